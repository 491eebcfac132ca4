"""Times Keras' ways of loading and augmenting images. The job is the first argument (see workers.ts)."""

import json
import sys
import time

import keras
import numpy as np
from keras.src.legacy.preprocessing.image import ImageDataGenerator

BATCH_SIZE = 32

job = json.loads(sys.argv[1])
size = (job["imageSize"], job["imageSize"])


def directory_iterator():
    """Loads images as the first study did: with PIL, one after another."""
    batches = ImageDataGenerator().flow_from_directory(job["folder"], size, batch_size=BATCH_SIZE, shuffle=False)
    return (batches[index][0] for index in range(len(batches)))


def dataset_from_directory():
    """Loads images with its successor: TensorFlow's decoder, on all cores."""
    batches = keras.utils.image_dataset_from_directory(
        job["folder"], image_size=size, interpolation="nearest", batch_size=BATCH_SIZE, shuffle=False, verbose=False
    )
    return (images for images, _ in batches)


def augmented(changes):
    """Augments images in memory."""
    images = np.random.default_rng(1).uniform(0, 255, (job["images"], *size, 3)).astype("float32")
    batches = ImageDataGenerator(**changes).flow(images, batch_size=BATCH_SIZE, shuffle=False)
    return (batches[index] for index in range(len(batches)))


match job["way"]:
    case "flow_from_directory":
        batches = directory_iterator()
    case "image_dataset_from_directory":
        batches = dataset_from_directory()
    case "ImageDataGenerator":
        batches = augmented(job["changes"])

began = time.perf_counter()
images = sum(len(batch) for batch in batches)
print(json.dumps({"images": images, "seconds": time.perf_counter() - began}))
