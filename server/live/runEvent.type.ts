import { Field, ID, Int, InterfaceType, ObjectType } from 'type-graphql';
import type { RunEvent as Change } from '../events/event.ts';
import { MetricPoint } from '../metric/metric.type.ts';
import { Progress } from '../run/run.type.ts';

/** `run` is resolved only if a subscriber selects it. */
@InterfaceType({ description: 'A change of a run.', resolveType: typeOf })
export abstract class RunEvent {
  @Field(() => ID, { name: 'runId', description: 'The id of the run that changed.' })
  id!: string;

  @Field(() => Int, { description: 'The number of the attempt that changed; 0 until a trainer has claimed the run.' })
  attempt!: number;

  /** Determines the GraphQL type of the event. Subscribers see only the type. */
  change!: Change['change'];
}

@ObjectType({
  implements: RunEvent,
  description:
    'The status, name, tags, notes or description of the run changed. This event is also sent when a subscription starts and ' +
    'after lost events. Its data replaces all data of earlier events.',
})
export class RunChanged extends RunEvent {}

@ObjectType({ implements: RunEvent, description: 'A running run made progress.' })
export class RunProgressed extends RunEvent {
  @Field(() => Progress, { description: 'The current progress of the run.' })
  progress!: Progress;
}

@ObjectType({ implements: RunEvent, description: 'The training of a run logged lines.' })
export class RunLogged extends RunEvent {}

@ObjectType({ description: 'New points of one metric of a run.' })
export class NewPoints {
  @Field(() => String, { description: 'The key of the metric.' })
  key!: string;

  @Field(() => [MetricPoint], { description: 'The new points, in the order of their steps.' })
  points!: MetricPoint[];
}

@ObjectType({
  implements: RunEvent,
  description: 'The trainer of a run reported an epoch, or several close together.',
})
export class EpochRecorded extends RunEvent {}

@ObjectType({
  implements: RunEvent,
  description: 'A program logged metrics into a running run, under keys other than those of the trainer.',
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
