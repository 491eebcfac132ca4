"""Makes fixtures/perceptual-hashes.json: the hashes of Python's imagehash for pictures that both sides compute (counter.py).

    python -m venv hashes && hashes/bin/pip install imagehash==4.3.2 pillow==13.0.0 numpy==2.4.6
    hashes/bin/python reference/perceptual_hashes.py

It does not need Keras, so its packages are not in requirements.txt. The fixture names the versions that made it.
"""

import json
import pathlib

import imagehash
import PIL
from PIL import Image

from counter import images

SEED = 140
EACH = 8
SIZES = (16, 32, 83, 128, 224)


def make():
    return {
        "about": "imagehash.phash, in hexadecimal, of the pictures that counter.images gives",
        "versions": {"imagehash": imagehash.__version__, "pillow": PIL.__version__},
        "each": EACH,
        "cases": [
            {
                "seed": SEED + size,
                "size": size,
                "hashes": [str(imagehash.phash(Image.fromarray(image))) for image in images(SEED + size, EACH, size)],
            }
            for size in SIZES
        ],
    }


if __name__ == "__main__":
    file = pathlib.Path(__file__).parent / "fixtures" / "perceptual-hashes.json"
    file.write_text(json.dumps(make(), indent=1) + "\n")
    print(f"{file}: {file.stat().st_size:,} bytes")
