import { GraphQLError, GraphQLScalarType } from 'graphql';

const BASE64 = /^[A-Za-z0-9+/]*={0,2}$/;

/** Base64 only. (The scalar of graphql-scalars takes strings such as "deadbeef" for hexadecimal.) */
export const Byte = new GraphQLScalarType<Uint8Array, string>({
  name: 'Byte',
  description: 'Bytes, base64.',
  serialize(value) {
    if (!(value instanceof Uint8Array)) throw new GraphQLError('Byte serializes bytes only.');
    return Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString('base64');
  },
  parseValue(value) {
    if (typeof value !== 'string' || value.length % 4 !== 0 || !BASE64.test(value))
      throw new GraphQLError('A Byte is a base64 string, padded with =.');
    return Buffer.from(value, 'base64');
  },
});
