import { ArgsType, Field, Int } from 'type-graphql';
import type { Span } from '../events/event.ts';
import type { Window } from '../metric/readSeries.ts';

@ArgsType()
export class NewPointsArgs {
  @Field(() => [String], {
    nullable: true,
    description: 'The keys of the series. Without them, all series are returned.',
  })
  keys?: string[] | null;

  @Field(() => Int, {
    defaultValue: 1000,
    description: 'The number of new points that each series has at most. Where there are more, the series is reduced.',
  })
  maxPoints!: number;

  /** The points of the given steps. */
  within({ from, to }: Span): Window {
    return { from, to, keys: this.keys ?? null, maxPoints: this.maxPoints, attempt: null };
  }
}
