import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root, Subscription } from 'type-graphql';
import type { Context } from '../context.ts';
import { live } from '../events/live.ts';
import type { DatasetProblem as ProblemRow, Dataset as Row } from '../generated/prisma/client.ts';
import { ImageFilter, ImportDatasetInput } from './dataset.input.ts';
import {
  Dataset,
  DatasetClass,
  DatasetLabels,
  DatasetProblem,
  DatasetSplit,
  Image,
  ImageConnection,
  ImportProgress,
} from './dataset.type.ts';
import { explain } from './findings.ts';

@Resolver(() => Dataset)
export class DatasetResolver {
  @Query(() => [Dataset], { description: 'Returns all datasets, newest first.' })
  datasets(@Ctx() { datasets }: Context): Promise<Row[]> {
    return datasets.all();
  }

  @Query(() => Dataset, {
    nullable: true,
    description: 'Returns the dataset with this id, or null if there is none.',
  })
  dataset(
    @Arg('id', () => ID, { description: 'The id of the dataset.' }) id: string,
    @Ctx() { datasets }: Context,
  ): Promise<Row | null> {
    return datasets.find(id);
  }

  @Mutation(() => Dataset, {
    description:
      'Starts to import an uploaded archive, and returns the new dataset while the import continues. Its status is IMPORTING until it becomes READY or FAILED.',
  })
  importDataset(
    @Arg('input', () => ImportDatasetInput, { description: 'Which archive to import, and how.' })
    input: ImportDatasetInput,
    @Ctx() { datasets }: Context,
  ): Promise<Row> {
    return datasets.import(input);
  }

  @Mutation(() => ID, {
    description:
      'Deletes a dataset and its images, and returns its id. Fails with DATASET_IN_USE while an experiment uses the dataset.',
  })
  async deleteDataset(
    @Arg('id', () => ID, { description: 'The id of the dataset to delete.' }) id: string,
    @Ctx() { datasets }: Context,
  ): Promise<string> {
    await datasets.delete(id);
    return id;
  }

  @Subscription(() => Dataset, {
    description: 'Sends the dataset each time that it changes, for example while its import makes progress.',
    subscribe: ({ args, context }) =>
      live((context as Context).events, event => event.kind === 'dataset' && event.id === args.id.toLowerCase()),
  })
  datasetUpdated(
    @Arg('id', () => ID, { description: 'The id of the dataset to follow.' }) id: string,
    @Ctx() { datasets }: Context,
  ): Promise<Row> {
    return datasets.get(id);
  }

  @FieldResolver(() => [DatasetClass], {
    description: 'The classes of the dataset, in the order of the probabilities of a prediction.',
  })
  classes(@Root() dataset: Row, @Ctx() { datasets }: Context): Promise<DatasetClass[]> {
    return datasets.classesOf(dataset);
  }

  @FieldResolver(() => [DatasetProblem], {
    description: 'The problems that the import found in the archive, at most one entry of each kind.',
  })
  async problems(@Root() dataset: Row, @Ctx() { datasets }: Context): Promise<(DatasetProblem & ProblemRow)[]> {
    const problems = await datasets.problemsOf(dataset);
    return problems.map(problem => ({ ...problem, explanation: explain(problem.kind, problem.count, dataset) }));
  }

  @FieldResolver(() => DatasetLabels, {
    nullable: true,
    description: 'How the labels were read from the archive, or null for datasets that an earlier version imported.',
  })
  labels(@Root() dataset: Row, @Ctx() { datasets }: Context): DatasetLabels | null {
    return datasets.labelsOf(dataset);
  }

  @FieldResolver(() => DatasetSplit, { description: 'How the images were split into parts.' })
  split(@Root() { splitSource, trainPerClass, validationPerClass, seed }: Row): DatasetSplit {
    return { source: splitSource, trainPerClass, validationPerClass, seed };
  }

  @FieldResolver(() => ImportProgress, {
    nullable: true,
    description: 'The progress of the import, or null if the dataset is not IMPORTING.',
  })
  progress(@Root() { status, filesDone, filesTotal }: Row): ImportProgress | null {
    return status === 'IMPORTING' ? { done: filesDone, total: filesTotal } : null;
  }

  @FieldResolver(() => Int, { description: 'The number of runs that use the dataset, without deleted runs.' })
  runCount(@Root() dataset: Row, @Ctx() { datasets }: Context): Promise<number> {
    return datasets.runCountOf(dataset);
  }

  @FieldResolver(() => ImageConnection, { description: 'The images of the dataset, by position.' })
  images(
    @Root() dataset: Row,
    @Arg('first', () => Int, {
      defaultValue: 50,
      description: 'The largest number of images to return, at most 5,000.',
    })
    first: number,
    @Arg('after', () => String, {
      nullable: true,
      description: 'The endCursor of the previous page. The first page is returned if this is null.',
    })
    after: string | null,
    @Arg('filter', () => ImageFilter, {
      nullable: true,
      description: 'Which images to return. All images are returned if this is null.',
    })
    filter: ImageFilter | null,
    @Ctx() { datasets }: Context,
  ): Promise<ImageConnection> {
    return datasets.images(dataset, { first, after, ...filter });
  }
}

@Resolver(() => DatasetProblem)
export class DatasetProblemResolver {
  @FieldResolver(() => [String], {
    description:
      'The names of the affected files. For kinds that count groups, each item names the files of one group, joined by ` = `. For NEAR_DUPLICATE, each item names the image and the training image, joined by ` ≈ `. For SHORT_CLASS, each item is the name of a class. At most 1,000 items are kept.',
  })
  items(
    @Root() { items }: ProblemRow,
    @Arg('first', () => Int, { defaultValue: 20, description: 'The largest number of items to return.' })
    first: number,
  ): string[] {
    return items.slice(0, Math.max(0, first));
  }
}

@Resolver(() => Image)
export class ImageResolver {
  /** An image id has 64 bits. GraphQL's ID cannot serialize a bigint, so it gets a string. */
  @FieldResolver(() => ID, { description: 'The id of the image.' })
  id(@Root() { id }: Image): string {
    return String(id);
  }

  @FieldResolver(() => String, {
    description:
      'The path of the original file on this server. With `?size=N` it returns a thumbnail of at most N pixels a side, which shows the image as training reads it.',
  })
  url(@Root() { id }: Image): string {
    return `/images/${id}`;
  }
}
