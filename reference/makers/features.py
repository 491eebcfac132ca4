"""Records the features of the real VGG16 base for 16 pictures, with either preprocessing.

It needs VGG16's weights in Keras' notop layout, in the file that QUINTET_VGG16_WEIGHTS names. For each picture it stores every
`stride`-th of the features (2 x 2 x 512, row by row) and the Euclidean norm of all of them.
"""

import base64
import os

import keras
import numpy as np
import tensorflow as tf

import counter
import networks

SEED = 31
COUNT = 16
SIZE = 64
STRIDE = 31  # coprime to 2048, so that it samples all positions and most channels


def make():
    weights = os.environ.get("QUINTET_VGG16_WEIGHTS")
    if not weights:
        raise SystemExit("features needs VGG16's weights: name their file in QUINTET_VGG16_WEIGHTS.")
    base = networks.vgg16_base(weights, SIZE)
    pixels = counter.images(SEED, COUNT, SIZE).astype(np.float32)
    inputs = {
        "rescale": pixels * np.float32(1 / 255),
        "imagenet": keras.applications.vgg16.preprocess_input(pixels.copy()),
    }
    return {
        "about": "Features of the real VGG16 base for pictures that both sides compute (counter.py, images)",
        "versions": {"keras": keras.__version__, "tensorflow": tf.__version__},
        "images": {"seed": SEED, "count": COUNT, "size": SIZE},
        "shape": list(base.output_shape[1:]),
        "stride": STRIDE,
        "features": {
            preprocessing: [described(row) for row in base.predict(x, verbose=0).reshape(COUNT, -1)]
            for preprocessing, x in inputs.items()
        },
    }


def described(features):
    return {
        "norm": float(np.linalg.norm(features.astype(np.float64))),
        "sample": base64.b64encode(features[::STRIDE].astype("<f4").tobytes()).decode(),
    }
