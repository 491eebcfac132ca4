import { decodeCursor, type Page, rowsFor, toPage } from '../connection/connection.ts';
import type { Database } from '../database/database.ts';
import type { DatasetService } from '../dataset/dataset.service.ts';
import type { EvaluationService } from '../evaluation/evaluation.service.ts';
import type { Experiment, Run } from '../generated/prisma/client.ts';
import { InvalidInput, NotFound } from '../ground/errors.ts';
import { once } from '../ground/once.ts';
import type { Part } from '../ground/part.ts';
import type { ResultService } from '../result/result.service.ts';
import { isNamed } from '../run/named.ts';
import type { RunService } from '../run/run.service.ts';
import type { Scope } from '../scope.ts';
import type { ArchitectureSummary } from '../summary/byArchitecture.ts';
import { chanceOf } from '../summary/chance.ts';
import { type AnsweredImage, answeredImage } from './answeredImage.ts';
import { type AnswerSheet, answerSheet } from './answerSheet.ts';
import { chosenPlaces, type ImageFilter } from './choice.ts';
import { type AnsweredImageOrder, countUpTo, cursorAt, inOrder, ORDER_PLACE, type Ordered } from './order.ts';
import { hasOutcome, type Outcome, outcomesOf } from './outcomes.ts';
import { placeOfImage, readImagesAt } from './readImages.ts';

interface Services {
  datasets: DatasetService;
  evaluations: EvaluationService;
  results: ResultService;
  runs: RunService;
}

export interface ImageQuery {
  filter: ImageFilter | null;
  orderBy: AnsweredImageOrder;
}

export interface ImagePage extends ImageQuery {
  first: number;
  skip: number;
  after: string | null | undefined;
}

/** Compares the predictions of an experiment's runs image by image. */
export class AnswerService {
  readonly #database: Database;
  readonly #services: Services;

  constructor({ database }: Pick<Scope, 'database'>, services: Services) {
    this.#database = database;
    this.#services = services;
  }

  /**
   * Returns the answers of the given runs on the given part. By default these are the runs that represent their architectures,
   * on the part of the experiment's results. If both are given, the results are not computed.
   */
  async ofExperiment(
    experiment: Experiment,
    asked: { runIds: readonly string[] | null; part: Part | null },
  ): Promise<AnswerSheet> {
    const { datasets, evaluations, results } = this.#services;
    // A page requests the names of hundreds of answers, so the result is computed only once.
    const result = once(() => results.of(experiment));
    const architectures = async () => (await result()).architectures;
    const [runs, part, classes] = await Promise.all([
      asked.runIds ? this.#runsNamed(experiment, asked.runIds) : architectures().then(representativesOf),
      asked.part ?? result().then(({ part }) => part),
      datasets.classesOf({ id: experiment.datasetId }),
    ]);
    const judgements = runs.map(async run => ({
      run,
      name: async () => nameOf(run, await architectures()),
      judged: await evaluations.judged(run, part),
    }));
    return answerSheet(
      {
        datasetId: experiment.datasetId,
        part,
        classes: classes.map(({ name }) => name),
        chance: chanceOf(classes, part),
      },
      await Promise.all(judgements),
    );
  }

  async page(sheet: AnswerSheet, { first, skip, after, ...query }: ImagePage): Promise<Page<AnsweredImage>> {
    const take = rowsFor(first);
    if (skip < 0) throw new InvalidInput(`skip is ${skip}, but must be 0 or more.`);
    const list = listOf(sheet, query);
    const start = (after ? countUpTo(list, decodeCursor(after, ORDER_PLACE)) : 0) + skip;
    const places = [...list.places.subarray(start, start + take)];
    const page = toPage(places, first, list.places.length, place => cursorAt(list, place));
    return { ...page, nodes: await this.#imagesAt(sheet, page.nodes) };
  }

  /** Counts the images that match a filter by outcome. */
  outcomes(sheet: AnswerSheet, filter: ImageFilter | null): (Outcome & { count: number })[] {
    const places = chosenPlaces(sheet, { ...filter, outcome: null });
    return outcomesOf(sheet).map(outcome => ({
      ...outcome,
      count: places.filter(place => hasOutcome(sheet, outcome, place)).length,
    }));
  }

  /** Counts the suspected labels among the images that match a filter; null if labels cannot be reviewed. */
  countSuspected(sheet: AnswerSheet, filter: ImageFilter | null): number | null {
    return sheet.whyNoLabelSuspected === null ? chosenPlaces(sheet, { ...filter, labelSuspected: true }).length : null;
  }

  /** Returns an image and its neighbours in a list. The image need not be in the list. */
  async find(sheet: AnswerSheet, id: string, query: ImageQuery) {
    const place = await placeOfImage(this.#database, sheet, id);
    if (place === null) throw new NotFound(`image of ${sheet.part} with the id`, id);
    const { places } = listOf(sheet, query);
    const index = places.indexOf(place);
    const neighbours = index < 0 ? [] : [places[index - 1], places[index + 1]];
    const images = await this.#imagesAt(
      sheet,
      [place, ...neighbours].filter(one => one !== undefined),
    );
    const imageAt = (wanted: number | undefined) => images.find(image => image.place === wanted) ?? null;
    return {
      image: imageAt(place),
      number: index < 0 ? null : index + 1,
      total: places.length,
      previous: imageAt(neighbours[0]),
      next: imageAt(neighbours[1]),
    };
  }

  async #imagesAt(sheet: AnswerSheet, places: readonly number[]): Promise<AnsweredImage[]> {
    const images = await readImagesAt(this.#database, sheet, places);
    return images.map(({ place, image }) => answeredImage(sheet, place, image));
  }

  async #runsNamed(experiment: Experiment, ids: readonly string[]): Promise<Run[]> {
    const runs = await this.#services.runs.ofExperiment(experiment);
    const named = ids.map(id => {
      const run = runs.find(one => isNamed(one, id));
      if (!run) throw new InvalidInput(`Run ${id} does not belong to this experiment.`);
      return run;
    });
    return [...new Set(named)];
  }
}

const representativesOf = (architectures: readonly ArchitectureSummary[]): Run[] =>
  architectures.map(({ standing: { run } }) => run);

const nameOf = ({ id, name, number }: Run, architectures: readonly ArchitectureSummary[]): string =>
  architectures.find(({ standing: { run } }) => run.id === id)?.name ?? `${name} (run ${number})`;

const listOf = (sheet: AnswerSheet, { filter, orderBy }: ImageQuery): Ordered =>
  inOrder(sheet, chosenPlaces(sheet, filter ?? {}), orderBy);
