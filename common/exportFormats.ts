import type { ExportedExperiment } from './exportedExperiment.ts';
import { asLatex, LATEX_NEEDS } from './latex.ts';
import { pairColumns, pairRows, pairsGrid } from './pairsTable.ts';
import { summaryCsvColumns, summaryGrid, summaryRows } from './summaryTable.ts';
import { asCsv, asMarkdown, asSpreadsheetCsv, asText } from './tables.ts';

// Writes an experiment's summary and pairs as text. The command line and the server's downloads share this code, so
// their numbers agree.

export const exportFormats = {
  table: (experiment, pairsAlone) => documentOf(experiment, pairsAlone, asText),
  markdown: (experiment, pairsAlone) => documentOf(experiment, pairsAlone, asMarkdown),
  latex: (experiment, pairsAlone) =>
    [
      LATEX_NEEDS,
      ...(pairsAlone ? [] : [asLatex(summaryGrid(experiment), [experiment.verdict, ...notesOf(experiment)].join(' '))]),
      ...(pairsAlone || experiment.comparisons.length > 0
        ? [asLatex(pairsGrid(experiment), noteOnPairs(experiment))]
        : []),
    ].join('\n\n'),
  csv: (experiment, pairsAlone) => asCsv(...rowsOf(experiment, pairsAlone)),
  spreadsheet: (experiment, pairsAlone) => asSpreadsheetCsv(...rowsOf(experiment, pairsAlone)),
} satisfies Record<string, (experiment: ExportedExperiment, pairsAlone: boolean) => string>;

export type ExportFormat = keyof typeof exportFormats;

const rowsOf = (experiment: ExportedExperiment, pairsAlone: boolean) =>
  pairsAlone ? ([pairColumns, pairRows(experiment)] as const) : ([summaryCsvColumns, summaryRows(experiment)] as const);

/** Writes the verdict, the summary, the pairs and the findings. */
const documentOf = (experiment: ExportedExperiment, pairsAlone: boolean, write: typeof asText): string =>
  [
    ...(pairsAlone ? [] : [experiment.verdict, write(summaryGrid(experiment)), ...notesOf(experiment)]),
    ...(pairsAlone || experiment.comparisons.length > 0 ? [write(pairsGrid(experiment)), noteOnPairs(experiment)] : []),
    ...(pairsAlone || experiment.insights.length === 0 ? [] : [whatHappened(experiment)]),
  ].join('\n\n');

const notesOf = ({ summaryNote, leakage }: ExportedExperiment): string[] => [
  summaryNote,
  ...(leakage ? [leakage.sentence] : []),
];

const noteOnPairs = ({ grouping }: ExportedExperiment): string =>
  "Trained models are compared by the exact McNemar test and, with three or more seeds of each, architectures by Welch's " +
  `t-test. P-values are adjusted by Holm's method. ${grouping.sentence}`;

const whatHappened = ({ insights }: ExportedExperiment): string =>
  insights.map(({ sentence }) => `- ${sentence}`).join('\n');
