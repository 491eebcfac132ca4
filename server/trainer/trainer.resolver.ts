import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { ClaimInput, ProgressInput } from '../recording/recording.input.ts';
import { Run } from '../run/run.type.ts';
import { RegisterTrainerInput } from './trainer.input.ts';
import type { Trainer as TrainerRow } from './trainer.service.ts';
import { Heartbeat, Registration, Trainer } from './trainer.type.ts';

@Resolver(() => Trainer)
export class TrainerResolver {
  @Query(() => [Trainer], { description: 'Those at work, and those lost within the last day.' })
  trainers(@Ctx() { trainers }: Context) {
    return trainers.all();
  }

  @FieldResolver(() => Boolean, { description: "Seen within its lease's length." })
  online(@Root() trainer: TrainerRow): boolean {
    return trainer.online;
  }

  @FieldResolver(() => Run, { nullable: true })
  run(@Root() trainer: TrainerRow, @Ctx() { runs }: Context) {
    return runs.ofTrainer(trainer);
  }

  @Mutation(() => Registration)
  registerTrainer(@Arg('input', () => RegisterTrainerInput) input: RegisterTrainerInput, @Ctx() { trainers }: Context) {
    return trainers.register(input);
  }

  @Mutation(() => ID, {
    description: 'Says goodbye: it is no longer listed, and a run it still holds is queued again at once.',
  })
  retireTrainer(@Arg('id', () => ID) id: string, @Ctx() { trainers }: Context) {
    return trainers.retire(id);
  }

  @Mutation(() => Run, {
    nullable: true,
    description:
      'The oldest queued run whose architecture this trainer knows, with hyperparameters that its schema lists where ' +
      'they are a choice (`enum`); or null.',
  })
  claimRun(@Arg('trainerId', () => ID) trainerId: string, @Ctx() { trainers }: Context) {
    return trainers.claim(trainerId);
  }

  @Mutation(() => Heartbeat, { description: "Renews the trainer's presence and, with a claim, its lease." })
  heartbeat(
    @Arg('trainerId', () => ID) trainerId: string,
    @Arg('claim', () => ClaimInput, { nullable: true }) claim: ClaimInput | null,
    @Arg('progress', () => ProgressInput, { nullable: true }) progress: ProgressInput | null,
    @Ctx() { trainers }: Context,
  ) {
    return trainers.heartbeat(trainerId, claim ?? null, progress ?? null);
  }
}
