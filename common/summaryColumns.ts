import type { Condition, ShownColumn, SummaryColumn } from './summaryColumn.ts';

// Lists the columns of an experiment's summary for the page, the terminal, Markdown, LaTeX and CSV. A new number needs
// one entry here and one field in summaryRow.ts, in the server's SummaryRow (server/summary) and in the documents that
// query it.

/** The columns from left to right. */
export const summaryColumns: readonly SummaryColumn[] = [
  {
    key: 'name',
    csv: {
      architecture: (_row, { architecture }) => architecture.key,
      name: (_row, { name }) => name,
      seed: ({ run }) => run.seed,
      run: ({ run }) => run.id,
      status: ({ run }) => run.status,
      part: ({ part }) => part,
    },
  },
  {
    key: 'accuracy',
    table: { title: 'Accuracy', format: 'share', value: ({ accuracy }) => accuracy, ofSeeds: ({ mean }) => mean },
    csv: { accuracy: ({ accuracy }) => accuracy },
  },
  {
    key: 'interval',
    table: { title: '95 % interval', format: 'interval', value: row => row },
    csv: { low: ({ low }) => low, high: ({ high }) => high },
  },
  {
    key: 'groups',
    table: { title: 'By groups', format: 'interval', value: row => row.byGroups, only: 'GROUPS', textOnly: true },
    csv: { lowByGroups: row => row.byGroups?.low ?? null, highByGroups: row => row.byGroups?.high ?? null },
  },
  {
    key: 'correct',
    table: { title: 'Correct', format: 'fraction', value: row => row, spare: true, quiet: true },
    csv: { correct: ({ correct }) => correct, total: ({ total }) => total },
  },
  {
    key: 'training',
    table: {
      title: 'Training',
      words:
        'Accuracy on unaugmented training images at the best epoch. The curves show the mean during each epoch instead, with dropout and augmentation.',
      format: 'share',
      value: row => row.trainAccuracy,
      ofSeeds: ({ means }) => means.trainAccuracy,
    },
    csv: { trainAccuracy: row => row.trainAccuracy },
  },
  {
    key: 'gap',
    table: {
      title: 'Gap',
      words: 'Training accuracy minus the accuracy in this table, in points. A large gap is a sign of overfitting.',
      format: 'points',
      value: ({ gap }) => gap,
      ofSeeds: ({ means }) => means.gap,
      alertAbove: 0.1, // a sign of overfitting
    },
    csv: { gap: ({ gap }) => gap },
  },
  {
    key: 'balanced',
    table: {
      title: 'Balanced',
      format: 'share',
      value: row => row.balancedAccuracy,
      ofSeeds: ({ means }) => means.balancedAccuracy,
      only: 'UNEQUAL_CLASSES',
    },
    csv: { balancedAccuracy: row => row.balancedAccuracy },
    csvBefore: 'training',
  },
  {
    key: 'epoch',
    table: {
      title: 'Epoch',
      words: 'The best epoch, and the planned number of epochs.',
      format: 'epoch',
      value: ({ epoch }) => epoch,
      ofSeeds: ({ rows }) => rows[0]?.epoch ?? null,
    },
    csv: { epoch: ({ epoch }) => epoch },
  },
  {
    key: 'leaks',
    csv: {
      leakedImages: row => row.withoutLeaks?.images ?? null,
      accuracyWithoutLeaks: row => row.withoutLeaks?.accuracy ?? null,
    },
  },
  {
    key: 'parameters',
    table: {
      title: 'Parameters',
      format: 'count',
      value: ({ run }) => run.parameterCount,
      ofSeeds: ({ rows }) => rows[0]?.run.parameterCount ?? null,
      spare: true,
      quiet: true,
    },
    csv: {
      parameters: ({ run }) => run.parameterCount,
      trainableParameters: ({ run }) => run.trainableParameterCount,
    },
  },
  {
    key: 'time',
    table: {
      title: 'Time',
      words: 'Training time of all epochs, including evaluation but not preparation or waiting.',
      format: 'duration',
      value: ({ run }) => run.trainingSeconds,
      ofSeeds: ({ means }) => means.trainingSeconds,
      spare: 'UNEQUAL_CLASSES',
    },
    csv: { trainingSeconds: ({ run }) => run.trainingSeconds },
  },
  {
    key: 'rate',
    table: {
      title: 'Images/s',
      format: 'rate',
      value: ({ run }) => run.imagesPerSecond,
      ofSeeds: ({ means }) => means.imagesPerSecond,
      spare: true,
      quiet: true,
    },
    csv: { imagesPerSecond: ({ run }) => run.imagesPerSecond },
  },
  {
    key: 'seeds',
    csv: {
      meanOfSeeds: (_row, { mean }) => mean,
      standardDeviationOfSeeds: (_row, { standardDeviation }) => standardDeviation,
    },
  },
];

/** Returns the columns of a table under these conditions. */
export const columnsWhere = (conditions: readonly Condition[]): ShownColumn[] =>
  summaryColumns.flatMap(({ key, table }) => {
    if (!table || (table.only && !conditions.includes(table.only))) return [];
    const { only: _only, spare, ...column } = table;
    return [{ ...column, key, isSpare: spare === true || (spare !== undefined && conditions.includes(spare)) }];
  });
