"""Records how a few training steps in real Keras change every weight of a network.

Weights and images are not stored: each tensor names the seed, middle and scale with which counter.py draws it, and so do
`images` and `labels`. For the change of a tensor, `moved` has a sample (values number 0, stride, 2 x stride, ... row by
row) and the Euclidean norm of the whole change.
"""

import base64
import math

import keras
import numpy as np
import tensorflow as tf

import counter
import networks

CLASSES = 3
LEARNING_RATE = 1e-4
SAMPLE = 256

# 96 pixels are just enough for five valid convolutions with pooling, and two of the poolings get an odd side.
NETWORKS = {
    "baseline": dict(build=networks.small, size=96),
    "regularized": dict(build=networks.small, size=96, batch_norm_axis=1, dropout=0),
    "regularized, axis -1": dict(build=networks.small, size=96, batch_norm_axis=-1, dropout=0),
    "vgg16 / 16": dict(build=networks.small_vgg16, size=64, divisor=16),
}
ROUGH = dict(activation="relu", pooling="max")
SMOOTH = dict(activation="tanh", pooling="average")


def make(about, steps, cases, only=None):
    """Makes a fixture. Each of `cases` has a name in NETWORKS, ROUGH or SMOOTH, a seed for everything drawn, and a batch size."""
    return {
        "about": about,
        "recipe": {
            "generator": "mulberry32; value i of a tensor has the state seed + (i + 1) * 0x6d2b79f5 (counter.py)",
            "weights": "middle + scale * (2 u - 1), rounded to float32",
            "images": "floor(128 * cell + 128 * u) / 255; cells of an 8 x 8 x 3 grid from seed, u from seed + 1",
            "labels": "floor(classes * u)",
            "step s, from 0": "images from their seed + 2 s, labels from theirs + s",
            "rounding": "how far the float32 result is from the same in float64, relative to it (Euclidean)",
        },
        "versions": {"keras": keras.__version__, "tensorflow": tf.__version__},
        "classes": CLASSES,
        "optimizer": {"name": "rmsprop", "learningRate": LEARNING_RATE},
        "steps": steps,
        "cases": [case(steps, *given) for given in cases if only in (None, given[0])],
    }


def case(steps, name, kind, seed, batch):
    options = NETWORKS[name] | kind
    seeds = dict(weights=1000 * seed, images=1000 * seed + 500, labels=1000 * seed + 900)
    result = train("float32", seeds, steps, batch, **options)
    exact = train("float64", seeds, steps, batch, **options)
    return {
        "name": name,
        **kind,
        "imageSize": options["size"],
        "batchSize": batch,
        "images": {"seed": seeds["images"]},
        "labels": {"seed": seeds["labels"]},
        "losses": result["losses"],
        "probabilities": result["probabilities"],
        "rounding": {"losses": [distance(a, b) for a, b in zip(result["losses"], exact["losses"])]},
        "weights": [
            {**facts, "moved": sampled(moved), "rounding": distance(moved, exactly)}
            for facts, moved, exactly in zip(result["weights"], result["moved"], exact["moved"])
        ],
    }


def train(precision, seeds, steps, batch, build, size, **options):
    keras.config.set_floatx(precision)
    keras.config.set_dtype_policy(precision)
    model = build(CLASSES, size=size, **options)
    model.compile(optimizer=keras.optimizers.RMSprop(LEARNING_RATE), loss="categorical_crossentropy")
    initial = [draw(w, seeds["weights"] + index) for index, w in enumerate(model.weights)]
    before = [counter.around(d["seed"], w.shape, d["middle"], d["scale"]) for d, w in zip(initial, model.weights)]
    model.set_weights(before)

    losses = []
    for step in range(steps):
        x = counter.images(seeds["images"] + 2 * step, batch, size).astype(precision) * (1 / 255)
        y = np.eye(CLASSES)[counter.labels(seeds["labels"] + step, batch, CLASSES)]
        losses += model.fit(x, y, batch_size=batch, shuffle=False, verbose=0).history["loss"]

    return {
        "losses": [float(loss) for loss in losses],
        # Inference on the last batch after training, with moving statistics if the network has any.
        "probabilities": model.predict(x, verbose=0).astype(float).round(9).tolist(),
        "weights": [
            {
                "layer": weight.path.split("/")[-2],
                "name": weight.name,
                "shape": list(weight.shape),
                "trainable": weight.trainable,
                "initial": drawn,
            }
            for weight, drawn in zip(model.weights, initial)
        ],
        "moved": [now.astype(np.float64) - then for now, then in zip(model.get_weights(), before)],
    }


def distance(value, reference):
    return float(f"{np.linalg.norm(np.subtract(value, reference)) / np.linalg.norm(reference):.2g}")


def draw(weight, seed):
    """Returns how to draw a weight. Kernels follow He et al. 2015, so that the signal of a deep network does not vanish."""
    if weight.name == "kernel":
        return {"seed": seed, "middle": 0, "scale": math.sqrt(6 / math.prod(weight.shape[:-1]))}
    middle, scale = {
        "bias": (0, 0.1),
        "gamma": (0.4, 0.1),  # below 1, above which float32 is too coarse to represent a step of 3e-4 within 1e-4
        "beta": (0, 0.1),
        "moving_mean": (0, 0.1),
        "moving_variance": (1, 0.2),
    }[weight.name]
    return {"seed": seed, "middle": middle, "scale": scale}


def sampled(tensor):
    stride = max(1, tensor.size // SAMPLE)
    while math.gcd(stride, tensor.size) > 1:  # otherwise it would sample the same channels again and again
        stride -= 1
    values = tensor.ravel()[::stride][:SAMPLE]
    return {
        "norm": float(np.linalg.norm(tensor)),
        "stride": stride,
        "sample": base64.b64encode(values.astype("<f4").tobytes()).decode(),
    }
