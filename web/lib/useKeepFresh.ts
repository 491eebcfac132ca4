'use client';
import { useEffect, useRef } from 'react';

/**
 * Fetches again when `text` changes, but only after a pending response, because simultaneous identical requests are
 * sent only once.
 */
export function useKeepFresh(text: string, { fetching, refetch }: { fetching: boolean; refetch: () => void }) {
  const asked = useRef(text);
  useEffect(() => {
    if (fetching || text === asked.current) return;
    asked.current = text;
    refetch();
  }, [text, fetching, refetch]);
}
