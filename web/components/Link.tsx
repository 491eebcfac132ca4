'use client';
import NextLink from 'next/link';
import { type ComponentProps, useState } from 'react';

type LinkProps = Omit<ComponentProps<typeof NextLink>, 'prefetch' | 'onMouseEnter' | 'onFocus' | 'onTouchStart'>;

/**
 * Prefetches a page when pointer, finger or focus reach the link. Next's own link prefetches every page whose link is
 * in view.
 */
export function Link(props: LinkProps) {
  const [reached, setReached] = useState(false);
  const reach = () => setReached(true);
  const reaching = { onMouseEnter: reach, onFocus: reach, onTouchStart: reach };
  return <NextLink {...props} {...reaching} prefetch={reached ? null : false} />;
}
