import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import type { Run as RunRow } from '../generated/prisma/client.ts';
import { Part } from '../generated/prisma/enums.ts';
import { Run } from '../run/run.type.ts';
import { wilsonInterval } from '../statistics/wilson.ts';
import { Calibration, ConfusionMatrix, PartAccuracy, ShareInterval } from './evaluation.type.ts';

@Resolver(() => Run)
export class EvaluationResolver {
  @FieldResolver(() => ConfusionMatrix, {
    nullable: true,
    description:
      'Of the validation images, at the headline epoch unless another is named; null where none was reported.',
  })
  confusionMatrix(
    @Root() run: RunRow,
    @Ctx() { evaluations }: Context,
    @Arg('epoch', () => Int, { nullable: true }) epoch?: number,
  ) {
    return evaluations.confusionMatrix(run, epoch ?? null);
  }

  @FieldResolver(() => [ConfusionMatrix], { description: 'Of all epochs, in order.' })
  confusionMatrices(@Root() run: RunRow, @Ctx() { evaluations }: Context) {
    return evaluations.confusionMatrices(run);
  }

  @FieldResolver(() => PartAccuracy, {
    nullable: true,
    description:
      'At the headline epoch, with the weights of its end; null until its predictions of the part are known. On TRAIN ' +
      'it differs from the metric `accuracy`, which is the mean over the epoch while weights moved, with dropout and ' +
      'augmentation. TRAIN and TEST are reported once the run has ended.',
  })
  accuracyOn(@Root() run: RunRow, @Arg('part', () => Part) part: Part, @Ctx() { evaluations }: Context) {
    return evaluations.accuracyOn(run, part);
  }

  @FieldResolver(() => ShareInterval, {
    nullable: true,
    description:
      "Of bestAccuracy, by the number of the dataset's validation images. What accuracyOn says with less work, for tables of many " +
      'runs. Null without an accuracy, or where there are no such images.',
  })
  async bestAccuracyInterval(
    @Root() { bestAccuracy, experimentId }: RunRow,
    @Ctx() { experiments, datasets }: Context,
  ): Promise<ShareInterval | null> {
    const { datasetId } = await experiments.get(experimentId);
    const images = (await datasets.classesOf({ id: datasetId })).reduce((sum, { validation }) => sum + validation, 0);
    return bestAccuracy === null || images === 0 ? null : wilsonInterval(Math.round(bestAccuracy * images), images);
  }

  @FieldResolver(() => Calibration, {
    nullable: true,
    description: 'At the headline epoch; null until its predictions of the part are known.',
  })
  calibration(
    @Root() run: RunRow,
    @Ctx() { evaluations }: Context,
    @Arg('part', () => Part, { defaultValue: Part.VALIDATION }) part: Part,
  ) {
    return evaluations.calibration(run, part);
  }
}
