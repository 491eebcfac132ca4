import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root, Subscription } from 'type-graphql';
import type { Context } from '../context.ts';
import { live } from '../events/live.ts';
import type { DatasetProblem as ProblemRow, Dataset as Row } from '../generated/prisma/client.ts';
import { ImageFilter, ImportDatasetInput } from './dataset.input.ts';
import {
  Dataset,
  DatasetClass,
  DatasetProblem,
  DatasetSplit,
  Image,
  ImageConnection,
  ImportProgress,
} from './dataset.type.ts';
import { explain } from './findings.ts';

@Resolver(() => Dataset)
export class DatasetResolver {
  @Query(() => [Dataset], { description: 'All datasets, newest first.' })
  datasets(@Ctx() { datasets }: Context): Promise<Row[]> {
    return datasets.all();
  }

  @Query(() => Dataset, { nullable: true })
  dataset(@Arg('id', () => ID) id: string, @Ctx() { datasets }: Context): Promise<Row | null> {
    return datasets.find(id);
  }

  @Mutation(() => Dataset, {
    description: 'Starts the import of a received archive; the dataset is IMPORTING until READY or FAILED.',
  })
  importDataset(
    @Arg('input', () => ImportDatasetInput) input: ImportDatasetInput,
    @Ctx() { datasets }: Context,
  ): Promise<Row> {
    return datasets.import(input);
  }

  @Mutation(() => ID, { description: 'Refused with DATASET_IN_USE while an experiment uses it.' })
  async deleteDataset(@Arg('id', () => ID) id: string, @Ctx() { datasets }: Context): Promise<string> {
    await datasets.delete(id);
    return id;
  }

  @Subscription(() => Dataset, {
    subscribe: ({ args, context }) =>
      live((context as Context).events, event => event.kind === 'dataset' && event.id === args.id.toLowerCase()),
  })
  datasetUpdated(@Arg('id', () => ID) id: string, @Ctx() { datasets }: Context): Promise<Row> {
    return datasets.get(id);
  }

  @FieldResolver(() => [DatasetClass])
  classes(@Root() dataset: Row, @Ctx() { datasets }: Context): Promise<DatasetClass[]> {
    return datasets.classesOf(dataset);
  }

  @FieldResolver(() => [DatasetProblem])
  async problems(@Root() dataset: Row, @Ctx() { datasets }: Context): Promise<(DatasetProblem & ProblemRow)[]> {
    const problems = await datasets.problemsOf(dataset);
    return problems.map(problem => ({ ...problem, explanation: explain(problem.kind, problem.count, dataset) }));
  }

  @FieldResolver(() => DatasetSplit)
  split(@Root() { splitSource, trainPerClass, validationPerClass, seed }: Row): DatasetSplit {
    return { source: splitSource, trainPerClass, validationPerClass, seed };
  }

  @FieldResolver(() => ImportProgress, {
    nullable: true,
    description: 'Files looked at so far, of how many, while IMPORTING.',
  })
  progress(@Root() { status, filesDone, filesTotal }: Row): ImportProgress | null {
    return status === 'IMPORTING' ? { done: filesDone, total: filesTotal } : null;
  }

  @FieldResolver(() => Int)
  runCount(@Root() dataset: Row, @Ctx() { datasets }: Context): Promise<number> {
    return datasets.runCountOf(dataset);
  }

  @FieldResolver(() => ImageConnection)
  images(
    @Root() dataset: Row,
    @Arg('first', () => Int, { defaultValue: 50 }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Arg('filter', () => ImageFilter, { nullable: true }) filter: ImageFilter | null,
    @Ctx() { datasets }: Context,
  ): Promise<ImageConnection> {
    return datasets.images(dataset, { first, after, ...filter });
  }
}

@Resolver(() => DatasetProblem)
export class DatasetProblemResolver {
  @FieldResolver(() => [String], {
    description: 'The files concerned; for groups, their files joined by ` = `; for SHORT_CLASS, class names.',
  })
  items(@Root() { items }: ProblemRow, @Arg('first', () => Int, { defaultValue: 20 }) first: number): string[] {
    return items.slice(0, Math.max(0, first));
  }
}

@Resolver(() => Image)
export class ImageResolver {
  /** Counted in 64 bits, which GraphQL's ID serializes as text alone. */
  @FieldResolver(() => ID)
  id(@Root() { id }: Image): string {
    return String(id);
  }

  @FieldResolver(() => String, {
    description:
      'Path of the original file on this origin; `?size=N` gives what trains, as a thumbnail of at most N pixels a side.',
  })
  url(@Root() { id }: Image): string {
    return `/images/${id}`;
  }
}
