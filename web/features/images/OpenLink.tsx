'use client';
import type { MouseEvent, ReactNode } from 'react';
import { addressOf, type View } from './view';

interface OpenLinkProps {
  experimentId: string;
  view: View;
  imageId: string;
  className?: string;
  title: string;
  /** The accessible name, for links without text. */
  label?: string;
  children: ReactNode;
}

/**
 * Opens an image over the list. As a link it can be copied and opened elsewhere; a plain click only changes the
 * address.
 */
export function OpenLink({ experimentId, view, imageId, title, label, ...props }: OpenLinkProps) {
  const address = addressOf(experimentId, { ...view, image: imageId });
  function open(event: MouseEvent) {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    history.pushState(null, '', address);
  }
  return <a href={address} onClick={open} data-image={imageId} title={title} aria-label={label} {...props} />;
}
