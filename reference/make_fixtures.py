"""Makes the fixtures that Quintet's tests compare with, in real Keras.

    python reference/make_fixtures.py all                    makes every fixture in reference/fixtures/
    python reference/make_fixtures.py reading --out FOLDER   makes one fixture in a folder of your choice
    python reference/make_fixtures.py one-step --case baseline --out FOLDER   makes only the cases of one network

Each fixture is a JSON file; its maker in makers/ describes its content. Weights and images are not stored where both
sides can compute them (see counter.py).
"""

import argparse
import importlib
import json
import os
import pathlib

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "2")

FIXTURES = ("counter-values", "reading", "augmentation", "initial-weights", "one-step", "twenty-steps", "features")


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("fixture", choices=(*FIXTURES, "all"))
    parser.add_argument("--out", type=pathlib.Path, default=pathlib.Path(__file__).parent / "fixtures")
    parser.add_argument("--case", help="for one-step and twenty-steps: make only the cases of this network")
    options = parser.parse_args()
    chosen = {"only": options.case} if options.case else {}
    options.out.mkdir(parents=True, exist_ok=True)
    for name in FIXTURES if options.fixture == "all" else (options.fixture,):
        fixture = importlib.import_module("makers." + name.replace("-", "_")).make(**chosen)
        file = options.out / f"{name}.json"
        file.write_text(json.dumps(fixture, indent=1) + "\n")
        print(f"{file}: {file.stat().st_size:,} bytes")


if __name__ == "__main__":
    main()
