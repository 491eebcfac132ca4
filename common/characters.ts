// Names come from users and their files, and may hold any character. These functions fit them into places that cannot.

/** Control characters, which terminals obey. Tab and line break are left to the caller. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: the regex finds them.
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g;

/** Marks that change the direction of the text around them. */
const DIRECTION = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/**
 * Makes a text harmless to a terminal: control characters, which could move the cursor or rewrite what is shown, become the pictures
 * that Unicode has for them, and marks that reorder the text around them are left out.
 */
export const forTerminal = (text: string): string =>
  text
    .replace(CONTROL, found => {
      const code = found.charCodeAt(0);
      return code < 0x20 ? String.fromCharCode(0x2400 + code) : code === 0x7f ? '\u2421' : '\ufffd';
    })
    .replace(DIRECTION, '');

/** What XML 1.0 allows nowhere, not even escaped: control characters, halves of a pair, and two code points. */
const NOT_XML =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the regex finds them.
  /[\u0000-\u001f\u007f-\u009f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Escapes a text for XML. A character that XML cannot hold becomes a space. */
export const xmlText = (text: string): string =>
  text.replace(NOT_XML, ' ').replace(/[&<>"]/g, found => ENTITIES[found] ?? found);

const graphemes = new Intl.Segmenter();

/** Characters that terminals and fonts draw as wide as two letters: those of East Asia, and emoji. */
const WIDE =
  /[\p{Emoji_Presentation}\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{1b000}-\u{1b2ff}\u{20000}-\u{3fffd}]|\ufe0f/u;

/** Characters without a width of their own: combining marks, joiners and other invisible ones. */
const NO_WIDTH = /^[\p{Mark}\p{Default_Ignorable_Code_Point}]+$/u;

/** Returns how many letters wide a text is drawn in a font of fixed width. */
export function widthOf(text: string): number {
  // Most texts are plain.
  if (/^[\u0020-\u007e\u00a0-\u02ff]*$/.test(text)) return text.length;
  let width = 0;
  for (const { segment } of graphemes.segment(text)) width += NO_WIDTH.test(segment) ? 0 : WIDE.test(segment) ? 2 : 1;
  return width;
}

/** Cuts a text that is wider than `width` letters, and ends it with an ellipsis. No character is cut in half. */
export function shortenedTo(width: number, text: string): string {
  if (widthOf(text) <= width) return text;
  let kept = '';
  for (const { segment } of graphemes.segment(text)) {
    if (widthOf(kept + segment) > width - 1) break;
    kept += segment;
  }
  return `${kept}…`;
}
