import { createHash } from 'node:crypto';
import { uniform } from '../../common/random.ts';

/** The demo's three classes. They differ in hair colour, hairline, wrinkles, eyes and glasses, with some overlap in each. */
export const ages = ['young', 'middle', 'old'] as const;
export type Age = (typeof ages)[number];

const skins = ['#f6d7c1', '#e9bd98', '#c98f63', '#8f5b3a', '#5f3a25'];
const backgrounds = ['#dfe8ef', '#efe6dc', '#e3ecdf', '#e8e0ee', '#d9d9d6', '#f3efe2'];
const hairs: Record<Age, string[]> = {
  young: ['#2b1b12', '#5a3418', '#a8651e', '#1a1a1a', '#c89b3c'],
  middle: ['#2b1b12', '#5a3418', '#4b4643', '#6b625c', '#1a1a1a'],
  old: ['#e8e6e1', '#cfccc6', '#b9b5ae', '#f2f1ee'],
};
/** The minimum and maximum number of wrinkles. */
const wrinkles: Record<Age, [number, number]> = { young: [0, 1], middle: [2, 4], old: [5, 9] };

/** Draws a face as an SVG of 128 x 128 pixels, the same for the same seed on every machine. */
export function drawFace(age: Age, seed: number): string {
  const next = uniform(createHash('sha256').update(`${age} ${seed}`).digest().readUInt32LE(0));
  const between = (low: number, high: number) => low + (high - low) * next();
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] as T;

  const [x, y] = [64 + between(-7, 7), 68 + between(-6, 6)];
  const size = between(0.82, 1.12);
  const [wide, high] = [31 * size * between(0.92, 1.08), 40 * size];
  const skin = pick(skins);
  const hair = pick(hairs[age]);
  const line = `stroke="#00000055" stroke-width="${between(0.8, 1.3).toFixed(2)}" fill="none" stroke-linecap="round"`;
  const eye = (age === 'young' ? between(4.6, 6) : age === 'middle' ? between(3.8, 5) : between(3, 4.2)) * size;
  const eyeY = y - 6 * size;
  const apart = 13 * size;
  const iris = pick(['#2f1c10', '#3b5d7a', '#41683f']);
  const hairline = age === 'old' ? between(0.5, 0.8) : age === 'middle' ? between(0.35, 0.6) : between(0.2, 0.4);

  const parts = [
    `<ellipse cx="${x}" cy="${y + high + 24}" rx="${wide * 1.5}" ry="34" fill="${pick(['#37474f', '#6d4c41', '#455a64', '#7b5e57', '#4e6151', '#5c5470'])}"/>`,
    `<ellipse cx="${x}" cy="${y - high * 0.28}" rx="${wide * between(1.08, 1.2)}" ry="${high * 0.88}" fill="${hair}"/>`,
    `<ellipse cx="${x}" cy="${y + high * hairline * 0.18}" rx="${wide}" ry="${high * (1 - hairline * 0.12)}" fill="${skin}"/>`,
    ...[-1, 1].flatMap(side => {
      const eyeX = x + side * apart;
      return [
        `<ellipse cx="${eyeX}" cy="${eyeY}" rx="${eye * 1.25}" ry="${eye}" fill="#fff"/>`,
        `<circle cx="${eyeX + between(-1, 1)}" cy="${eyeY}" r="${eye * 0.6}" fill="${iris}"/>`,
        `<path d="M${eyeX - eye * 1.3} ${eyeY - eye * 1.9} q${eye * 1.3} ${-eye * 0.8} ${eye * 2.6} 0" stroke="${hair}" stroke-width="${between(1.6, 2.8)}" fill="none"/>`,
      ];
    }),
    `<path d="M${x} ${eyeY + 4} q${3 * size} ${9 * size} ${-1} ${11 * size}" ${line}/>`,
    `<path d="M${x - 9 * size} ${y + 19 * size} q${9 * size} ${between(-3, 8)} ${18 * size} 0" stroke="#a0453f" stroke-width="${between(1.8, 3.2)}" fill="none"/>`,
  ];

  const [fewest, most] = wrinkles[age];
  for (let count = Math.round(between(fewest, most)); count > 0; count--) {
    const side = next() < 0.5 ? -1 : 1;
    const where = next();
    parts.push(
      where < 0.45
        ? `<path d="M${x - 14 * size} ${y - between(18, 27) * size} q${14 * size} ${between(-4, 2)} ${28 * size} 0" ${line}/>`
        : where < 0.75
          ? `<path d="M${x + side * 20 * size} ${eyeY + between(-4, 4)} l${side * 6 * size} ${between(-4, 4)}" ${line}/>`
          : `<path d="M${x + side * 10 * size} ${y + 8 * size} q${side * 6 * size} ${6 * size} ${side * 3 * size} ${13 * size}" ${line}/>`,
    );
  }
  if (next() < { young: 0.1, middle: 0.3, old: 0.6 }[age])
    for (const side of [-1, 1])
      parts.push(
        `<circle cx="${x + side * apart}" cy="${eyeY}" r="${8.5 * size}" fill="none" stroke="#333" stroke-width="1.4"/>`,
      );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 128 128" width="128" height="128"><rect width="128" height="128" fill="${pick(backgrounds)}"/><g transform="rotate(${between(-9, 9)} 64 64)">${parts.join('')}</g></svg>`;
}
