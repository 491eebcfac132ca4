import { readAhead, ShuffledBatches } from '../../trainer/data/batches.ts';
import { RowsFile } from '../../trainer/data/rowsFile.ts';
import { answer, jobOf, type ReadingJob } from './jobs.ts';

// Times reading batches in a random order, with read-ahead as in a training whose steps take no time.

const BATCH_SIZE = 32;

const { table, batches } = jobOf<ReadingJob>();
const file = new RowsFile(table.path, table.imageSize ** 2 * 3);
const order = new ShuffledBatches([...Array(table.rows).keys()], BATCH_SIZE, 1);
const began = performance.now();
let images = 0;
for await (const { rows } of readAhead(order.from(0, batches), wanted => file.read(wanted))) images += rows.length;
answer({ images, seconds: (performance.now() - began) / 1000 });
