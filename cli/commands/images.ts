import { type Command, Option } from 'commander';
import { asCsv, asSpreadsheetCsv } from '../../common/tables.ts';
import { query } from '../client.ts';
import { CommandError } from '../errors.ts';
import { findExperiment } from '../findExperiment.ts';
import type {
  AnsweredImageFilter,
  AnsweredImageOrder,
  ImagesOfExperimentQuery,
  OutcomeKind,
} from '../graphql/graphql.ts';
import { graphql } from '../graphql/index.ts';
import { percent, print, printData, printJson, table } from '../output.ts';
import { remarkOnMore, upTo } from '../upTo.ts';
import { wholeNumber } from './options.ts';

const imagesOfExperiment = graphql(`
  query ImagesOfExperiment(
    $id: ID!, $filter: AnsweredImageFilter, $orderBy: AnsweredImageOrder!, $first: Int!, $after: String
  ) {
    experiment(id: $id) {
      answers {
        images(filter: $filter, orderBy: $orderBy, first: $first, after: $after) {
          totalCount
          pageInfo { endCursor hasNextPage }
          nodes {
            labelQuality
            labelSuspected
            likelyClass
            image { id file className part }
            answers { by { name } predictedClass correct confidence labelProbability }
          }
        }
      }
    }
  }
`);

type Images = NonNullable<ImagesOfExperimentQuery['experiment']>['answers']['images'];
type Answered = Images['nodes'][number];

interface Options {
  wrongLabels?: boolean;
  allWrong?: boolean;
  allRight?: boolean;
  someWrong?: boolean;
  class?: string;
  limit: number;
  format: 'table' | 'csv' | 'spreadsheet';
  json?: boolean;
}

export const addImages = (program: Command) =>
  program
    .command('images')
    .description(
      'List the images of an experiment with the prediction of each network, the most confident mistakes first.',
    )
    .argument('<experiment>', 'id of the experiment, or its name if that is unique')
    .option('--wrong-labels', 'only images whose label is probably wrong, the least probable label first')
    .addOption(new Option('--all-wrong', 'only images that no network gets right').conflicts(['allRight', 'someWrong']))
    .addOption(
      new Option('--some-wrong', 'only images that some networks get right and others wrong').conflicts(['allRight']),
    )
    .option('--all-right', 'only images that every network gets right')
    .option('--class <name>', 'only images of this class')
    .option('--limit <n>', 'show at most this many', wholeNumber, 50)
    .addOption(
      new Option('--format <format>', 'output format; `spreadsheet` is CSV for Excel')
        .choices(['table', 'csv', 'spreadsheet'])
        .default('table'),
    )
    .option('--json', 'print the result as one JSON document')
    .action(async (idOrName: string, options: Options) => {
      const { nodes, totalCount } = await read(await findExperiment(idOrName), options);
      if (options.json) return printJson({ totalCount, images: nodes });
      if (options.format === 'table') print(tableOf(nodes));
      else {
        const write = options.format === 'csv' ? asCsv : asSpreadsheetCsv;
        printData(write([...columns, ...(nodes[0]?.answers ?? []).flatMap(answerColumns)], nodes.map(rowOf)));
      }
      remarkOnMore({ nodes, totalCount });
    });

const read = (id: string, options: Options): Promise<Pick<Images, 'nodes' | 'totalCount'>> =>
  upTo(options.limit, async page => {
    const asked = { id, filter: filterOf(options), orderBy: orderOf(options), ...page };
    const { experiment } = await query(imagesOfExperiment, asked);
    if (!experiment) throw new CommandError(`The experiment ${id} no longer exists.`);
    return experiment.answers.images;
  });

function filterOf(options: Options): AnsweredImageFilter {
  const kinds: [boolean | undefined, OutcomeKind][] = [
    [options.allWrong, 'ALL_WRONG'],
    [options.someWrong, 'SPLIT'],
    [options.allRight, 'ALL_RIGHT'],
  ];
  const kind = kinds.find(([wanted]) => wanted)?.[1];
  return { className: options.class, labelSuspected: options.wrongLabels, outcome: kind && { kind } };
}

const orderOf = ({ wrongLabels }: Options): AnsweredImageOrder =>
  wrongLabels ? 'LEAST_PROBABLE_LABEL_FIRST' : 'MOST_CONFIDENT_MISTAKE_FIRST';

const columns = ['file', 'class', 'part', 'label_quality', 'label_suspected', 'likely_class'];

const answerColumns = ({ by: { name } }: Answered['answers'][number]) => [
  `${name}: class`,
  `${name}: probability`,
  `${name}: probability of label`,
];

/** Returns a CSV row, with values at full precision. */
const rowOf = ({ image, answers, labelQuality, labelSuspected, likelyClass }: Answered) => ({
  file: image.file,
  class: image.className,
  part: image.part,
  label_quality: labelQuality ?? null,
  label_suspected: labelSuspected ?? null,
  likely_class: likelyClass ?? null,
  ...Object.fromEntries(
    answers.flatMap(({ by, predictedClass, confidence, labelProbability }) => [
      [`${by.name}: class`, predictedClass],
      [`${by.name}: probability`, confidence],
      [`${by.name}: probability of label`, labelProbability],
    ]),
  ),
});

/** Formats a table for people: where a network is right, its cell shows only its confidence. */
const tableOf = (images: readonly Answered[]): string =>
  table(
    ['File', 'Label', 'Likely', 'Label’s mean', ...(images[0]?.answers ?? []).map(({ by }) => by.name)],
    images.map(({ image, answers, likelyClass, labelQuality }) => [
      ...[image.file, image.className, likelyClass ?? '–', percent(labelQuality)],
      ...answers.map(
        ({ correct, predictedClass, confidence }) => `${correct ? '✓' : predictedClass} ${percent(confidence)}`,
      ),
    ]),
    [3],
  );
