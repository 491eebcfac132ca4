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
      "The confusion matrix of the validation images at the run's best epoch, or at the epoch that is given. Null if the epoch " +
      'has none.',
  })
  confusionMatrix(
    @Root() run: RunRow,
    @Ctx() { evaluations }: Context,
    @Arg('epoch', () => Int, {
      nullable: true,
      description: "An epoch, counted from 1. Omit it to get the matrix of the run's best epoch.",
    })
    epoch?: number,
  ) {
    return evaluations.confusionMatrix(run, epoch ?? null);
  }

  @FieldResolver(() => [ConfusionMatrix], {
    description: 'The confusion matrices of the validation images, one for each epoch, by epoch.',
  })
  confusionMatrices(@Root() run: RunRow, @Ctx() { evaluations }: Context) {
    return evaluations.confusionMatrices(run);
  }

  @FieldResolver(() => PartAccuracy, {
    nullable: true,
    description:
      "The run's accuracy on one part of the dataset, with the weights from the end of its best epoch. Null until the run's " +
      'predictions of that part are reported; those of TRAIN and TEST are reported once, when training ends. On TRAIN it ' +
      'differs from the metric `accuracy`, which is the mean over an epoch while the weights change, with dropout and ' +
      'augmentation.',
  })
  accuracyOn(
    @Root() run: RunRow,
    @Arg('part', () => Part, { description: 'The part of the dataset on which the run is evaluated.' }) part: Part,
    @Ctx() { evaluations }: Context,
  ) {
    return evaluations.accuracyOn(run, part);
  }

  @FieldResolver(() => ShareInterval, {
    nullable: true,
    description:
      "The 95 % Wilson interval of the run's `bestAccuracy`, computed from the number of validation images. It is faster than " +
      '`accuracyOn`, which reads predictions, so use it in tables of many runs. Null if the run has no accuracy or the dataset ' +
      'no validation images.',
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
    description:
      "How well the run's confidence matches its accuracy on one part, at its best epoch. Null until the run's predictions of " +
      'that part are reported.',
  })
  calibration(
    @Root() run: RunRow,
    @Ctx() { evaluations }: Context,
    @Arg('part', () => Part, {
      defaultValue: Part.VALIDATION,
      description: 'The part of the dataset on which calibration is measured.',
    })
    part: Part,
  ) {
    return evaluations.calibration(run, part);
  }
}
