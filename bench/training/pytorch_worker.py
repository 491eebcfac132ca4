"""Trains one network in PyTorch and prints its speed. The job is the first argument; workers.ts describes it and the answer."""

import json
import os
import sys
import time

import numpy as np
import torch
from torch import nn
from torch.nn import functional

job = json.loads(sys.argv[1])
torch.set_num_threads(int(os.environ["TF_NUM_INTRAOP_THREADS"]))  # the same number as the other contenders
plan, classes, warm_up, steps = (job[name] for name in ("plan", "classes", "warmUp", "steps"))
settings, changes = plan["hyperparameters"], plan.get("augmentation")
size, batch_size = settings["imageSize"], settings["batchSize"]


class Normalization(nn.Module):
    """Normalises with Keras' constants. Axis 1 is a view of channels-last memory with rows as channels, so nothing is copied."""

    def __init__(self, axis, flat):
        super().__init__()
        self.by_rows = axis == 1 and not flat
        self.norm = (nn.LazyBatchNorm1d if flat else nn.LazyBatchNorm2d)(eps=1e-3, momentum=0.01)

    def forward(self, x):
        return self.norm(x.permute(0, 2, 3, 1)).permute(0, 3, 1, 2) if self.by_rows else self.norm(x)


def build(layers):
    """Builds the layer list in PyTorch, without the final softmax, which is part of the loss."""
    stack = []
    for layer in layers:
        flat = any(isinstance(module, nn.Flatten) for module in stack)
        match layer:
            case {"kind": "Conv2D", "filters": filters, "kernelSize": kernel, "padding": padding}:
                stack.append(nn.LazyConv2d(filters, kernel, padding="same" if padding == "same" else 0))
            case {"kind": "MaxPooling2D", "poolSize": pool}:
                stack.append(nn.MaxPool2d(pool))
            case {"kind": "BatchNormalization", "axis": axis}:
                stack.append(Normalization(axis, flat))
            case {"kind": "Dropout", "rate": rate}:
                stack.append(nn.Dropout(rate))
            case {"kind": "Flatten"}:
                stack.append(nn.Flatten())
            case {"kind": "Dense", "units": units}:
                stack.append(nn.LazyLinear(classes if units == "classes" else units))
        if layer.get("activation") == "relu":
            stack.append(nn.ReLU(inplace=True))
    return nn.Sequential(*stack)


def count_parameters(*models):
    """Counts parameters as Keras does, including moving means and variances."""
    return sum(t.numel() for model in models for t in model.state_dict().values() if t.is_floating_point())


def pixels(images):
    return images.permute(0, 3, 1, 2).float().div_(255)


def changed(images):
    """Applies ImageDataGenerator's changes to a whole batch: one affine map per image, around its centre, with edges extended."""

    def within(limit, about=0.0):
        return torch.empty(len(images)).uniform_(about - limit, about + limit)

    angle, shear = (within(np.radians(changes[f"{kind}Range"])) for kind in ("rotation", "shear"))
    shift_x, shift_y = (within(2 * changes[f"{side}ShiftRange"]) for side in ("width", "height"))  # in units of half a side
    zoom_x, zoom_y = (within(changes["zoomRange"], 1.0) for _ in range(2))
    flip = torch.where((within(1.0) < 0) & changes["horizontalFlip"], -1.0, 1.0)
    cos, sin = angle.cos(), angle.sin()
    a, d = cos * zoom_x * flip, sin * zoom_x * flip
    b, e = -(angle + shear).sin() * zoom_y, (angle + shear).cos() * zoom_y
    c, f = cos * shift_x - sin * shift_y, sin * shift_x + cos * shift_y
    maps = torch.stack([a, b, c, d, e, f], 1).view(-1, 2, 3)
    grid = functional.affine_grid(maps, images.shape, align_corners=True)
    moved = functional.grid_sample(images, grid, padding_mode="border", align_corners=True)
    return moved.contiguous(memory_format=torch.channels_last)


def low_precision():
    return torch.autocast("cpu", torch.bfloat16, enabled=settings["precision"] == "bfloat16")


def seconds(count, work):
    """Returns the seconds that `count` calls take after the warm-up."""
    for index in range(warm_up):
        work(index)
    began = time.perf_counter()
    for index in range(count):
        work(index)
    return time.perf_counter() - began


def train(model, batches, labels, count, prepare=lambda batch: batch):
    """Returns the seconds that `count` training steps on these batches take, repeating the batches."""
    optimizer = torch.optim.RMSprop(model.parameters(), settings["learningRate"], alpha=0.9, eps=1e-7)

    def loss_of(examples):
        with low_precision():
            return functional.cross_entropy(model(examples).float(), labels)

    if job["way"] == "compiled":
        loss_of = torch.compile(loss_of)

    def step(index):
        optimizer.zero_grad()
        loss = loss_of(prepare(batches[index % len(batches)]))
        loss.backward()
        optimizer.step()
        return loss.item()

    return seconds(count, step)


def on_features(base, head, images, labels):
    """Passes each image through the base once and trains the head on its features in every epoch."""
    base.requires_grad_(False)
    features = [None] * len(images)

    @torch.no_grad()
    def compute(index):
        with low_precision():
            features[index] = base(pixels(images[index])).float()

    computing = seconds(len(images), compute)
    head(features[0])
    return computing + train(head, features, labels, len(images) * settings["epochs"])


images = torch.randint(0, 256, (steps, batch_size, size, size, 3), dtype=torch.uint8)
labels = torch.arange(batch_size) % classes
frozen = sum(layer.get("trainable") is False for layer in plan["layers"])
base, model = build(plan["layers"][:frozen]), build(plan["layers"][frozen:])
model(base(pixels(images[0])))  # gives the layers their shapes
base, model = (part.to(memory_format=torch.channels_last) for part in (base, model))
if frozen:
    count, took = steps * settings["epochs"], on_features(base, model, images, labels)
else:
    prepare = (lambda batch: changed(pixels(batch))) if changes else pixels
    count, took = steps, train(model, images, labels, steps, prepare)
answer = {
    "images": count * batch_size,
    "seconds": took,
    "parameters": count_parameters(base, model),
    "version": f"PyTorch {torch.__version__}",
}
print(json.dumps(answer), end="")
