"""Trains one network in Keras and prints its speed. The job is the first argument; workers.ts describes it and the answer."""

import json
import sys
import time

import keras
import numpy as np
import tensorflow as tf
from keras import layers as kinds
from keras.src.legacy.preprocessing.image import ImageDataGenerator

job = json.loads(sys.argv[1])
plan, classes, warm_up, steps, way = (job[name] for name in ("plan", "classes", "warmUp", "steps", "way"))
settings, changes = plan["hyperparameters"], plan.get("augmentation")
size, batch_size = settings["imageSize"], settings["batchSize"]
keras.config.set_dtype_policy("mixed_bfloat16" if settings["precision"] == "bfloat16" else "float32")


def build(layers, shape):
    """Builds the layer list in Keras, with probabilities in float32, as its guide to mixed precision demands."""
    stack = [keras.Input(shape)]
    for layer in layers:
        match layer:
            case {"kind": "Conv2D", "filters": filters, "kernelSize": kernel, "padding": padding}:
                stack.append(kinds.Conv2D(filters, kernel, padding=padding, activation=layer["activation"]))
            case {"kind": "MaxPooling2D", "poolSize": pool}:
                stack.append(kinds.MaxPooling2D(pool))
            case {"kind": "BatchNormalization", "axis": axis}:
                stack.append(kinds.BatchNormalization(axis=axis))
            case {"kind": "Dropout", "rate": rate}:
                stack.append(kinds.Dropout(rate))
            case {"kind": "Flatten"}:
                stack.append(kinds.Flatten())
            case {"kind": "Dense", "units": "classes"}:
                stack.append(kinds.Dense(classes, activation=layer["activation"], dtype="float32"))
            case {"kind": "Dense", "units": units}:
                stack.append(kinds.Dense(units, activation=layer["activation"]))
        stack[-1].trainable = layer.get("trainable", True)
    return keras.Sequential(stack)


def compiled(model):
    optimizer = keras.optimizers.RMSprop(settings["learningRate"])
    model.compile(optimizer, "categorical_crossentropy", metrics=["accuracy"])
    return model


class Clock(keras.callbacks.Callback):
    """Records when each batch ends, in all epochs."""

    def __init__(self):
        super().__init__()
        self.ends = []

    def on_train_batch_end(self, batch, logs=None):
        self.ends.append(time.perf_counter())


def fit(model, data, count):
    """Returns the seconds that `count` steps take after the warm-up."""
    clock = Clock()
    model.fit(data, steps_per_epoch=warm_up + count, callbacks=[clock], verbose=0, shuffle=False)
    return clock.ends[-1] - clock.ends[warm_up - 1]


def batches(examples, labels, change=lambda batch: batch):
    data = tf.data.Dataset.from_tensor_slices((examples, labels)).shuffle(len(examples)).repeat()
    data = data.batch(batch_size, drop_remainder=True)
    return data.map(lambda x, y: (change(x), y), num_parallel_calls=tf.data.AUTOTUNE).prefetch(tf.data.AUTOTUNE)


def rescaled(images):
    return tf.cast(images, tf.float32) / 255


def changed(images):
    """Applies ImageDataGenerator's changes to a whole batch: one affine map per image, around its centre, with edges extended."""

    def within(limit, about=0.0):
        return tf.random.uniform([batch_size], about - limit, about + limit)

    angle, shear = (within(np.radians(changes[f"{kind}Range"])) for kind in ("rotation", "shear"))
    shift_x, shift_y = (within(changes[f"{side}ShiftRange"] * size) for side in ("width", "height"))
    zoom_x, zoom_y = (within(changes["zoomRange"], 1.0) for _ in range(2))
    flip = tf.where((within(1.0) < 0) & changes["horizontalFlip"], -1.0, 1.0)
    cos, sin, middle = tf.cos(angle), tf.sin(angle), (size - 1) / 2
    a, d = cos * zoom_x * flip, sin * zoom_x * flip
    b, e = -tf.sin(angle + shear) * zoom_y, tf.cos(angle + shear) * zoom_y
    c = cos * shift_x - sin * shift_y + middle * (1 - a - b)
    f = sin * shift_x + cos * shift_y + middle * (1 - d - e)
    maps = tf.stack([a, b, c, d, e, f, 0 * a, 0 * a], 1)
    return keras.ops.image.affine_transform(rescaled(images), maps, fill_mode="nearest")


def generated(images, labels, workers):
    """Augments image by image, as the study did; with `workers`, in that many separate processes."""
    generator = ImageDataGenerator(
        rescale=1 / 255,
        rotation_range=changes["rotationRange"],
        width_shift_range=changes["widthShiftRange"],
        height_shift_range=changes["heightShiftRange"],
        shear_range=changes["shearRange"],
        zoom_range=changes["zoomRange"],
        horizontal_flip=changes["horizontalFlip"],
        fill_mode=changes["fillMode"],
    )
    rows = np.arange(batch_size * (warm_up + steps)) % len(images)  # a generator ends after one epoch
    data = generator.flow(images[rows], labels[rows], batch_size)
    if workers:
        data.workers, data.use_multiprocessing = workers, True
    return data


def on_features(frozen, head, images, labels):
    """Passes each image through the base once and trains the head on its features in every epoch."""
    base = build(frozen, images.shape[1:])
    base.predict_on_batch(rescaled(images[:batch_size]))
    began = time.perf_counter()
    features = base.predict(rescaled(images), batch_size, verbose=0).astype(np.float32)
    computing = time.perf_counter() - began
    model = compiled(build(head, features.shape[1:]))
    data = batches(features, labels)
    return base.count_params() + model.count_params(), computing + fit(model, data, steps * settings["epochs"])


def main():
    count = batch_size * steps
    images = np.random.default_rng(1).integers(0, 256, (count, size, size, 3), np.uint8)
    labels = np.eye(classes, dtype=np.float32)[np.arange(count) % classes]
    layers = plan["layers"]
    frozen = [layer for layer in layers if layer.get("trainable") is False]
    if way == "features once":
        parameters, seconds = on_features(frozen, layers[len(frozen) :], images, labels)
        count *= settings["epochs"]
    else:
        model = compiled(build(layers, images.shape[1:]))
        parameters = model.count_params()
        match way:
            case "train_on_batch":
                batch = rescaled(images[:batch_size]).numpy(), labels[:batch_size]
                for _ in range(warm_up):
                    model.train_on_batch(*batch)
                began = time.perf_counter()
                for _ in range(steps):
                    model.train_on_batch(*batch)
                seconds = time.perf_counter() - began
            case "fit" | "base in every epoch":
                seconds = fit(model, batches(images, labels, rescaled), steps)
            case "affine_transform":
                seconds = fit(model, batches(images, labels, changed), steps)
            case "ImageDataGenerator":
                seconds = fit(model, generated(images, labels, workers=0), steps)
            case "ImageDataGenerator, 2 workers":
                seconds = fit(model, generated(images, labels, workers=2), steps)
    version = f"Keras {keras.__version__} on TensorFlow {tf.__version__}"
    print(json.dumps({"images": count, "seconds": seconds, "parameters": parameters, "version": version}), end="")


if __name__ == "__main__":  # worker processes import this file again
    main()
