import { Field, ID, Int, InterfaceType, ObjectType } from 'type-graphql';
import type { RunEvent as Change } from '../events/event.ts';
import { MetricPoint } from '../metric/metric.type.ts';
import { Progress } from '../run/run.type.ts';

/** Its `run` is resolved only where a subscriber selects it. */
@InterfaceType({ description: 'One thing that changed of a run.', resolveType: typeOf })
export abstract class RunEvent {
  @Field(() => ID, { name: 'runId', description: 'The id of the run that changed.' })
  id!: string;

  @Field(() => Int, { description: 'The number of the attempt that changed; 0 until a trainer has claimed the run.' })
  attempt!: number;

  /** Says which type the event has; subscribers see the type alone. */
  change!: Change['change'];
}

@ObjectType({
  implements: RunEvent,
  description:
    "The run changed as a whole: its status, name, tags, notes or description, or all of it at a subscription's start and after " +
    'a gap. What this event holds takes the place of everything that was told before.',
})
export class RunChanged extends RunEvent {}

@ObjectType({ implements: RunEvent, description: 'A running run has made progress.' })
export class RunProgressed extends RunEvent {
  @Field(() => Progress, { description: 'How far the run is now.' })
  progress!: Progress;
}

@ObjectType({ implements: RunEvent, description: 'The training of a run has logged lines.' })
export class RunLogged extends RunEvent {}

@ObjectType({ description: 'Points that were added to one metric of a run.' })
export class NewPoints {
  @Field(() => String, { description: 'The key of the metric.' })
  key!: string;

  @Field(() => [MetricPoint], { description: 'The new points, in the order of their steps.' })
  points!: MetricPoint[];
}

@ObjectType({
  implements: RunEvent,
  description: 'The trainer of a run has reported an epoch, or several that came close together.',
})
export class EpochRecorded extends RunEvent {}

@ObjectType({
  implements: RunEvent,
  description: 'A program has logged numbers into a running run, under keys other than those of the trainer.',
})
export class PointsLogged extends RunEvent {}

@ObjectType({ implements: RunEvent, description: 'A file of a run was added or replaced.' })
export class FilesChanged extends RunEvent {}

export function typeOf({ change }: Pick<RunEvent, 'change'>) {
  switch (change) {
    case 'status':
    case 'description':
      return RunChanged;
    case 'progress':
      return RunProgressed;
    case 'log':
      return RunLogged;
    case 'epoch':
      return EpochRecorded;
    case 'points':
      return PointsLogged;
    case 'file':
      return FilesChanged;
  }
}
