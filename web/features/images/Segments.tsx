import { ArchitectureMark } from '../../components/ArchitectureMark';
import { Link } from '../../components/Link';
import type { OutcomeKind } from '../../graphql/graphql';
import { count } from '../../lib/format';
import type { ImagesPartProps } from './imagesPart';
import classes from './Segments.module.css';
import { addressOf, segmentOf, type View, wrongLabels } from './view';

/** Links to the images by which networks got them right, with their numbers. */
export function Segments({ experimentId, view, sheet, networks }: ImagesPartProps) {
  const several = networks.length > 1;
  const countOf = (kind: OutcomeKind, runId?: string) =>
    sheet.outcomes.find(outcome => outcome.kind === kind && outcome.run?.run.id === runId)?.count;
  // A different segment has its own order and images.
  const to = (show: string | undefined, run?: string) =>
    addressOf(experimentId, { ...view, show, run, order: undefined, image: undefined });
  const segment = (label: string, images: number | null | undefined, show?: string) =>
    images != null && (
      <li key={label}>
        <Link href={to(show)} scroll={false} aria-current={view.show === show ? 'true' : undefined}>
          {label} <span>{count(images)}</span>
        </Link>
      </li>
    );
  return (
    <nav aria-label="Images by outcome" className={classes.segments}>
      <ul>
        {segment('All images', sheet.images.totalCount)}
        {segment(several ? 'All wrong' : 'Wrong', countOf('ALL_WRONG'), 'all-wrong')}
        {segment('Some wrong', countOf('SPLIT'), 'split')}
        {segment(several ? 'All right' : 'Right', countOf('ALL_RIGHT'), 'all-right')}
        {segment('Label probably wrong', sheet.suspectedLabels, wrongLabels)}
      </ul>
      {(['ONLY_RIGHT', 'ONLY_WRONG'] as const).map(kind => {
        const show = segmentOf(kind);
        const ofKind = networks.filter(({ id }) => countOf(kind, id) !== undefined);
        return (
          ofKind.length > 0 && (
            <ul key={kind} aria-label={kind === 'ONLY_RIGHT' ? 'Only one network right' : 'Only one network wrong'}>
              <li className={classes.label}>{kind === 'ONLY_RIGHT' ? 'Only right:' : 'Only wrong:'}</li>
              {ofKind.map(({ id, name, architecture, shade }) => (
                <li key={id}>
                  <Link href={to(show, id)} scroll={false} aria-current={isAt(view, show, id) ? 'true' : undefined}>
                    <ArchitectureMark of={architecture} shade={shade} gap={5} />
                    {name} <span>{count(countOf(kind, id) ?? 0)}</span>
                  </Link>
                </li>
              ))}
            </ul>
          )
        );
      })}
    </nav>
  );
}

const isAt = (view: View, show: string | undefined, run: string) => view.show === show && view.run === run;
