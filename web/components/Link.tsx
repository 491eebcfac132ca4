'use client';
import NextLink from 'next/link';
import { type ComponentProps, useState } from 'react';

type LinkProps = Omit<ComponentProps<typeof NextLink>, 'prefetch' | 'onMouseEnter' | 'onFocus' | 'onTouchStart'>;

/** Next's own fetches the code of every page that a link in view leads to; this one when pointer, finger or focus reach it. */
export function Link(props: LinkProps) {
  const [reached, setReached] = useState(false);
  const reach = () => setReached(true);
  const reaching = { onMouseEnter: reach, onFocus: reach, onTouchStart: reach };
  return <NextLink {...props} {...reaching} prefetch={reached ? null : false} />;
}
