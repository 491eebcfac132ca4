import iconv from 'iconv-lite';

/** Reports bytes that are no text in the encoding. */
export class UndecodableText extends Error {}

/** Decodes a stream without ever replacing a character. A byte order mark at the start is left out. */
export async function* decodeText(
  source: AsyncIterable<Buffer> | Iterable<Buffer>,
  codec: string,
): AsyncGenerator<string> {
  const decoder = codec === 'utf8' ? strictUtf8() : strictLegacy(codec);
  let first = true;
  for await (const chunk of source) {
    const text = decoder(chunk);
    if (text === '') continue;
    yield first ? text.replace(/^\ufeff/, '') : text;
    first = false;
  }
  const rest = decoder(null);
  if (rest !== '') yield rest;
}

type Decoder = (chunk: Buffer | null) => string;

function strictUtf8(): Decoder {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  return chunk => {
    try {
      return chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode();
    } catch {
      throw new UndecodableText();
    }
  };
}

function strictLegacy(codec: string): Decoder {
  const decoder = iconv.getDecoder(codec, { stripBOM: false });
  return chunk => {
    const text = (chunk ? decoder.write(chunk) : decoder.end()) ?? '';
    if (text.includes('\ufffd')) throw new UndecodableText();
    return text;
  };
}
