// What Keras' ImageDataGenerator does to an image, as geometry alone: how a change is drawn, and where each pixel of the
// result comes from (keras/src/legacy/preprocessing/image.py: get_random_transform, apply_affine_transform).

/** How far a change may go; 0 leaves that part alone. */
export type AugmentationRanges = {
  /** Degrees to either side. */
  rotationRange: number;
  /** Shares of the image's side. */
  widthShiftRange: number;
  heightShiftRange: number;
  /** Degrees, as Keras reads it. */
  shearRange: number;
  /** 0.2: from 0.8 to 1.2, below 1 is nearer; each axis for itself. */
  zoomRange: number;
  /** Mirrors every other image. */
  horizontalFlip: boolean;
};

/** What comes in from outside the image: its edge drawn out, its mirror image, or black. */
export const FILL_MODES = ['nearest', 'reflect', 'constant'] as const;
export type FillMode = (typeof FILL_MODES)[number];

/** One drawn change. Angles in degrees, shifts in pixels. */
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
 * Draws a change for a square image of `size` pixels a side, each part uniform in its range. As Keras has it, the height's
 * shift moves along x and the width's along y; with equal ranges, as usual, nobody can tell.
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

/** Rows of a 3 x 3 matrix without the last, which is 0 0 1. */
type Affine = readonly [number, number, number, number, number, number];

/**
 * Where the result's pixel (x, y) comes from, about the image's middle: x' = a x + b y + c, y' = d x + e y + f, as
 * [a, b, c, d, e, f, 0, 0], which is what TensorFlow's ImageProjectiveTransformV3 takes.
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

/** The projection that leaves every pixel where it is. */
export const IDENTITY: readonly number[] = [1, 0, 0, 0, 1, 0, 0, 0];

/** The product of two: first `q`, then `p`. */
const after = (p: Affine, q: Affine): Affine => [
  p[0] * q[0] + p[1] * q[3],
  p[0] * q[1] + p[1] * q[4],
  p[0] * q[2] + p[1] * q[5] + p[2],
  p[3] * q[0] + p[4] * q[3],
  p[3] * q[1] + p[4] * q[4],
  p[3] * q[2] + p[4] * q[5] + p[5],
];
