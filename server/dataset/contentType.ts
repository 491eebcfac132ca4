/** The first bytes of each accepted format. The file name is not used, because its extension may be wrong. */
const SIGNATURES: readonly (readonly [RegExp, string])[] = [
  [/^\xff\xd8\xff/, 'image/jpeg'],
  [/^\x89PNG/, 'image/png'],
  [/^GIF8/, 'image/gif'],
  [/^RIFF.{4}WEBP/s, 'image/webp'],
  [/^(II\*\0|MM\0\*)/, 'image/tiff'],
  [/^.{4}ftyp(avi[fs]|mi[fa]1|msf1)/s, 'image/avif'],
];

export const SIGNATURE_BYTES = 12;

export function contentTypeOf(beginning: Buffer): string {
  const text = beginning.toString('latin1');
  return SIGNATURES.find(([signature]) => signature.test(text))?.[1] ?? 'application/octet-stream';
}
