'use client';
import dynamic from 'next/dynamic';
import type { ImagesPartProps } from './imagesPart';

const ImageDialog = dynamic(() => import('./ImageDialog').then(loaded => loaded.ImageDialog), { ssr: false });

/** Loads the dialog when the first image is opened. */
export function OpenedImage(props: ImagesPartProps & { imageId: string }) {
  return <ImageDialog {...props} />;
}
