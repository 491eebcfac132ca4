"""Trains one of the study's five networks in real Keras, to compare with Quintet.

    python reference/study.py IMAGES.zip SPLIT.csv --architecture baseline --out baseline.csv
    python reference/study.py IMAGES.zip SPLIT.csv --architecture vgg16-frozen --weights VGG16_NOTOP.h5 --out frozen.csv

It writes a CSV in the format of Keras' CSVLogger after every epoch. Next to it, `baseline.json` records the configuration,
versions, parameter counts and seconds, and is rewritten after every epoch. See images.py for the two input files.
"""

import argparse
import json
import os
import pathlib
import platform
import time

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "2")

import keras
import numpy as np
import tensorflow as tf

import networks
from images import read_split

IMAGE_SIZE = 128
BATCH_SIZE = 32
RESCALE = 1 / 255

# The study's ImageDataGenerator: rotation and shear in degrees, shifts as fractions of the side, zoom as a range around 1.
AUGMENTATION = dict(
    rotation_range=40,
    width_shift_range=0.2,
    height_shift_range=0.2,
    shear_range=0.2,
    zoom_range=0.2,
    horizontal_flip=True,
    fill_mode="nearest",
)

EPOCHS = {"baseline": 30, "regularized": 30, "augmented": 30, "vgg16-frozen": 50, "vgg16-trainable": 30}

# The study gives 1e-4 for the small networks and no rate for VGG16. The frozen network trains only a new head, so it uses
# the same rate. Fine-tuning pretrained convolutions needs a lower one: after one epoch 2e-5 reached 76 %, 1e-5 only 43 %.
LEARNING_RATES = {
    "baseline": 1e-4,
    "regularized": 1e-4,
    "augmented": 1e-4,
    "vgg16-frozen": 1e-4,
    "vgg16-trainable": 2e-5,
}


def build(architecture, classes, weights):
    if architecture == "baseline":
        return networks.small(classes)
    if architecture in ("regularized", "augmented"):
        return networks.small(classes, batch_norm_axis=1)
    if architecture == "vgg16-trainable":
        return networks.vgg16_trainable(classes, weights)
    raise ValueError(architecture)


def rescaled_batches(pixels, labels, seed=None):
    """Returns batches of float32 pixels times 1/255. A seed shuffles them anew in each epoch. Images stay in memory as bytes."""
    batches = tf.data.Dataset.from_tensor_slices((pixels, labels))
    if seed is not None:
        batches = batches.shuffle(len(pixels), seed=seed, reshuffle_each_iteration=True)
    batches = batches.batch(BATCH_SIZE)
    return batches.map(lambda x, y: (tf.cast(x, tf.float32) * RESCALE, y)).prefetch(1)


def augmented_batches(pixels, labels, seed):
    from keras.src.legacy.preprocessing.image import ImageDataGenerator

    generator = ImageDataGenerator(rescale=RESCALE, **AUGMENTATION)
    return generator.flow(pixels, labels, batch_size=BATCH_SIZE, shuffle=True, seed=seed)


class Record(keras.callbacks.Callback):
    """Writes the facts about a training next to its CSV after every epoch."""

    def __init__(self, path, facts):
        super().__init__()
        self.path, self.facts = path, facts | {"secondsPerEpoch": []}

    def on_epoch_begin(self, epoch, logs=None):
        self.began = time.monotonic()

    def on_epoch_end(self, epoch, logs=None):
        self.facts["secondsPerEpoch"].append(round(time.monotonic() - self.began, 2))
        self.path.write_text(json.dumps(self.facts, indent=2) + "\n")


def counts(*models):
    """Returns the number of parameters of all models together, and of those that train. The first model may be a frozen base."""
    total = sum(model.count_params() for model in models)
    trainable = sum(int(np.prod(v.shape)) for model in models for v in model.trainable_variables)
    return total, trainable


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("images", type=pathlib.Path, help="zip of images")
    parser.add_argument("split", type=pathlib.Path, help="CSV with ID, Class, Split")
    parser.add_argument("--architecture", choices=EPOCHS, required=True)
    parser.add_argument("--out", type=pathlib.Path, required=True)
    parser.add_argument("--epochs", type=int)
    parser.add_argument("--learning-rate", type=float)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--precision", choices=("float32", "mixed_bfloat16"), default="float32", help="Keras' dtype policy")
    parser.add_argument("--threads", type=int, default=os.cpu_count())
    parser.add_argument("--weights", type=pathlib.Path, help="VGG16's convolutional base in Keras' notop layout")
    options = parser.parse_args()
    architecture = options.architecture
    if architecture.startswith("vgg16") and not options.weights:
        parser.error(f"{architecture} needs --weights")
    epochs = options.epochs or EPOCHS[architecture]
    learning_rate = options.learning_rate or LEARNING_RATES[architecture]

    tf.config.threading.set_intra_op_parallelism_threads(options.threads)
    keras.utils.set_random_seed(options.seed)
    keras.config.set_dtype_policy(options.precision)

    began = time.monotonic()
    classes, parts = read_split(options.images, options.split, IMAGE_SIZE)
    seconds = {"reading": round(time.monotonic() - began, 2)}

    if architecture == "vgg16-frozen":
        # Without augmentation, the frozen base gives the same features in every epoch, so they are computed once.
        base = networks.vgg16_base(options.weights, IMAGE_SIZE)
        base.trainable = False
        began = time.monotonic()
        features = {part: base.predict(rescaled_batches(*data), verbose=2) for part, data in parts.items()}
        seconds["features"] = round(time.monotonic() - began, 2)
        model = networks.vgg16_frozen_head(len(classes), base.output_shape[1:])
        total, trainable = counts(base, model)
        train = tf.data.Dataset.from_tensor_slices((features["train"], parts["train"][1]))
        train = train.shuffle(len(features["train"]), seed=options.seed).batch(BATCH_SIZE)
        validation = tf.data.Dataset.from_tensor_slices((features["validation"], parts["validation"][1]))
        validation = validation.batch(BATCH_SIZE)
    else:
        model = build(architecture, len(classes), options.weights)
        total, trainable = counts(model)
        batches = augmented_batches if architecture == "augmented" else rescaled_batches
        train = batches(*parts["train"], seed=options.seed)
        validation = rescaled_batches(*parts["validation"])

    model.compile(
        optimizer=keras.optimizers.RMSprop(learning_rate), loss="categorical_crossentropy", metrics=["accuracy"]
    )
    facts = {
        "architecture": architecture,
        "classes": classes,
        "images": {part: len(pixels) for part, (pixels, _) in parts.items()},
        "imageSize": IMAGE_SIZE,
        "interpolation": "nearest",
        "batchSize": BATCH_SIZE,
        "epochs": epochs,
        "optimizer": "rmsprop",
        "learningRate": learning_rate,
        "augmentation": AUGMENTATION if architecture == "augmented" else None,
        "precision": options.precision,
        "seed": options.seed,
        "threads": options.threads,
        "parameterCount": total,
        "trainableParameterCount": trainable,
        "versions": {"keras": keras.__version__, "tensorflow": tf.__version__, "python": platform.python_version()},
        "seconds": seconds,
    }
    options.out.parent.mkdir(parents=True, exist_ok=True)
    callbacks = [keras.callbacks.CSVLogger(str(options.out)), Record(options.out.with_suffix(".json"), facts)]
    # shuffle=False, because both kinds of batches shuffle themselves.
    model.fit(train, validation_data=validation, epochs=epochs, callbacks=callbacks, verbose=2, shuffle=False)


if __name__ == "__main__":
    main()
