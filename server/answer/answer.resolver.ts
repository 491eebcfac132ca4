import { Arg, Ctx, FieldResolver, ID, Int, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { Experiment } from '../experiment/experiment.type.ts';
import type { Experiment as ExperimentRow } from '../generated/prisma/client.ts';
import { Part } from '../generated/prisma/enums.ts';
import { AnsweredImageFilter } from './answer.input.ts';
import { AnsweredImageConnection, AnsweringRun, AnswerSheet, OutcomeCount, PlacedImage } from './answer.type.ts';
import type { AnswerSheet as AnswerSheetOf, RunAnswers } from './answerSheet.ts';
import { AnsweredImageOrder } from './order.ts';

const FILTER = 'The conditions that the images have to meet. Without a filter, all images of the part are included.';
const ORDER = 'The order of the images.';

@Resolver(() => Experiment)
export class ExperimentAnswersResolver {
  @FieldResolver(() => AnswerSheet, {
    description:
      'The predictions of several runs for each image of a part. By default these are the runs that represent their ' +
      'architectures in the comparisons, on the part that the summary is on.',
  })
  answers(
    @Root() experiment: ExperimentRow,
    @Ctx() { answers }: Context,
    @Arg('runIds', () => [ID], {
      nullable: true,
      description: 'The ids or numbers of the runs to show instead, in this order.',
    })
    runIds: string[] | null,
    @Arg('part', () => Part, { nullable: true, description: "The part to show instead of the summary's." })
    part: Part | null,
  ) {
    return answers.ofExperiment(experiment, { runIds: runIds ?? null, part: part ?? null });
  }
}

@Resolver(() => AnswerSheet)
export class AnswerSheetResolver {
  @FieldResolver(() => Int, { description: 'The number of images in the part; 0 while no run has predictions of it.' })
  total(@Root() { labels }: AnswerSheetOf): number {
    return labels.length;
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description:
      'The number of images that match the filter and whose label is probably wrong (labelSuspected). Null if ' +
      '`whyNoLabelSuspected` gives a reason.',
  })
  suspectedLabels(
    @Root() sheet: AnswerSheetOf,
    @Ctx() { answers }: Context,
    @Arg('filter', () => AnsweredImageFilter, { nullable: true, description: FILTER })
    filter: AnsweredImageFilter | null,
  ): number | null {
    return answers.countSuspected(sheet, filter);
  }

  @FieldResolver(() => [OutcomeCount], {
    description:
      "How many of the images that match the filter have each outcome. The filter's own `outcome` is ignored. With two runs " +
      'ONLY_WRONG is left out, because it is ONLY_RIGHT of the other run; with one run only ALL_RIGHT and ALL_WRONG remain.',
  })
  outcomes(
    @Root() sheet: AnswerSheetOf,
    @Ctx() { answers }: Context,
    @Arg('filter', () => AnsweredImageFilter, { nullable: true, description: FILTER })
    filter: AnsweredImageFilter | null,
  ) {
    return answers.outcomes(sheet, filter);
  }

  @FieldResolver(() => AnsweredImageConnection, {
    description: 'The images of the part that match the filter, with the predictions of each run.',
  })
  images(
    @Root() sheet: AnswerSheetOf,
    @Ctx() { answers }: Context,
    @Arg('filter', () => AnsweredImageFilter, { nullable: true, description: FILTER })
    filter: AnsweredImageFilter | null,
    @Arg('orderBy', () => AnsweredImageOrder, { defaultValue: AnsweredImageOrder.POSITION, description: ORDER })
    orderBy: AnsweredImageOrder,
    @Arg('first', () => Int, { defaultValue: 50, description: 'The largest number of images to return.' })
    first: number,
    @Arg('skip', () => Int, {
      defaultValue: 0,
      description:
        'The number of images to skip, counted from the cursor or else from the beginning. It allows jumping into a long list.',
    })
    skip: number,
    @Arg('after', () => String, {
      nullable: true,
      description: 'The `endCursor` of the previous page. Without it, the list starts at the beginning.',
    })
    after: string | null,
  ) {
    return answers.page(sheet, { filter, orderBy, first, skip, after });
  }

  @FieldResolver(() => PlacedImage, {
    description:
      'One image of the part and its neighbours in the list that `images` returns with the same filter and order.',
  })
  image(
    @Root() sheet: AnswerSheetOf,
    @Ctx() { answers }: Context,
    @Arg('id', () => ID, { description: 'The id of the image.' }) id: string,
    @Arg('filter', () => AnsweredImageFilter, { nullable: true, description: FILTER })
    filter: AnsweredImageFilter | null,
    @Arg('orderBy', () => AnsweredImageOrder, { defaultValue: AnsweredImageOrder.POSITION, description: ORDER })
    orderBy: AnsweredImageOrder,
  ) {
    return answers.find(sheet, id, { filter, orderBy });
  }
}

@Resolver(() => AnsweringRun)
export class AnsweringRunResolver {
  @FieldResolver(() => String, {
    description:
      'A name that is unique on this answer sheet: the name of the architecture if the run represents it in the comparisons, ' +
      "otherwise the run's own name and number.",
  })
  name(@Root() { name }: RunAnswers): Promise<string> {
    return name();
  }
}
