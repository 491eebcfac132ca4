'use client';
import { graphql } from '../graphql';
import { useSubscription } from './graphql';

const runsChangedSubscription = graphql(`
  subscription RunsChanged {
    runsChanged
  }
`);

/** Calls `onChange` once at first, and whenever a run is added, removed, moved in the queue or renamed. */
export function useRunsChanged(onChange: () => void) {
  useSubscription(runsChangedSubscription, {}, onChange);
}
