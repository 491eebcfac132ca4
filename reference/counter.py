"""Draws the same random numbers as TypeScript does, so that fixtures need not contain weights and images.

The generator is mulberry32, as in Quintet's common/random.ts. Its state after i + 1 steps is
`seed + (i + 1) * 0x6d2b79f5`, so value i depends only on the seed and i, and numpy computes a whole tensor at once.
test/support/reference.ts does the same in TypeScript. A tensor's values are numbered row by row (C order).
"""

import math

import numpy as np


def uniform(seed, shape):
    """Returns float64 values in [0, 1), multiples of 2^-32."""
    with np.errstate(over="ignore"):
        state = np.uint32(seed) + np.arange(1, math.prod(shape) + 1, dtype=np.uint32) * np.uint32(0x6D2B79F5)
        t = (state ^ (state >> np.uint32(15))) * (state | np.uint32(1))
        t ^= t + (t ^ (t >> np.uint32(7))) * (t | np.uint32(61))
    return ((t ^ (t >> np.uint32(14))) / 2**32).reshape(shape)


def around(seed, shape, middle, scale):
    """Returns float32 values in [middle - scale, middle + scale), computed in float64 and rounded once."""
    return (middle + scale * (2 * uniform(seed, shape) - 1)).astype(np.float32)


def images(seed, count, size):
    """Returns pictures that differ from each other and have no flat parts, where pooling would have to break ties.

    Half of each pixel's value comes from its cell in a grid of 8 x 8 (`seed`), the other half is its own (`seed + 1`).
    """
    cell = np.arange(size) * 8 // size
    cells = uniform(seed, (count, 8, 8, 3))[:, cell][:, :, cell]
    return np.floor(128 * cells + 128 * uniform(seed + 1, (count, size, size, 3))).astype(np.uint8)


def labels(seed, count, classes):
    return np.floor(classes * uniform(seed, (count,))).astype(np.int64)
