import { GraphQLError, GraphQLScalarType } from 'graphql';

const BASE64 = /^[A-Za-z0-9+/]*={0,2}$/;

/** Accepts only base64. The Byte scalar of graphql-scalars would read strings such as "deadbeef" as hexadecimal. */
export const Byte = new GraphQLScalarType<Uint8Array, string>({
  name: 'Byte',
  description: 'Bytes in base64.',
  serialize(value) {
    if (!(value instanceof Uint8Array)) throw new GraphQLError('Byte can only serialize a Uint8Array.');
    return Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString('base64');
  },
  parseValue(value) {
    if (typeof value !== 'string' || value.length % 4 !== 0 || !BASE64.test(value))
      throw new GraphQLError('A Byte must be a base64 string, padded with =.');
    return Buffer.from(value, 'base64');
  },
});
