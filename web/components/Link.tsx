'use client';
import NextLink from 'next/link';
import { type ComponentProps, useState } from 'react';

/** Next's own fetches the code of every page that a link in view leads to; this one when pointer or focus reach it. */
export function Link(props: ComponentProps<typeof NextLink>) {
  const [reached, setReached] = useState(false);
  const reach = () => setReached(true);
  return <NextLink {...props} prefetch={reached ? null : false} onMouseEnter={reach} onFocus={reach} />;
}
