'use client';
import { useDebouncedCallback } from '@mantine/hooks';
import { startTransition, useState } from 'react';

/** Milliseconds without further movement. */
const rest = 120;

/**
 * Debounces a slider: its value is shown at once but applied only when the slider rests, because it may change the
 * address, which renders the page, and send requests.
 */
export function useAtRest<Value>(taken: Value, take: (value: Value) => void): [Value, (value: Value) => void] {
  const [moved, setMoved] = useState<{ to: Value }>();
  const settle = useDebouncedCallback(
    (to: Value) =>
      // A transition, because the address also changes in one; otherwise the slider would jump back in between.
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
