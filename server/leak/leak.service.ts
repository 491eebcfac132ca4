import DataLoader from 'dataloader';
import { z } from 'zod';
import { decodeCursor, type Page, rowsFor, toPage } from '../connection/connection.ts';
import type { Database } from '../database/database.ts';
import type { DatasetService } from '../dataset/dataset.service.ts';
import type { ExperimentService } from '../experiment/experiment.service.ts';
import type { Dataset, Experiment, Headline, Image, Leak as LeakRow } from '../generated/prisma/client.ts';
import type { Scope } from '../scope.ts';
import type { SummaryService } from '../summary/summary.service.ts';
import type { SummaryRow } from '../summary/summary.ts';
import { type LeakedPlace, type PartOfDataset, readLeaks } from './readLeaks.ts';
import { type Leaked, leakageOf } from './sentences.ts';
import { type WithoutLeaks, withoutLeaks } from './withoutLeaks.ts';

/** A leaked image's position. */
const PLACE = z.tuple([z.int32()]);

type NamedImage = Image & { className: string };
export type Leak = LeakRow & { image: NamedImage; twin: NamedImage; contradictory: boolean };
export type Leakage = Leaked & { images: number; sentence: string };

interface Services {
  datasets: DatasetService;
  experiments: ExperimentService;
  summaries: SummaryService;
}

/** Which validation and test images are among the training images as well, and what accuracy is without them. */
export class LeakService {
  readonly #database: Database;
  readonly #services: Services;
  readonly #places: DataLoader<PartOfDataset, LeakedPlace[], string>;

  constructor({ database }: Pick<Scope, 'database'>, services: Services) {
    this.#database = database;
    this.#services = services;
    this.#places = new DataLoader(parts => readLeaks(database, parts), { cache: false });
  }

  /** In the order of the images; null where they were not looked for. */
  async page(
    { id: datasetId, leaksSought }: Dataset,
    { first, after }: { first: number; after?: string | null },
  ): Promise<Page<Leak> | null> {
    if (!leaksSought) return null;
    const { datasets } = this.#services;
    const position = after ? decodeCursor(after, PLACE)[0] : -1;
    const [classes, rows, total] = await Promise.all([
      datasets.classesOf({ id: datasetId }),
      this.#database.leak.findMany({
        where: { datasetId, position: { gt: position } },
        include: { image: true, twin: true },
        orderBy: { position: 'asc' },
        take: rowsFor(first),
      }),
      this.#database.leak.count({ where: { datasetId } }),
    ]);
    const named = (image: Image) => ({ ...image, className: classes[image.classIndex]?.name ?? '' });
    const leaks = rows.map(({ image, twin, ...row }) => ({
      ...{ ...row, image: named(image), twin: named(twin) },
      contradictory: image.classIndex !== twin.classIndex,
    }));
    return toPage(leaks, first, total, leak => [leak.position]);
  }

  /** Null where nothing leaked or is known to have, or where it is not known which images the run is right on. */
  async withoutLeaks({ run, part, right }: SummaryRow): Promise<WithoutLeaks | null> {
    if (!right) return null;
    const { datasetId } = await this.#services.experiments.get(run.experimentId);
    return withoutLeaks(
      right,
      (await this.#places.load({ datasetId, part })).map(({ place }) => place),
    );
  }

  /** Null where nothing leaked or is known to have. */
  async ofExperiment(experiment: Experiment, headline?: Headline): Promise<Leakage | null> {
    const { summaries } = this.#services;
    const summary = await summaries.ofExperiment(experiment, headline);
    const places = await this.#places.load({ datasetId: experiment.datasetId, part: summary.part });
    if (places.length === 0) return null;
    const identical = places.filter(place => place.identical).length;
    const leaked = {
      ...{ part: summary.part, identical, nearDuplicates: places.length - identical },
      best: await this.#best(summary.rows),
    };
    return {
      ...{ ...leaked, images: places.length },
      sentence: leakageOf({ ...leaked, images: summary.chance?.total ?? 0 }),
    };
  }

  async #best(rows: readonly SummaryRow[]): Promise<Leaked['best']> {
    const [best] = rows;
    const without = best && (await this.withoutLeaks(best));
    if (!without) return null;
    const architecture = (await this.#services.summaries.byArchitecture({ rows: [...rows] })).find(one =>
      one.rows.includes(best),
    );
    const seed = architecture && architecture.rows.length > 1 ? `, seed ${best.run.seed},` : '';
    return {
      name: `${architecture?.name ?? best.run.name}${seed}`,
      accuracy: best.accuracy,
      without: without.accuracy,
    };
  }
}
