import { expect, test } from 'vitest';
import { ResultService } from '../../server/result/result.service.ts';
import type { Summary, SummaryService } from '../../server/summary/summary.service.ts';

const experiment = {
  id: '00000000-0000-0000-0000-000000000001',
  name: 'Five networks',
  datasetId: '00000000-0000-0000-0000-000000000002',
  headline: 'BEST_ACCURACY' as const,
  createdAt: new Date(0),
};

/** A result service, and what it had to read so far. */
function countedResults() {
  const read: string[] = [];
  const summary: Summary = {
    part: 'VALIDATION',
    runs: [],
    rows: [],
    chance: null,
    groups: null,
    leakedPlaces: async () => [],
  };
  const summaries: Pick<SummaryService, 'of' | 'byArchitecture'> = {
    async of(_experiment, headline) {
      read.push(headline);
      return summary;
    },
    async byArchitecture(_rows, standing) {
      read.push(`architectures ${standing.join()}`);
      return [];
    },
  };
  return { results: new ResultService({ summaries }), read };
}

test('all that ask at one moment get one result, and a later moment gets a new one', async () => {
  const { results, read } = countedResults();
  const [first, second] = await Promise.all([results.of(experiment), results.of(experiment, { headline: null })]);
  // A matcher would look at all fields of a result, and so have them computed.
  expect(second === first).toBe(true);
  expect(read).toEqual(['BEST_ACCURACY']);
  expect((await results.of(experiment)) === first).toBe(false);
  expect(read).toEqual(['BEST_ACCURACY', 'BEST_ACCURACY']);
});

test('what is not asked for is not computed, and what is asked for twice is computed once', async () => {
  const { results, read } = countedResults();
  const [own, chosen, last] = await Promise.all([
    results.of(experiment),
    results.of(experiment, { standing: ['a'] }),
    results.of(experiment, { headline: 'LAST' }),
  ]);
  expect(own === chosen).toBe(false);
  expect(read).toEqual(['BEST_ACCURACY', 'LAST']);
  await Promise.all([chosen.verdictFacts, chosen.comparisons, chosen.leader, chosen.leakage]);
  expect(read).toEqual(['BEST_ACCURACY', 'LAST', 'architectures a']);
  expect(last.part).toBe('VALIDATION');
});
