'use client';
import { graphql } from '../graphql';
import { useSubscription } from './graphql';

const runsChangedSubscription = graphql(`
  subscription RunsChanged {
    runsChanged
  }
`);

/** For lists: calls at first, and whenever a run comes, goes, or has another place or name. */
export function useRunsChanged(onChange: () => void) {
  useSubscription(runsChangedSubscription, {}, onChange);
}
