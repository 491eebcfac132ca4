import { Arg, Ctx, ID, Resolver, Root, Subscription } from 'type-graphql';
import type { Context } from '../context.ts';
import { type RunEvent as Change, isOfWhole, isRunEvent } from '../events/event.ts';
import { live, type News } from '../events/live.ts';
import { ExperimentEvent, type ExperimentNews } from './experimentEvent.type.ts';

const PROGRESS = 'Whether to include progress within an epoch, which changes about once a second for each running run.';

type Asked = { id: string; progress: boolean };

const isTold = ({ change }: Change, progress: boolean) => (change === 'progress' ? progress : change !== 'log');

@Resolver()
export class ExperimentEventResolver {
  @Subscription(() => [ExperimentEvent], {
    description:
      'Sends the changes of an experiment and its runs, in order, at most four times a second. Changes close together arrive ' +
      'together. ExperimentChanged arrives at the start, after lost events, and instead of very many changes at once. Log lines ' +
      'are not included.',
    subscribe: ({ args: { id, progress }, context }: { args: Asked; context: Context }) =>
      live(
        context.events,
        event => isRunEvent(event) && event.experimentId === id.toLowerCase() && isTold(event, progress),
      ),
  })
  async experimentEvents(
    @Arg('id', () => ID, { description: 'The id of the experiment.' }) id: string,
    @Arg('progress', () => Boolean, { defaultValue: true, description: PROGRESS }) _progress: boolean,
    @Root() news: News,
    @Ctx() { experiments }: Context,
  ): Promise<ExperimentNews[]> {
    const events = news === 'missed' ? [] : news.filter(isRunEvent);
    if (events.length === 0 || events.some(isOfWhole)) return [{ experiment: await experiments.get(id) }];
    const epochs = events.filter(({ change }) => change === 'epoch');
    const others = events.filter(({ change }) => change !== 'epoch');
    if (epochs.length === 0) return others;
    return [...others, { experiment: await experiments.get(id), runs: epochs }];
  }
}
