'use client';
import { useEffect, useRef } from 'react';

/**
 * For a button removed by its own action, along with the focus: moves the focus to the page's content. Call the
 * returned function when the button is used.
 */
export function useFocusContentOnRemoval() {
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
