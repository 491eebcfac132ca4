import { createUnionType, Field, ObjectType } from 'type-graphql';
import type { RunEvent as Change } from '../events/event.ts';
import { Experiment } from '../experiment/experiment.type.ts';
import type { Experiment as ExperimentRow } from '../generated/prisma/client.ts';
import { EpochRecorded, FilesChanged, PointsLogged, RunProgressed, typeOf } from './runEvent.type.ts';

@ObjectType({
  description:
    'A run of the experiment was added, deleted or restored, or its status, name, tags, notes or description changed. This ' +
    'event is also sent when a subscription starts and after lost events. Its data replaces all data of earlier events.',
})
export class ExperimentChanged {
  @Field(() => Experiment, { description: 'The experiment as it is now.' })
  experiment!: Experiment;
}

@ObjectType({ description: 'Trainers reported epochs of one or more runs of an experiment.' })
export class EpochsRecorded {
  @Field(() => Experiment, {
    description: 'The experiment as it is now, including all results that depend on the new epochs.',
  })
  experiment!: Experiment;

  @Field(() => [EpochRecorded], { description: 'The new epochs, with one event for each run.' })
  runs!: EpochRecorded[];
}

/** An event for the subscribers of an experiment: about the experiment itself, or about one of its runs. */
export type ExperimentNews = { experiment: ExperimentRow; runs?: readonly Change[] } | Change;

export const ExperimentEvent = createUnionType({
  name: 'ExperimentEvent',
  description: 'A change of an experiment or of one of its runs.',
  types: () => [ExperimentChanged, EpochsRecorded, RunProgressed, PointsLogged, FilesChanged] as const,
  resolveType: news => ('runs' in news ? EpochsRecorded : 'experiment' in news ? ExperimentChanged : typeOf(news)),
});
