// The geometry of Keras' ImageDataGenerator: how it draws a random transform, and which source pixel each pixel of the result
// comes from (keras/src/legacy/preprocessing/image.py: get_random_transform, apply_affine_transform).

/** The range of each part of a transform; 0 turns that part off. */
export type AugmentationRanges = {
  /** Degrees in either direction. */
  rotationRange: number;
  /** Fractions of the image's side. */
  widthShiftRange: number;
  heightShiftRange: number;
  /** Degrees, as in Keras. */
  shearRange: number;
  /** 0.2 draws factors from 0.8 to 1.2 for each axis separately; factors below 1 enlarge the image. */
  zoomRange: number;
  /** Mirrors each image with a probability of one half. */
  horizontalFlip: boolean;
};

/** How pixels from outside the image are filled: with its nearest edge, its mirror image, or black. */
export const FILL_MODES = ['nearest', 'reflect', 'constant'] as const;
export type FillMode = (typeof FILL_MODES)[number];

/** One drawn transform. Angles are in degrees, shifts in pixels. */
export type Transform = {
  theta: number;
  tx: number;
  ty: number;
  shear: number;
  zx: number;
  zy: number;
  flip: boolean;
};

/**
 * Draws a transform for a square image of `size` x `size` pixels, each part uniform in its range. As in Keras, the height's shift
 * moves along x and the width's along y. With equal ranges, which are usual, this makes no difference.
 *
 * @param random numbers in [0, 1)
 */
export function drawTransform(ranges: AugmentationRanges, size: number, random: () => number): Transform {
  const within = (range: number) => (2 * random() - 1) * range;
  return {
    theta: within(ranges.rotationRange),
    tx: within(ranges.heightShiftRange) * size,
    ty: within(ranges.widthShiftRange) * size,
    shear: within(ranges.shearRange),
    zx: 1 + within(ranges.zoomRange),
    zy: 1 + within(ranges.zoomRange),
    flip: random() < 0.5 && ranges.horizontalFlip,
  };
}

/** The first two rows of a 3 x 3 matrix, whose last row is 0 0 1. */
type Affine = readonly [number, number, number, number, number, number];

/**
 * Returns [a, b, c, d, e, f, 0, 0], the form that TensorFlow's ImageProjectiveTransformV3 takes: the result's pixel (x, y) comes
 * from x' = a x + b y + c, y' = d x + e y + f. The transform is applied around the image's centre.
 */
export function projection({ theta, tx, ty, shear, zx, zy, flip }: Transform, size: number): number[] {
  const [t, s] = [(theta * Math.PI) / 180, (shear * Math.PI) / 180];
  const about = (size - 1) / 2;
  const parts: Affine[] = [
    [1, 0, about, 0, 1, about],
    [Math.cos(t), -Math.sin(t), 0, Math.sin(t), Math.cos(t), 0],
    [1, 0, tx, 0, 1, ty],
    [1, -Math.sin(s), 0, 0, Math.cos(s), 0],
    [zx, 0, 0, 0, zy, 0],
    [flip ? -1 : 1, 0, 0, 0, 1, 0],
    [1, 0, -about, 0, 1, -about],
  ];
  return [...parts.reduce(after), 0, 0];
}

/** The projection that moves no pixel. */
export const IDENTITY: readonly number[] = [1, 0, 0, 0, 1, 0, 0, 0];

/** Returns the product of two transforms: `q` is applied first, then `p`. */
const after = (p: Affine, q: Affine): Affine => [
  p[0] * q[0] + p[1] * q[3],
  p[0] * q[1] + p[1] * q[4],
  p[0] * q[2] + p[1] * q[5] + p[2],
  p[3] * q[0] + p[4] * q[3],
  p[3] * q[1] + p[4] * q[4],
  p[3] * q[2] + p[4] * q[5] + p[5],
];
