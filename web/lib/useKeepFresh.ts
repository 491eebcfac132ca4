'use client';
import { useEffect, useRef } from 'react';

/**
 * Asks again whenever the text, which stands for what the answer depends on, is another than when it was asked. Once the answer
 * under way has come, for a question that is asked twice at a time is asked once.
 */
export function useKeepFresh(text: string, { fetching, refetch }: { fetching: boolean; refetch: () => void }) {
  const asked = useRef(text);
  useEffect(() => {
    if (fetching || text === asked.current) return;
    asked.current = text;
    refetch();
  }, [text, fetching, refetch]);
}
