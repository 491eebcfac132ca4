import { Arg, Ctx, FieldResolver, ID, Resolver, Root, Subscription } from 'type-graphql';
import type { Context } from '../context.ts';
import { type RunEvent as Change, isOfWhole, isRunEvent, type Span } from '../events/event.ts';
import { live, type News } from '../events/live.ts';
import { LogLine, Run } from '../run/run.type.ts';
import { EpochRecorded, NewPoints, PointsLogged, RunEvent, RunLogged } from './runEvent.type.ts';

const NEW_POINTS =
  "The points that are new since the subscriber's last message. A point may arrive twice; its key and step identify it.";

const KEYS = 'The keys of the metrics to return. Without it, the new points of all metrics are returned.';

const PROGRESS =
  'Whether to include progress within an epoch and log lines, which change about once a second while the run is running.';

const isFrequent = ({ change }: Change) => change === 'progress' || change === 'log';

/** Answers from the events themselves and reads only the data that an event names. */
@Resolver(() => RunEvent)
export class RunEventResolver {
  @Subscription(() => [RunEvent], {
    description:
      'Sends the changes of a run, in order, at most four times a second. Changes close together arrive together. RunChanged ' +
      'arrives at the start, after lost events, and instead of very many changes at once.',
    subscribe: async ({ args, context }: { args: { id: string; progress: boolean }; context: Context }) => {
      const id = await context.runs.idOf(args.id);
      return live(
        context.events,
        event => isRunEvent(event) && event.id === id && (args.progress || !isFrequent(event)),
      );
    },
  })
  async runEvents(
    @Arg('id', () => ID, { description: 'The id or the number of the run.' }) id: string,
    @Arg('progress', () => Boolean, { defaultValue: true, description: PROGRESS }) _progress: boolean,
    @Root() news: News,
    @Ctx() { runs }: Context,
  ): Promise<Change[]> {
    const events = news === 'missed' ? [] : news.filter(isRunEvent);
    if (events.length > 0 && !events.some(isOfWhole)) return events;
    const run = await runs.get(id);
    // A change of `status` becomes RunChanged, which carries the whole run.
    return [{ kind: 'run', id: run.id, experimentId: run.experimentId, attempt: run.attempt, change: 'status' }];
  }

  @FieldResolver(() => Run, { description: 'The run as it is now.' })
  run(@Root() { id }: Change, @Ctx() { runs }: Context) {
    return runs.get(id);
  }
}

@Resolver(() => RunLogged)
export class RunLoggedResolver {
  @FieldResolver(() => [LogLine], {
    description: 'The new lines, oldest first. A line may arrive twice; its number identifies it.',
  })
  lines(@Root() event: Change & Span, @Ctx() { runs }: Context) {
    return runs.linesBetween(event, event);
  }
}

@Resolver(() => EpochRecorded)
export class EpochRecordedResolver {
  @FieldResolver(() => [NewPoints], { description: NEW_POINTS })
  newPoints(
    @Root() event: Change & Span,
    @Arg('keys', () => [String], { nullable: true, description: KEYS }) keys: string[] | null,
    @Ctx() { metrics }: Context,
  ) {
    return metrics.pointsBetween(event, event, keys ?? null);
  }
}

@Resolver(() => PointsLogged)
export class PointsLoggedResolver {
  @FieldResolver(() => [NewPoints], { description: NEW_POINTS })
  newPoints(
    @Root() event: Change & Span,
    @Arg('keys', () => [String], { nullable: true, description: KEYS }) keys: string[] | null,
    @Ctx() { metrics }: Context,
  ) {
    return metrics.pointsBetween(event, event, keys ?? null);
  }
}
