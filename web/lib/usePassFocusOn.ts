'use client';
import { useEffect, useRef } from 'react';

/**
 * For a button that what it does takes away, and the focus with it: the page then goes on from its content. Call the
 * returned function when the button is used.
 */
export function usePassFocusOn() {
  const used = useRef(false);
  useEffect(
    () => () => {
      if (used.current && document.activeElement === document.body)
        document.getElementById('content')?.focus({ preventScroll: true });
    },
    [],
  );
  return () => {
    used.current = true;
  };
}
