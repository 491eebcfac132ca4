"""Reads labelled images from a zip as Keras' flow_from_dataframe does."""

import csv
import io
import pathlib
import zipfile

import numpy as np
from keras.utils import img_to_array, load_img


def read_split(archive, split, size):
    """Returns the class names and, for each part, uint8 pixels (n, size, size, 3) and one-hot labels.

    `split` is a CSV with the columns ID, Class and Split. An ID is a file's name, in any folder of the zip. Classes are in
    alphabetical order, as in Keras. Images are resized with Keras' default method, nearest.
    """
    with open(split, newline="") as file:
        rows = list(csv.DictReader(file))
    classes = sorted({row["Class"] for row in rows})
    with zipfile.ZipFile(archive) as zipped:
        entries = {pathlib.PurePosixPath(name).name: name for name in zipped.namelist() if not name.endswith("/")}

        def read_part(part):
            chosen = [row for row in rows if row["Split"] == part]
            pixels = np.empty((len(chosen), size, size, 3), np.uint8)
            for place, row in enumerate(chosen):
                image = load_img(io.BytesIO(zipped.read(entries[row["ID"]])), target_size=(size, size))
                pixels[place] = img_to_array(image)
            indices = [classes.index(row["Class"]) for row in chosen]
            return pixels, np.eye(len(classes), dtype=np.float32)[indices]

        return classes, {part: read_part(part) for part in ("train", "validation")}
