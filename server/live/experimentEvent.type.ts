import { createUnionType, Field, ObjectType } from 'type-graphql';
import type { RunEvent as Change } from '../events/event.ts';
import { Experiment } from '../experiment/experiment.type.ts';
import type { Experiment as ExperimentRow } from '../generated/prisma/client.ts';
import { EpochRecorded, FilesChanged, PointsLogged, RunProgressed, typeOf } from './runEvent.type.ts';

@ObjectType({
  description:
    'The experiment changed as a whole: the status, name, tags, notes or description of a run, a new or a deleted run, or all of ' +
    "it at a subscription's start and after a gap. What this event holds takes the place of everything that was told before.",
})
export class ExperimentChanged {
  @Field(() => Experiment, { description: 'The experiment as it is now.' })
  experiment!: Experiment;
}

@ObjectType({ description: 'Trainers have reported epochs of one or more runs of an experiment.' })
export class EpochsRecorded {
  @Field(() => Experiment, {
    description: 'The experiment as it is now, with everything that follows from the new epochs.',
  })
  experiment!: Experiment;

  @Field(() => [EpochRecorded], { description: 'The new epochs, as one event for each run.' })
  runs!: EpochRecorded[];
}

/** What subscribers of an experiment are told: of itself, or of one of its runs. */
export type ExperimentNews = { experiment: ExperimentRow; runs?: readonly Change[] } | Change;

export const ExperimentEvent = createUnionType({
  name: 'ExperimentEvent',
  description: 'One thing that changed of an experiment or of one of its runs.',
  types: () => [ExperimentChanged, EpochsRecorded, RunProgressed, PointsLogged, FilesChanged] as const,
  resolveType: news => ('runs' in news ? EpochsRecorded : 'experiment' in news ? ExperimentChanged : typeOf(news)),
});
