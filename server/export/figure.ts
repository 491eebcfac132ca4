import { shortenedTo, xmlText } from '../../common/characters.ts';
import type { ExportedExperiment } from '../../common/exportedExperiment.ts';
import { percent, points } from '../ground/words.ts';

// Draws a figure for papers: names, intervals and numbers in black on white, readable without colours.

const WIDTH = 770;
const ROW = 30;
const TOP = 34;
/** The horizontal range of the scale. */
const [LEFT, RIGHT] = [240, 560];
/** The scale begins and ends at a multiple of five points, as on the page. */
const GRAIN = 0.05;
const FONT = "Helvetica, Arial, 'DejaVu Sans', sans-serif";

interface Line {
  name: string;
  accuracy: number;
  low: number;
  high: number;
  numbers: string;
}

type Summary = Pick<ExportedExperiment, 'summaryByArchitecture' | 'chance' | 'summaryNote'>;

/** Returns the summary as SVG: one line for each architecture, best first, on one scale, with chance as a dashed line. */
export function drawSummary({ summaryByArchitecture, chance, summaryNote }: Summary): string {
  const lines = summaryByArchitecture.map(toLine);
  const bySeeds = summaryByArchitecture.some(({ standardDeviation }) => standardDeviation !== null);
  const known = chance ? [chance.accuracy] : [];
  const from = Math.max(0, Math.floor(Math.min(...known, ...lines.map(({ low }) => low), 1) / GRAIN) * GRAIN);
  const to = Math.min(1, Math.ceil(Math.max(...known, ...lines.map(({ high }) => high), 0) / GRAIN) * GRAIN);
  const place = (share: number) => (LEFT + ((share - from) / (to - from || 1)) * (RIGHT - LEFT)).toFixed(1);
  const bottom = TOP + lines.length * ROW;
  const height = bottom + 46;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}" font-family="${FONT}" font-size="13" fill="#111">`,
    `<title>${xmlText(summaryNote)}</title>`,
    `<rect width="${WIDTH}" height="${height}" fill="#fff"/>`,
    text(12, 20, 'Architecture', 'font-size="11" fill="#555"'),
    text(
      WIDTH - 12,
      20,
      bySeeds ? 'Accuracy, mean ± standard deviation' : 'Accuracy, 95 % interval',
      'font-size="11" fill="#555" text-anchor="end"',
    ),
    ...lines.flatMap((line, index) => {
      const y = TOP + index * ROW + ROW / 2;
      return [
        `<path d="M12 ${y + ROW / 2}H${WIDTH - 12}" stroke="#ddd"/>`,
        text(12, y + 4.5, shortened(line.name)),
        `<path d="M${LEFT} ${y}H${RIGHT}" stroke="#ccc"/>`,
        `<path d="M${place(line.low)} ${y}H${place(line.high)}" stroke="#111" stroke-width="2"/>`,
        `<path d="M${place(line.low)} ${y - 4}v8M${place(line.high)} ${y - 4}v8" stroke="#111" stroke-width="1.5"/>`,
        `<circle cx="${place(line.accuracy)}" cy="${y}" r="4"/>`,
        text(WIDTH - 12, y + 4.5, line.numbers, 'text-anchor="end"'),
      ];
    }),
    ...(chance
      ? [
          `<path d="M${place(chance.accuracy)} ${TOP}V${bottom}" stroke="#555" stroke-dasharray="3 3"/>`,
          text(
            Number(place(chance.accuracy)),
            bottom + 34,
            `chance ${percent(chance.accuracy)}`,
            'font-size="11" fill="#555" text-anchor="middle"',
          ),
        ]
      : []),
    text(LEFT, bottom + 17, percent(from), 'font-size="11" fill="#555"'),
    text(RIGHT, bottom + 17, percent(to), 'font-size="11" fill="#555" text-anchor="end"'),
    '</svg>',
    '',
  ].join('\n');
}

/** With several seeds, the bar is the mean plus and minus one standard deviation, as its numbers say. */
function toLine({ name, mean, standardDeviation, rows }: Summary['summaryByArchitecture'][number]): Line {
  const [first] = rows;
  if (standardDeviation === null && first)
    return { ...first, name, numbers: `${percent(first.accuracy)} (${points(first.low)}–${points(first.high)})` };
  const spread = standardDeviation ?? 0;
  return {
    name,
    accuracy: mean,
    low: Math.max(0, mean - spread),
    high: Math.min(1, mean + spread),
    numbers: `${points(mean)} ± ${points(spread)} % (${rows.length} seeds)`,
  };
}

const text = (x: number, y: number, words: string, attributes = ''): string =>
  `<text x="${x}" y="${y}" ${attributes}>${xmlText(words)}</text>`;

/** Cuts a name to the width of its column. */
const shortened = (name: string): string => shortenedTo(32, name);
