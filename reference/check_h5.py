"""Loads a model that Quintet exported into real Keras and compares its probabilities with Quintet's.

    python reference/check_h5.py MODEL.h5 INPUTS OUTPUTS

INPUTS and OUTPUTS contain float32 numbers, little-endian, row by row, without a header: the examples as the network
takes them, and the class probabilities of each. Their shapes follow from the model. The script prints the greatest
difference and fails if that exceeds 1e-5.
"""

import argparse
import os
import pathlib

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")

import keras
import numpy as np

LIMIT = 1e-5


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("model", type=pathlib.Path)
    parser.add_argument("inputs", type=pathlib.Path)
    parser.add_argument("outputs", type=pathlib.Path)
    options = parser.parse_args()

    model = keras.models.load_model(options.model, compile=False)
    inputs = np.fromfile(options.inputs, "<f4").reshape(-1, *model.input_shape[1:])
    outputs = np.fromfile(options.outputs, "<f4").reshape(-1, *model.output_shape[1:])
    found = model.predict(inputs, verbose=0)
    if found.shape != outputs.shape:
        raise SystemExit(f"{len(inputs)} examples, but probabilities of {len(outputs)}.")
    difference = float(np.abs(found - outputs).max())
    print(difference)
    if not difference <= LIMIT:
        raise SystemExit(f"Keras' probabilities differ by {difference}, more than {LIMIT}.")


if __name__ == "__main__":
    main()
