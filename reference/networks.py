"""Builds the five networks of the first study in Keras 3, and smaller versions of them for fixtures."""

import keras
from keras import layers

POOLING = {"max": layers.MaxPooling2D, "average": layers.AveragePooling2D}


def small(classes, size=128, batch_norm_axis=None, dropout=0.3, activation="relu", pooling="max"):
    """Builds five valid 3x3 convolutions with pooling and Dense 512: `baseline`, or `regularized` if an axis is given.

    The study normalises over axis 1, which are the rows of channels-last images. Layers have the same names as in Quintet.
    """
    regularized = batch_norm_axis is not None

    stack = [keras.Input((size, size, 3))]
    for number, filters in enumerate((32, 64, 128, 128, 128), start=1):
        stack.append(layers.Conv2D(filters, 3, activation=activation, name=f"conv{number}"))
        if regularized:
            stack.append(layers.BatchNormalization(axis=batch_norm_axis, name=f"norm{number}"))
        stack.append(POOLING[pooling](2, name=f"pool{number}"))
    stack.append(layers.Flatten(name="flatten"))
    if regularized:
        stack.append(layers.Dropout(dropout, name="dropout1"))
    stack.append(layers.Dense(512, activation=activation, name="dense1"))
    if regularized:
        stack.append(layers.BatchNormalization(axis=batch_norm_axis, name="norm6"))
        stack.append(layers.Dropout(dropout, name="dropout2"))
    stack.append(layers.Dense(classes, activation="softmax", name="classes"))
    return keras.Sequential(stack)


VGG16_BLOCKS = ((64, 64), (128, 128), (256, 256, 256), (512, 512, 512), (512, 512, 512))


def small_vgg16(classes, size, divisor, activation="relu", pooling="max"):
    """Builds VGG16 with fewer filters and a hidden layer of 32: as deep as the real one, but quick enough for a test."""
    stack = [keras.Input((size, size, 3))]
    for block, widths in enumerate(VGG16_BLOCKS, start=1):
        for number, filters in enumerate(widths, start=1):
            name = f"block{block}_conv{number}"
            stack.append(layers.Conv2D(filters // divisor, 3, padding="same", activation=activation, name=name))
        stack.append(POOLING[pooling](2, name=f"block{block}_pool"))
    stack += [
        layers.Flatten(name="flatten"),
        layers.Dense(32, activation=activation, name="dense1"),
        layers.Dense(classes, activation="softmax", name="classes"),
    ]
    return keras.Sequential(stack)


def vgg16_base(weights, size=128):
    """Builds VGG16's real base. `weights` is a file in Keras' notop layout."""
    base = keras.applications.VGG16(weights=None, include_top=False, input_shape=(size, size, 3))
    base.load_weights(weights)
    return base


def vgg16_frozen_head(classes, feature_shape):
    return keras.Sequential(
        [
            keras.Input(feature_shape),
            layers.Flatten(),
            layers.Dense(256, activation="relu"),
            layers.Dense(classes, activation="softmax"),
        ]
    )


def vgg16_trainable(classes, weights, size=128, dropout=0.5):
    return keras.Sequential(
        [
            vgg16_base(weights, size),
            layers.Flatten(),
            layers.Dense(512, activation="relu"),
            layers.Dropout(dropout),
            layers.Dense(128, activation="relu"),
            layers.Dropout(dropout),
            layers.Dense(32, activation="relu"),
            layers.Dense(classes, activation="softmax"),
        ]
    )
