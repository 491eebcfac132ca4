'use client';
import { graphql } from '../../graphql';
import { plural } from '../../lib/format';
import { useQuery } from '../../lib/graphql';
import { useRunsChanged } from '../../lib/useRunsChanged';
import { Link } from '../Link';
import classes from './Shell.module.css';

const trainerStatusQuery = graphql(`
  query TrainerStatus {
    trainers {
      id
      online
      run {
        id
      }
    }
  }
`);

/** Shows in every page's header whether any trainer is online. */
export function TrainerStatus() {
  const { data, refetch } = useQuery(trainerStatusQuery, {}, () => true);
  useRunsChanged(refetch);

  if (!data) return null;
  const online = data.trainers.filter(trainer => trainer.online);
  const busy = online.filter(trainer => trainer.run).length;
  return (
    <Link href="/trainers" className={classes.trainers}>
      <i className={classes.dot} data-online={online.length > 0 || undefined} />
      {online.length === 0 ? 'no trainer' : plural(online.length, 'trainer')}
      <span className={classes.detail}>{online.length > 0 && `, ${describe(busy, online.length)}`}</span>
    </Link>
  );
}

function describe(busy: number, of: number) {
  if (busy === 0) return 'idle';
  return of === 1 ? 'training' : `${busy} training`;
}
