"""Records how Keras initializes layers: quantiles of the kernels that real layers draw, and the constants of all other weights.

Conv2D and Dense use GlorotUniform, uniform in [-limit, limit) with limit = sqrt(6 / (fan in + fan out)), where a
convolution's fans include its 3 x 3 field (Glorot and Bengio 2010; keras/src/initializers/random_initializers.py).
"""

import math

import keras
import numpy as np
from keras import layers

VALUES = 200_000
QUANTILES = 100


def make():
    keras.utils.set_random_seed(1)
    return {
        "about": "Quantiles of Keras' initial kernels, as multiples of their limit, and the constants of other weights",
        "versions": {"keras": keras.__version__},
        "kernels": [
            kernel(lambda: layers.Conv2D(32, 3), (8, 8, 3)),
            kernel(lambda: layers.Conv2D(128, 3), (8, 8, 64)),
            kernel(lambda: layers.Dense(512), (512,)),
            kernel(lambda: layers.Dense(3), (512,)),
        ],
        "constants": constants(),
    }


def kernel(make_layer, input_shape):
    drawn, count = [], 0
    while count < VALUES:
        layer = make_layer()
        layer.build((None, *input_shape))
        drawn.append(np.asarray(layer.kernel).ravel())
        count += drawn[-1].size
    *field, inputs, outputs = layer.kernel.shape
    fan_in, fan_out = math.prod(field) * inputs, math.prod(field) * outputs
    limit = math.sqrt(6 / (fan_in + fan_out))
    quantiles = np.quantile(np.concatenate(drawn) / limit, np.linspace(0, 1, QUANTILES + 1))
    return {
        "layer": type(layer).__name__,
        "shape": list(layer.kernel.shape),
        "fanIn": fan_in,
        "fanOut": fan_out,
        "limit": limit,
        "count": count,
        "quantiles": quantiles.round(5).tolist(),
    }


def constants():
    """Returns the value of every weight that is not drawn. All of its elements are equal."""
    dense, norm = layers.Dense(4), layers.BatchNormalization()
    for layer in (dense, norm):
        layer.build((None, 4))
    values = {weight.name: np.unique(weight) for weight in (dense.bias, *norm.weights)}
    assert all(len(value) == 1 for value in values.values())
    return {name: float(value[0]) for name, value in values.items()}
