"""The five networks of the first study, and their small relatives for fixtures, in Keras 3."""

import keras
from keras import layers


def small(classes, size=128, batch_norm_axis=None, dropout=0.3, activation="relu", pooling="max"):
    """Five valid 3x3 convolutions with pooling, Dense 512: `baseline`, or `regularized` if an axis is given.

    The study normalises over axis 1, which on channels-last images are the rows.
    """
    pool = {"max": layers.MaxPooling2D, "average": layers.AveragePooling2D}[pooling]
    regularized = batch_norm_axis is not None

    stack = [keras.Input((size, size, 3))]
    for filters in (32, 64, 128, 128, 128):
        stack.append(layers.Conv2D(filters, 3, activation=activation))
        if regularized:
            stack.append(layers.BatchNormalization(axis=batch_norm_axis))
        stack.append(pool(2))
    stack.append(layers.Flatten())
    if regularized:
        stack.append(layers.Dropout(dropout))
    stack.append(layers.Dense(512, activation=activation))
    if regularized:
        stack += [layers.BatchNormalization(axis=batch_norm_axis), layers.Dropout(dropout)]
    stack.append(layers.Dense(classes, activation="softmax"))
    return keras.Sequential(stack)


VGG16_BLOCKS = ((64, 64), (128, 128), (256, 256, 256), (512, 512, 512), (512, 512, 512))


def vgg16_layers(divisor=1, activation="relu", pooling="max"):
    """VGG16's convolutional base under Keras' layer names, its filters divided by `divisor`."""
    pool = {"max": layers.MaxPooling2D, "average": layers.AveragePooling2D}[pooling]
    stack = []
    for block, widths in enumerate(VGG16_BLOCKS, start=1):
        for number, filters in enumerate(widths, start=1):
            name = f"block{block}_conv{number}"
            stack.append(
                layers.Conv2D(filters // divisor, 3, padding="same", activation=activation, name=name)
            )
        stack.append(pool(2, name=f"block{block}_pool"))
    return stack


def vgg16_base(weights, size=128):
    """The real base: `weights` is a file in Keras' notop layout."""
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
