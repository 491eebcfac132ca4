'use client';
import { useDebouncedCallback } from '@mantine/hooks';
import { startTransition, useState } from 'react';

/** Milliseconds without another move. */
const rest = 120;

/**
 * What a slider chooses: shown at once, taken once the slider rests, for what it moves may be an address, which renders the
 * page, and ask the server.
 */
export function useAtRest<Value>(taken: Value, take: (value: Value) => void): [Value, (value: Value) => void] {
  const [moved, setMoved] = useState<{ to: Value }>();
  const settle = useDebouncedCallback(
    (to: Value) =>
      // In one transition, as an address changes in one: else the slider would jump back in between.
      startTransition(() => {
        take(to);
        setMoved(undefined);
      }),
    rest,
  );
  return [
    moved ? moved.to : taken,
    to => {
      setMoved({ to });
      settle(to);
    },
  ];
}
