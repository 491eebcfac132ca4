/**
 * Returns the size in pixels of a JPEG with three 8-bit components, or null for any other file and in case of doubt. Such a JPEG
 * is neither grey nor CMYK and has no transparency, and most datasets consist of them. The size is in the frame header
 * (ITU T.81, B.2.2).
 */
export function sizeOfColourJpeg(file: Uint8Array): { width: number; height: number } | null {
  const at = (position: number) => file[position] ?? 0;
  const pair = (position: number) => (at(position) << 8) | at(position + 1);
  if (pair(0) !== 0xffd8) return null;
  for (let segment = 2; at(segment) === 0xff; segment += 2 + pair(segment + 2))
    if (FRAME_HEADERS.has(at(segment + 1))) {
      const [width, height] = [pair(segment + 7), pair(segment + 5)];
      return at(segment + 4) === 8 && at(segment + 9) === 3 && width * height > 0 ? { width, height } : null;
    }
  return null;
}

/** Markers of the frames that decoders read: baseline, extended and progressive. */
const FRAME_HEADERS = new Set([0xc0, 0xc1, 0xc2]);
