import { type Command, Option } from 'commander';
import { query } from '../client.ts';
import { type Experiment, noteOn, pairRows, pairsGrid, summaryGrid, summaryRows } from '../comparison.ts';
import { CommandError } from '../errors.ts';
import { findExperiment } from '../findExperiment.ts';
import { graphql } from '../graphql/index.ts';
import { print, printJson } from '../output.ts';
import { asCsv, asLatex, asMarkdown, asText } from '../tables.ts';

const compareExperiment = graphql(`
  query CompareExperiment($id: ID!) {
    experiment(id: $id) {
      id
      name
      headline
      dataset { name }
      verdict
      leakage { part images identical nearDuplicates sentence }
      chance { part className accuracy correct total }
      bestRun { id }
      summaryByArchitecture {
        name
        architecture { key }
        mean
        standardDeviation
        rows {
          part
          accuracy
          low
          high
          correct
          total
          balancedAccuracy
          trainAccuracy
          gap
          epoch
          withoutLeaks { images correct total accuracy low high }
          run {
            id
            seed
            status
            parameterCount
            trainableParameterCount
            trainingSeconds
            imagesPerSecond
          }
        }
      }
      comparisons {
        a { id }
        b { id }
        part
        total
        bothRight
        onlyARight
        onlyBRight
        neitherRight
        pValue
        pValueAdjusted
        shown
        speaksOf
        sentence
        seeds { test meanOfA meanOfB statistic degreesOfFreedom pValue pValueAdjusted shown }
      }
      insights {
        kind
        sentence
        definition
        runs { id }
        evidence { place metric fromEpoch toEpoch }
        suggestedEpochs
      }
    }
  }
`);

const formats = {
  table: (experiment, pairsAlone) => documentOf(experiment, pairsAlone, asText),
  markdown: (experiment, pairsAlone) => documentOf(experiment, pairsAlone, asMarkdown),
  latex: (experiment, pairsAlone) =>
    [
      ...(pairsAlone
        ? []
        : [
            asLatex(
              summaryGrid(experiment),
              [experiment.verdict, noteOn(experiment), ...leaksIn(experiment)].join(' '),
            ),
          ]),
      ...(experiment.comparisons.length > 0 ? [asLatex(pairsGrid(experiment), PAIRS)] : []),
    ].join('\n\n'),
  csv: (experiment, pairsAlone) => asCsv(pairsAlone ? pairRows(experiment) : summaryRows(experiment)),
} satisfies Record<string, (experiment: Experiment, pairsAlone: boolean) => string>;

const PAIRS =
  "Pairs of trained models by the exact McNemar test; with three seeds of each, architectures by Welch's t-test. Adjusted by Holm's method.";

interface Options {
  format: keyof typeof formats;
  pairs?: boolean;
  json?: boolean;
}

export const addCompare = (program: Command) =>
  program
    .command('compare')
    .description('Which architecture of an experiment is better, by how much, and whether that is more than luck.')
    .argument('<experiment>', 'its id, or its name if no other has it')
    .addOption(new Option('--format <format>', 'how to write it').choices(Object.keys(formats)).default('table'))
    .option('--pairs', 'the pairs alone; a CSV holds either the summary or them')
    .option('--json', 'one JSON document on stdout, all in full')
    .action(async (idOrName: string, { format, pairs, json }: Options) => {
      const { experiment } = await query(compareExperiment, { id: await findExperiment(idOrName) });
      if (!experiment) throw new CommandError(`The experiment ${idOrName} is gone.`);
      if (json) printJson({ experiment });
      else print(formats[format](experiment, pairs ?? false));
    });

const leaksIn = ({ leakage }: Experiment): string[] => (leakage ? [leakage.sentence] : []);

/** The verdict, the summary, the pairs, what happened. */
const documentOf = (experiment: Experiment, pairsAlone: boolean, write: typeof asText): string =>
  [
    ...(pairsAlone
      ? []
      : [experiment.verdict, write(summaryGrid(experiment)), noteOn(experiment), ...leaksIn(experiment)]),
    ...(experiment.comparisons.length > 0 ? [write(pairsGrid(experiment)), PAIRS] : []),
    ...(pairsAlone || experiment.insights.length === 0 ? [] : [whatHappened(experiment)]),
  ].join('\n\n');

const whatHappened = ({ insights }: Experiment): string => insights.map(({ sentence }) => `- ${sentence}`).join('\n');
