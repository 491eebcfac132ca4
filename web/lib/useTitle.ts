'use client';
import { useEffect } from 'react';

/** Names the tab, once the page knows what it shows. */
export function useTitle(title: string | undefined) {
  useEffect(() => {
    if (title) document.title = `${title} · Quintet`;
  }, [title]);
}
