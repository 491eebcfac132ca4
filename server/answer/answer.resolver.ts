import { Arg, Ctx, FieldResolver, ID, Int, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { Experiment } from '../experiment/experiment.type.ts';
import type { Experiment as ExperimentRow } from '../generated/prisma/client.ts';
import { Part } from '../generated/prisma/enums.ts';
import { AnsweredImageFilter } from './answer.input.ts';
import { AnsweredImageConnection, AnsweringRun, AnswerSheet, OutcomeCount, PlacedImage } from './answer.type.ts';
import type { AnswerSheet as AnswerSheetOf, RunAnswers } from './answerSheet.ts';
import { AnsweredImageOrder } from './order.ts';

@Resolver(() => Experiment)
export class ExperimentAnswersResolver {
  @FieldResolver(() => AnswerSheet, {
    description:
      'What runs say of each image: those that stand for their architectures in the comparisons, or the named ones, on the ' +
      "summary's part or another.",
  })
  answers(
    @Root() experiment: ExperimentRow,
    @Ctx() { answers }: Context,
    @Arg('runIds', () => [ID], { nullable: true }) runIds: string[] | null,
    @Arg('part', () => Part, { nullable: true }) part: Part | null,
  ) {
    return answers.ofExperiment(experiment, { runIds: runIds ?? null, part: part ?? null });
  }
}

@Resolver(() => AnswerSheet)
export class AnswerSheetResolver {
  @FieldResolver(() => Int)
  total(@Root() { labels }: AnswerSheetOf): number {
    return labels.length;
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description:
      'How many labels are probably wrong (labelSuspected), of the images that the filter leaves. Null where ' +
      '`whyNoLabelSuspected` says why.',
  })
  suspectedLabels(
    @Root() sheet: AnswerSheetOf,
    @Ctx() { answers }: Context,
    @Arg('filter', () => AnsweredImageFilter, { nullable: true }) filter: AnsweredImageFilter | null,
  ): number | null {
    return answers.countSuspected(sheet, filter);
  }

  @FieldResolver(() => [OutcomeCount], {
    description:
      'Of the images that the filter leaves, but for its `outcome`: all wrong, split, only one right, only one wrong, all ' +
      'right. Of two runs ONLY_WRONG is left out, for it is ONLY_RIGHT of the other; of one run there is right and wrong alone.',
  })
  outcomes(
    @Root() sheet: AnswerSheetOf,
    @Ctx() { answers }: Context,
    @Arg('filter', () => AnsweredImageFilter, { nullable: true }) filter: AnsweredImageFilter | null,
  ) {
    return answers.outcomes(sheet, filter);
  }

  @FieldResolver(() => AnsweredImageConnection)
  images(
    @Root() sheet: AnswerSheetOf,
    @Ctx() { answers }: Context,
    @Arg('filter', () => AnsweredImageFilter, { nullable: true }) filter: AnsweredImageFilter | null,
    @Arg('orderBy', () => AnsweredImageOrder, { defaultValue: AnsweredImageOrder.POSITION })
    orderBy: AnsweredImageOrder,
    @Arg('first', () => Int, { defaultValue: 50 }) first: number,
    @Arg('skip', () => Int, {
      defaultValue: 0,
      description:
        'Leaves out so many at the beginning (after the cursor, where there is one), to look into a long list.',
    })
    skip: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
  ) {
    return answers.page(sheet, { filter, orderBy, first, skip, after });
  }

  @FieldResolver(() => PlacedImage, {
    description:
      'One image of the part, by its id, and its neighbours in the list of `images` with this filter and order.',
  })
  image(
    @Root() sheet: AnswerSheetOf,
    @Ctx() { answers }: Context,
    @Arg('id', () => ID) id: string,
    @Arg('filter', () => AnsweredImageFilter, { nullable: true }) filter: AnsweredImageFilter | null,
    @Arg('orderBy', () => AnsweredImageOrder, { defaultValue: AnsweredImageOrder.POSITION })
    orderBy: AnsweredImageOrder,
  ) {
    return answers.find(sheet, id, { filter, orderBy });
  }
}

@Resolver(() => AnsweringRun)
export class AnsweringRunResolver {
  @FieldResolver(() => String, {
    description:
      "Unlike the other runs' here: that of its architecture where it stands for it in the comparisons, else with seed and number.",
  })
  name(@Root() { name }: RunAnswers): Promise<string> {
    return name();
  }
}
