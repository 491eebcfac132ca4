"""Makes the fixtures that Quintet's tests are compared with, in real Keras.

    python reference/make_fixtures.py all                    every fixture, into reference/fixtures/
    python reference/make_fixtures.py reading --out FOLDER   one of them, elsewhere
    python reference/make_fixtures.py one-step --case baseline --out FOLDER   of its cases only those of one network

Each fixture is one JSON file; its maker, in makers/, says what it holds. Neither weights nor images are stored where
both sides can compute them: see counter.py.
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
    parser.add_argument("--case", help="of one-step and twenty-steps: the cases of this network alone")
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
