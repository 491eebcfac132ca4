import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { ClaimInput, ProgressInput } from '../recording/recording.input.ts';
import { Run } from '../run/run.type.ts';
import { RegisterTrainerInput } from './trainer.input.ts';
import type { Trainer as TrainerRow } from './trainer.service.ts';
import { Heartbeat, Registration, Trainer } from './trainer.type.ts';

@Resolver(() => Trainer)
export class TrainerResolver {
  @Query(() => [Trainer], {
    description: 'Returns the trainers that are online and those that were lost within the last day, the newest first.',
  })
  trainers(@Ctx() { trainers }: Context) {
    return trainers.all();
  }

  @FieldResolver(() => Boolean, {
    description: 'Whether the trainer is online: it has not retired and was seen within the length of a lease.',
  })
  online(@Root() trainer: TrainerRow): boolean {
    return trainer.online;
  }

  @FieldResolver(() => Run, {
    nullable: true,
    description: 'The run that the trainer is training. Null if it is training none.',
  })
  run(@Root() trainer: TrainerRow, @Ctx() { runs }: Context) {
    return runs.ofTrainer(trainer);
  }

  @Mutation(() => Registration, {
    description: 'Registers a trainer that has just started, and records the architectures that it can train.',
  })
  registerTrainer(
    @Arg('input', () => RegisterTrainerInput, { description: 'The trainer and the architectures that it can train.' })
    input: RegisterTrainerInput,
    @Ctx() { trainers }: Context,
  ) {
    return trainers.register(input);
  }

  @Mutation(() => ID, {
    description:
      'Retires a trainer that stops. It is no longer listed, and a run that it still holds is queued again at once. Returns ' +
      'the id of the trainer.',
  })
  retireTrainer(
    @Arg('id', () => ID, { description: 'The id of the trainer.' }) id: string,
    @Ctx() { trainers }: Context,
  ) {
    return trainers.retire(id);
  }

  @Mutation(() => Run, {
    nullable: true,
    description:
      'Claims the oldest queued run that this trainer can train, and starts its next attempt. The trainer must know the ' +
      'architecture, and its schema must list the value of every hyperparameter that has an `enum`. Returns null if there is ' +
      'no such run.',
  })
  claimRun(
    @Arg('trainerId', () => ID, { description: 'The id of the trainer that will train the run.' }) trainerId: string,
    @Ctx() { trainers }: Context,
  ) {
    return trainers.claim(trainerId);
  }

  @Mutation(() => Heartbeat, {
    description: 'Reports that a trainer is online and, with a claim, renews its lease on the run.',
  })
  heartbeat(
    @Arg('trainerId', () => ID, { description: 'The id of the trainer.' }) trainerId: string,
    @Arg('claim', () => ClaimInput, {
      nullable: true,
      description: 'The claim on the run that it is training, if any.',
    })
    claim: ClaimInput | null,
    @Arg('progress', () => ProgressInput, {
      nullable: true,
      description: 'How far the run is. Omit it to leave the last report as it is.',
    })
    progress: ProgressInput | null,
    @Ctx() { trainers }: Context,
  ) {
    return trainers.heartbeat(trainerId, claim ?? null, progress ?? null);
  }
}
