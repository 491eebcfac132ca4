'use client';
import { useEffect } from 'react';

/** Sets the title of the tab once it is known. */
export function useTitle(title: string | undefined) {
  useEffect(() => {
    if (title) document.title = `${title} · Quintet`;
  }, [title]);
}
