'use client';
import { useEffect, useRef, useState } from 'react';
import {
  type AugmentationRanges,
  drawTransform,
  FILL_MODES,
  type FillMode,
  IDENTITY,
  projection,
} from '../../../common/augmentation';
import { uniform } from '../../../common/random';
import { warp } from '../../../common/warp';
import { Button } from '../../components/Button';
import { Section } from '../../components/Section';
import { graphql } from '../../graphql';
import { useQuery } from '../../lib/graphql';
import classes from './AugmentationPreview.module.css';
import type { Hyperparameters, Values } from './useHyperparameters';

const previewImagesQuery = graphql(`
  query PreviewImages($id: ID!, $first: Int!) {
    dataset(id: $id) {
      images(filter: { part: TRAIN }, first: $first) {
        nodes {
          id
          url
          className
        }
      }
    }
  }
`);

const mostImages = 24;
const variants = 7;
/** Larger images would show nothing more, and slow the sliders down. */
const mostPixels = 160;

interface AugmentationPreviewProps {
  datasetId: string;
  hyperparameters: Pick<Hyperparameters, 'fields' | 'currentOf'>;
}

/** Shows a preview for architectures that augment, while their ranges are valid numbers. */
export function AugmentationPreview({ datasetId, hyperparameters: { fields, currentOf } }: AugmentationPreviewProps) {
  const values = Object.fromEntries(fields.map(field => [field.name, currentOf(field)]));
  const ranges = rangesIn(values);
  const { imageSize } = values;
  const fillMode = FILL_MODES.find(mode => mode === values.fillMode);
  if (!ranges || !fillMode || typeof imageSize !== 'number' || !Number.isInteger(imageSize)) return null;
  return <Preview datasetId={datasetId} imageSize={imageSize} ranges={ranges} fillMode={fillMode} />;
}

/** Returns undefined if any range is not a number. */
function rangesIn(values: Values): AugmentationRanges | undefined {
  const { rotationRange, widthShiftRange, heightShiftRange, shearRange, zoomRange, horizontalFlip } = values;
  const isRange = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);
  return isRange(rotationRange) &&
    isRange(widthShiftRange) &&
    isRange(heightShiftRange) &&
    isRange(shearRange) &&
    isRange(zoomRange)
    ? {
        rotationRange,
        widthShiftRange,
        heightShiftRange,
        shearRange,
        zoomRange,
        horizontalFlip: horizontalFlip === true,
      }
    : undefined;
}

interface PreviewProps {
  datasetId: string;
  imageSize: number;
  ranges: AugmentationRanges;
  fillMode: FillMode;
}

/**
 * Shows one training image with random variants, redrawn as the ranges change. The geometry is the same as the
 * trainer's; the trainer saves pictures of its first step with the run.
 */
function Preview({ datasetId, imageSize, ranges, fillMode }: PreviewProps) {
  const { data } = useQuery(previewImagesQuery, { id: datasetId, first: mostImages });
  const [which, setWhich] = useState(0);
  const [seed, setSeed] = useState(1);
  const images = data?.dataset?.images.nodes ?? [];
  const image = images[which % images.length];
  const size = Math.min(imageSize, mostPixels);
  const pixels = usePixels(image?.url, size);
  if (!image) return null;

  const random = uniform(seed);
  const projections = [
    IDENTITY,
    ...Array.from({ length: variants }, () => projection(drawTransform(ranges, size, random), size)),
  ];
  return (
    <Section title="Augmentation preview" note="One training image and random variants">
      <ul className={classes.variants}>
        {projections.map((row, index) => (
          <li key={index}>
            <Variant
              pixels={pixels}
              size={size}
              projection={row}
              fillMode={fillMode}
              label={index === 0 ? `Original image, ${image.className}` : `Augmented, variant ${index}`}
            />
          </li>
        ))}
      </ul>
      <div className={classes.actions}>
        <Button onClick={() => setSeed(seed + 1)}>Show new variants</Button>
        <Button onClick={() => setWhich(which + 1)}>Show next image</Button>
      </div>
    </Section>
  );
}

interface VariantProps {
  pixels: Uint8ClampedArray | undefined;
  size: number;
  projection: readonly number[];
  fillMode: FillMode;
  label: string;
}

function Variant({ pixels, size, projection, fillMode, label }: VariantProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    if (pixels?.length !== size * size * 4) return;
    const moved = new ImageData(size, size);
    moved.data.set(warp(pixels, { size, channels: 4 }, projection, fillMode));
    canvas.current?.getContext('2d')?.putImageData(moved, 0, 0);
  }, [pixels, size, projection, fillMode]);
  return <canvas ref={canvas} width={size} height={size} role="img" aria-label={label} className={classes.variant} />;
}

/**
 * Returns the image's preview as a square in RGBA. The trainer reads the original instead, but at this size the
 * difference is hardly visible.
 */
function usePixels(url: string | undefined, size: number): Uint8ClampedArray | undefined {
  const [pixels, setPixels] = useState<Uint8ClampedArray>();
  useEffect(() => {
    if (!url) return;
    let wanted = true;
    const image = new Image();
    image.src = `${url}?size=${size}`;
    image.decode().then(
      () => {
        const context = new OffscreenCanvas(size, size).getContext('2d');
        if (!wanted || !context) return;
        context.imageSmoothingEnabled = false;
        context.drawImage(image, 0, 0, size, size);
        setPixels(context.getImageData(0, 0, size, size).data);
      },
      () => undefined, // the variants stay empty, like any image that cannot be loaded
    );
    return () => {
      wanted = false;
    };
  }, [url, size]);
  return pixels;
}
