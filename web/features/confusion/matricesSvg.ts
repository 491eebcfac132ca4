import { shortenedTo, widthOf, xmlText } from '../../../common/characters.ts';
import { count, percent, points } from '../../lib/format.ts';
import type { NamedMatrix, Unit } from './matricesCsv.ts';

/** Sizes in pixels. */
const cell = { width: 64, height: 36, gap: 2 };
const margin = 16;
const head = 86;
const between = 32;
const mostBeside = 3;
/** The width of a letter, with which the longest name surely fits. */
const letter = 7.2;
const font = 'system-ui, Inter, "Segoe UI", sans-serif';
/** The light colours of app/tokens.css, because a paper is white. */
const colours = { right: '#0f5f8f', wrong: '#b3261e', text: '#1b1b19', muted: '#6b6a66' };

/** Draws the matrices as on the page, as a standalone picture. */
export function matricesSvg(matrices: readonly NamedMatrix[], unit: Unit): string {
  const classes = matrices[0]?.classes ?? [];
  const labels = Math.max(40, ...classes.map(name => widthOf(name) * letter)) + 10;
  const panel = {
    width: labels + classes.length * (cell.width + cell.gap),
    height: head + classes.length * (cell.height + cell.gap),
  };
  const columns = Math.min(mostBeside, matrices.length);
  const rows = Math.ceil(matrices.length / mostBeside);
  const extent = (panels: number, size: number) => 2 * margin + panels * size + (panels - 1) * between;
  const [width, height] = [extent(columns, panel.width), extent(rows, panel.height)];
  const panels = matrices.map((matrix, index) => {
    const x = margin + (index % mostBeside) * (panel.width + between);
    const y = margin + Math.floor(index / mostBeside) * (panel.height + between);
    return `<g transform="translate(${x} ${y})">${panelOf(matrix, unit, labels)}</g>`;
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${xmlText(font)}" font-size="13" fill="${colours.text}">`,
    `<rect width="${width}" height="${height}" fill="#fff"/>`,
    ...panels,
    '</svg>',
  ].join('\n');
}

function panelOf({ name, epoch, classes, counts, accuracy }: NamedMatrix, unit: Unit, labels: number): string {
  const centre = (column: number) => labels + column * (cell.width + cell.gap) + cell.width / 2;
  const top = (row: number) => head + row * (cell.height + cell.gap);
  const middle = (row: number) => top(row) + cell.height / 2 + 4.5;
  return [
    `<text y="13" font-weight="650">${xmlText(name)}</text>`,
    `<text y="31" font-size="12" fill="${colours.muted}">epoch ${epoch} · ${percent(accuracy)}</text>`,
    `<text y="55" font-size="12" fill="${colours.muted}">True class in rows, predicted in columns</text>`,
    ...classes.map(
      (predicted, column) =>
        `<text x="${centre(column)}" y="${head - 8}" font-size="12" text-anchor="middle">${shortened(predicted)}</text>`,
    ),
    ...classes.map((actual, row) => `<text y="${middle(row)}" font-weight="550">${xmlText(actual)}</text>`),
    ...classes.flatMap((_actual, row) => {
      const of = (counts[row] ?? []).reduce((sum, one) => sum + one, 0);
      return classes.map((_predicted, column) => {
        const images = counts[row]?.[column] ?? 0;
        const share = of === 0 ? 0 : images / of;
        const colour = row === column ? colours.right : colours.wrong;
        const value = unit === 'images' ? count(images) : points(share);
        return (
          `<rect x="${centre(column) - cell.width / 2}" y="${top(row)}" width="${cell.width}" height="${cell.height}" rx="3" ` +
          `fill="${colour}" fill-opacity="${(0.04 + 0.46 * share).toFixed(3)}"/>` +
          `<text x="${centre(column)}" y="${middle(row)}" text-anchor="middle"${row === column ? ' font-weight="650"' : ''}>${value}</text>`
        );
      });
    }),
  ].join('\n');
}

/** Shortens a name to the width of a cell; the tooltip has the full name. */
function shortened(name: string) {
  const short = shortenedTo(Math.floor(cell.width / letter), name);
  return short === name ? xmlText(name) : `${xmlText(short)}<title>${xmlText(name)}</title>`;
}
