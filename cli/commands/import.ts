import { readFile } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { type Command, Option } from 'commander';
import { archiveOf } from '../archive.ts';
import { UsageError } from '../errors.ts';
import type { FolderRole, FolderRoleInput } from '../graphql/graphql.ts';
import { importDataset } from '../importDataset.ts';
import { bytes, count, print, printJson, progressBar, remark, table } from '../output.ts';
import { folderRole, wholeNumber } from './options.ts';

interface Options {
  name?: string;
  imageReading: 'keras' | 'corrected';
  folder?: FolderRoleInput[];
  split?: string;
  trainPerClass?: number;
  validationPerClass?: number;
  seed?: number;
  json?: boolean;
}

export const addImport = (program: Command) =>
  program
    .command('import')
    .description(
      'Import labelled images from a zip or a folder, with a CSV of file and class or with one folder per class.',
    )
    .argument('<path>', 'zip or folder of images')
    .option('--name <name>', 'unique name of the dataset (default: the file name)')
    .addOption(
      new Option(
        '--image-reading <how>',
        "read images as Keras' loader does, or upright, on white and with colour profiles applied",
      )
        .choices(['keras', 'corrected'])
        .default('keras'),
    )
    .option(
      '--folder <path=role>',
      'say what a folder of the archive means: class, classes, train, validation, test or left-out; can be repeated',
      folderRole,
    )
    .option('--split <file>', 'CSV with the columns file (or ID), class and split, used exactly as given')
    .option('--train-per-class <n>', 'draw this many images of each class for training', wholeNumber)
    .option('--validation-per-class <n>', 'draw this many images of each class for validation', wholeNumber)
    .option('--seed <n>', 'seed of the random split', wholeNumber)
    .option('--json', 'print the result as one JSON document')
    .action(async (path: string, options: Options) => {
      const drawn = options.trainPerClass !== undefined || options.validationPerClass !== undefined;
      if (options.split && drawn)
        throw new UsageError(
          '--split cannot be combined with --train-per-class or --validation-per-class. Use one or the other.',
        );
      const archive = await archiveOf(path, remark);
      const input = {
        name: options.name ?? basename(archive.fileName, extname(archive.fileName)),
        imageReading: readings[options.imageReading],
        folders: options.folder,
        splitCsv: options.split === undefined ? undefined : await textOf(options.split),
        trainPerClass: options.trainPerClass,
        validationPerClass: options.validationPerClass,
        seed: options.seed,
      };

      let isUploaded = false;
      const bar = progressBar('{phase} {bar} {percentage} % · {detail}', () =>
        isUploaded
          ? 'The import continues on the server. `npm run quintet -- datasets` shows its status.'
          : 'The upload was stopped. Nothing was imported.',
      );
      bar.start(archive.size ?? 0, 0, { phase: 'Uploading', detail: '' });
      const dataset = await importDataset(archive, input, {
        uploaded: sent => bar.update(sent, { phase: 'Uploading', detail: bytes(sent) }),
        imported: (done, total) => {
          isUploaded = true;
          bar.setTotal(total);
          bar.update(done, { phase: 'Importing', detail: `${count(done)} of ${count(total)} files` });
        },
      }).finally(() => bar.stop());

      if (options.json) return printJson({ dataset });
      for (const sentence of foundIn(dataset)) remark(sentence);
      print(`${dataset.name}: ${count(dataset.imageCount)} images, ${bytes(dataset.bytes)}`);
      print(
        table(
          ['Class', 'Train', 'Validation', 'Test', 'Unused'],
          dataset.classes.map(c => [c.name, ...[c.train, c.validation, c.test, c.unused].map(count)]),
          [1, 2, 3, 4],
        ),
      );
      for (const problem of dataset.problems) remark(problem.explanation);
    });

/** Says what was understood of the archive's folders where that is not simply one folder for each class. */
function foundIn({ labels, split }: Awaited<ReturnType<typeof importDataset>>): string[] {
  const parts = (labels?.folders ?? []).flatMap(({ path, role, images }) => {
    const meaning = role && meanings[role];
    return meaning ? [`${path || 'the archive'} (${meaning}, ${count(images)})`] : [];
  });
  return [
    ...(parts.length > 0 ? [`Folders: ${parts.join(', ')}.`] : []),
    ...(split.source === 'ARCHIVE' && split.seed !== null
      ? ['The archive has no validation images, so a third of its training images was drawn for validation.']
      : []),
    ...(labels?.notes ?? []),
  ];
}

const meanings: Partial<Record<FolderRole, string>> = {
  TRAIN: 'training',
  VALIDATION: 'validation',
  TEST: 'test',
  LEFT_OUT: 'left out',
};

const readings = { keras: 'KERAS', corrected: 'CORRECTED' } as const;

const textOf = (path: string) =>
  readFile(path, 'utf8').catch(() => {
    throw new UsageError(`The split file ${path} cannot be read. Check that it exists and is readable.`);
  });
