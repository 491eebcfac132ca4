import type { Grid } from './tables.ts';

/** What a document needs for these tables, as a comment above them. */
export const LATEX_NEEDS = [
  '% Needs \\usepackage{booktabs}. Compiles with pdfLaTeX, XeLaTeX and LuaLaTeX, except that names in scripts other than Latin and',
  '% Greek need XeLaTeX or LuaLaTeX with a font that has them: \\usepackage{xeCJK} and \\setCJKmainfont{…} for Chinese in XeLaTeX.',
].join('\n');

/** Writes a table for LaTeX's booktabs package. */
export function asLatex({ header, rows, rightAligned }: Grid, caption: string): string {
  const columns = header.map((_title, column) => (rightAligned.includes(column) ? 'r' : 'l')).join('');
  const line = (cells: string[]) => `    ${cells.map(latexText).join(' & ')} \\\\`;
  return [
    '\\begin{table}',
    `  \\caption{${latexText(caption)}}`,
    `  \\begin{tabular}{${columns}}`,
    '    \\toprule',
    line(header),
    '    \\midrule',
    ...rows.map(line),
    '    \\bottomrule',
    '  \\end{tabular}',
    '\\end{table}',
  ].join('\n');
}

const SYMBOLS: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '`': '\\textasciigrave{}',
  '<': '\\textless{}',
  '>': '\\textgreater{}',
  '|': '\\textbar{}',
  // At the beginning of a row, the command that ends the row before it would take these as its argument.
  '[': '{[}',
  '*': '{*}',
  '–': '--',
  '—': '---',
  '…': '\\ldots{}',
  '€': '\\texteuro{}',
  '−': '$-$',
  '±': '$\\pm$',
  '·': '$\\cdot$',
  '×': '$\\times$',
  '÷': '$\\div$',
  '°': '$^{\\circ}$',
  '≤': '$\\leq$',
  '≥': '$\\geq$',
  '≠': '$\\neq$',
  '≈': '$\\approx$',
  '∞': '$\\infty$',
  '√': '$\\surd$',
  '∑': '$\\sum$',
  '∈': '$\\in$',
  '→': '$\\rightarrow$',
  '←': '$\\leftarrow$',
  '↔': '$\\leftrightarrow$',
  '⇒': '$\\Rightarrow$',
  '²': '$^{2}$',
  '³': '$^{3}$',
};

/** Reads pairs of a letter and what stands for it. */
const pairsIn = (...lines: string[]): ReadonlyMap<string, string> =>
  new Map(
    lines.flatMap(line => [...line.matchAll(/(\S+) (\S+)/g)].map(([, letter = '', other = '']) => [letter, other])),
  );

/** The commands of Greek letters. */
const GREEK = pairsIn(
  'α alpha β beta γ gamma δ delta ε varepsilon ζ zeta η eta θ theta ι iota κ kappa',
  'λ lambda μ mu µ mu ν nu ξ xi π pi ρ rho σ sigma ς varsigma τ tau',
  'υ upsilon φ varphi χ chi ψ psi ω omega ϵ epsilon ϕ phi ϑ vartheta Γ Gamma Δ Delta',
  'Θ Theta Λ Lambda Ξ Xi Π Pi Σ Sigma Υ Upsilon Φ Phi Ψ Psi Ω Omega',
);

/** Capitals and omicron look like Latin letters, and LaTeX has no commands for them. */
const LATIN = pairsIn('Α A Β B Ε E Ζ Z Η H Ι I Κ K Μ M Ν N Ο O Ρ P Τ T Χ X ο o');

/** Writes a Greek letter without its accents as a formula, which every engine has a font for. */
function greek(letter: string): string {
  const [plain = letter, ...marks] = letter.normalize('NFD');
  const command = GREEK.has(plain)
    ? `\\${GREEK.get(plain)}`
    : LATIN.has(plain)
      ? `\\mathrm{${LATIN.get(plain)}}`
      : undefined;
  if (command === undefined) return letter;
  return marks.length === 0 ? `$${command}$` : `$\\${marks.includes('\u0308') ? 'ddot' : 'acute'}{${command}}$`;
}

/** Writes a text so that LaTeX shows it, whatever characters it has. */
export const latexText = (text: string): string =>
  text
    // biome-ignore lint/suspicious/noControlCharactersInRegex: LaTeX refuses them.
    .replace(/\s*[\u0000-\u001f\u007f-\u009f]\s*/g, ' ')
    .normalize('NFC')
    // Two of these would be joined into a dash or a quotation mark.
    .replace(/([-'])(?=\1)/g, '$1\u0000')
    .replace(/[^A-Za-z0-9 ]/gu, found => {
      if (found === '\u0000') return '{}';
      if (/[&%$#_{}]/.test(found)) return `\\${found}`;
      return SYMBOLS[found] ?? greek(found);
    });
