import { type Command, Option } from 'commander';
import { type ExportFormat, exportFormats } from '../../common/exportFormats.ts';
import { query } from '../client.ts';
import { CommandError } from '../errors.ts';
import { findExperiment } from '../findExperiment.ts';
import { graphql } from '../graphql/index.ts';
import { print, printData, printJson } from '../output.ts';

const compareExperiment = graphql(`
  query CompareExperiment($id: ID!) {
    experiment(id: $id) {
      id
      name
      headline
      dataset { name }
      verdict
      leakage { part images identical nearDuplicates sentence }
      summaryNote
      grouping { groups sentence }
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
          byGroups { low high }
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
        byGroups { low high pValue pValueAdjusted shown }
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

interface Options {
  format: ExportFormat;
  pairs?: boolean;
  json?: boolean;
}

export const addCompare = (program: Command) =>
  program
    .command('compare')
    .description(
      'Compare the architectures of an experiment: which is best, by how much, and whether that is significant.',
    )
    .argument('<experiment>', 'id of the experiment, or its name if that is unique')
    .addOption(
      new Option('--format <format>', 'output format; `spreadsheet` is CSV for Excel')
        .choices(Object.keys(exportFormats))
        .default('table'),
    )
    .option('--pairs', 'only the pairs; without it, a CSV has only the summary')
    .option('--json', 'print the result as one JSON document')
    .action(async (idOrName: string, { format, pairs, json }: Options) => {
      const { experiment } = await query(compareExperiment, { id: await findExperiment(idOrName) });
      if (!experiment) throw new CommandError(`The experiment ${idOrName} no longer exists.`);
      if (json) printJson({ experiment });
      else (format === 'table' ? print : printData)(exportFormats[format](experiment, pairs ?? false));
    });
