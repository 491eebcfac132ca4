"""Makes fixtures/label-quality.json: cleanlab's judgement of labels, given the probabilities of several networks.

    python -m venv labels && labels/bin/pip install cleanlab==2.9.0
    labels/bin/python reference/label_quality.py

It does not need Keras, but so many other packages that they are not in requirements.txt. The fixture names the versions
that made it.
"""

import json
import pathlib

import cleanlab
import numpy as np
from cleanlab.filter import find_label_issues
from cleanlab.rank import get_label_quality_scores

SEED = 14

# Images, classes, networks, confidence of the networks, share of wrong labels.
TABLES = [(24, 3, 5, 4.0, 0.2), (40, 2, 1, 2.0, 0.1), (40, 2, 3, 0.4, 0.3), (60, 7, 2, 3.0, 0.25), (30, 4, 5, 8.0, 0.0)]


def make():
    random = np.random.default_rng(SEED)
    return {
        "about": "cleanlab's self-confidence, ranking and label issues by confident learning, on averaged probabilities",
        "versions": {"cleanlab": cleanlab.__version__, "numpy": np.__version__},
        "tables": [table(random, *shape) for shape in TABLES] + [table(random, 30, 4, 3, 3.0, 0.2, missing=True)],
    }


def table(random, images, classes, networks, sureness, wrong, missing=False):
    """Makes one table. With `missing`, no image is labelled with the last class, although the networks know it."""
    labels = np.arange(images) % (classes - missing)
    actual = np.where(random.random(images) < wrong, random.integers(0, classes, images), labels)
    logits = random.normal(size=(networks, images, classes))
    logits[:, np.arange(images), actual] += sureness
    # Probabilities are float32, as Quintet stores them, and rounded to keep the file short.
    probabilities = (np.exp(logits) / np.exp(logits).sum(axis=2, keepdims=True)).round(5).astype(np.float32)
    mean = probabilities.astype(np.float64).mean(axis=0)
    scores = get_label_quality_scores(labels, mean, method="self_confidence")
    issues = find_label_issues(labels, mean, filter_by="confident_learning")
    return {
        "labels": labels.tolist(),
        "probabilities": probabilities.astype(np.float64).round(5).tolist(),
        "scores": scores.tolist(),
        "ranking": np.argsort(scores, kind="stable").tolist(),
        "issues": np.flatnonzero(issues).tolist(),
    }


if __name__ == "__main__":
    file = pathlib.Path(__file__).parent / "fixtures" / "label-quality.json"
    file.write_text(json.dumps(make()) + "\n")
    print(f"{file}: {file.stat().st_size:,} bytes")
