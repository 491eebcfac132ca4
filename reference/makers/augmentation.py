"""Records how Keras' ImageDataGenerator transforms an image, and how it draws the parameters.

`cases` has the results of apply_transform (fill nearest, bilinear) for one picture of counter.py at two sizes. Shifts are
fractions of the side; Keras' tx and ty are those times the size, in pixels. Expected values are 256ths of a grey level
(uint16, little-endian, base64): all of them for the small size, every `stride`-th for the large one.

`draws` has quantiles of 100,000 calls of get_random_transform with the study's ranges at 128 x 128. tx comes from the
height's range and moves along rows, ty from the width's range; zx and zy are drawn separately; flip has a probability of one half.
"""

import base64

import keras
import numpy as np
from keras.src.legacy.preprocessing.image import ImageDataGenerator
from scipy import __version__ as scipy_version

import counter
from study import AUGMENTATION

IMAGE_SEED = 21
SMALL, LARGE = 24, 128
LARGE_STRIDE = 61  # a prime, so that it samples all channels, rows and columns
DRAWS = 100_000
QUANTILES = 200

STILL = dict(theta=0, tx=0, ty=0, shear=0, zx=1, zy=1, flip=False)


def parameters():
    """Yields each part alone, then all parts together: as the study draws them, and with a visible shear."""
    for change in (
        dict(theta=40),
        dict(theta=-13.7),
        dict(tx=0.2),
        dict(ty=-0.1234),
        dict(shear=20),
        dict(zx=0.8),
        dict(zy=1.2),
        dict(flip=True),
    ):
        yield STILL | change
    for number, u in enumerate(counter.uniform(22, (12, 7))):
        within = 2 * u - 1
        yield dict(
            theta=40 * within[0],
            tx=0.2 * within[1],
            ty=0.2 * within[2],
            shear=(0.2 if number < 6 else 25) * within[3],
            zx=1 + 0.2 * within[4],
            zy=1 + 0.2 * within[5],
            flip=bool(u[6] < 0.5),
        )


def make():
    generator = ImageDataGenerator(**AUGMENTATION)

    def expected(size, stride, change):
        image = counter.images(IMAGE_SEED, 1, size)[0].astype(np.float32)
        keras_names = dict(change, tx=size * change["tx"], ty=size * change["ty"], flip_horizontal=change["flip"])
        values = generator.apply_transform(image, keras_names).ravel()[::stride]
        return base64.b64encode(np.round(256 * values).astype("<u2").tobytes()).decode()

    return {
        "about": "Keras' apply_transform on a picture that both sides compute, and the distributions of its parameters",
        "versions": {"keras": keras.__version__, "scipy": scipy_version},
        "image": {"seed": IMAGE_SEED},
        "sizes": [{"size": SMALL, "stride": 1}, {"size": LARGE, "stride": LARGE_STRIDE}],
        "cases": [
            {"transform": change, "expected": [expected(SMALL, 1, change), expected(LARGE, LARGE_STRIDE, change)]}
            for change in parameters()
        ],
        "draws": draws(generator),
    }


def draws(generator):
    np.random.seed(1)
    drawn = [generator.get_random_transform((LARGE, LARGE, 3)) for _ in range(DRAWS)]
    points = np.linspace(0, 1, QUANTILES + 1)
    names = ("theta", "tx", "ty", "shear", "zx", "zy")
    columns = {name: np.array([transform[name] for transform in drawn]) for name in names}
    return {
        "count": DRAWS,
        "size": LARGE,
        "ranges": {name: value for name, value in AUGMENTATION.items() if name != "fill_mode"},
        "quantiles": {name: np.quantile(column, points).round(5).tolist() for name, column in columns.items()},
        "flipped": float(np.mean([transform["flip_horizontal"] for transform in drawn])),
        "correlationOfZooms": round(float(np.corrcoef(columns["zx"], columns["zy"])[0, 1]), 4),
    }
