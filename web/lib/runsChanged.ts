'use client';
import { graphql } from '../graphql';
import { useSubscription } from './graphql';

const runsChanged = graphql(`
  subscription RunsChanged {
    runsChanged
  }
`);

/** For lists: calls whenever a run is queued, claimed or over. */
export function useRunsChanged(onChange: () => void) {
  useSubscription(runsChanged, {}, onChange);
}
