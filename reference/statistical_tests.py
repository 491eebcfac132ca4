"""Makes fixtures/statistical-tests.json: what statsmodels and SciPy compute from the numbers in Quintet's tests.

    python -m venv tests && tests/bin/pip install statsmodels==0.14.6 scipy==1.17.1
    tests/bin/python reference/statistical_tests.py

It does not need Keras, but so many other packages that they are not in requirements.txt. The fixture names the versions
that made it.
"""

import json
import pathlib
import random

import numpy as np
import scipy
import statsmodels
from scipy.stats import bootstrap, ttest_ind
from statsmodels.stats.contingency_tables import mcnemar
from statsmodels.stats.multitest import multipletests
from statsmodels.stats.proportion import proportion_confint

SEED = 14


def make():
    draw = random.Random(SEED)
    return {
        "about": "statsmodels' exact McNemar tests, Holm adjustments and Wilson intervals, SciPy's Welch t-tests and bootstraps over groups",
        "versions": {"statsmodels": statsmodels.__version__, "scipy": scipy.__version__},
        "mcnemar": [exact_mcnemar(*pair) for pair in discordant_pairs(draw)],
        "holm": [holm([draw.random() ** 4 for _ in range(tests)]) for tests in (1, 2, 3, 10, 10, 45)],
        "wilson": [wilson(*share) for share in ((0, 7), (7, 7), (1, 1000), (1640, 2396), (5000, 10_000))],
        "welch": [welch(*groups) for groups in seeds(draw)],
        "groups": [by_groups(*case) for case in grouped_images(draw)],
    }


def discordant_pairs(draw):
    """Returns counts of images that only one of two networks gets right: few, many, unequal, and as typical of 10,000 images."""
    chosen = [(0, 0), (0, 1), (3, 3), (0, 40), (12, 30), (61, 143), (352, 424), (1000, 1100), (2400, 2650), (5000, 5000)]
    return chosen + [(draw.randrange(0, 600), draw.randrange(0, 600)) for _ in range(10)]


def exact_mcnemar(only_a, only_b):
    return {"onlyA": only_a, "onlyB": only_b, "p": mcnemar([[7, only_a], [only_b, 5]], exact=True).pvalue}


def holm(p_values):
    return {"p": p_values, "adjusted": multipletests(p_values, method="holm")[1].tolist()}


def wilson(correct, total):
    low, high = proportion_confint(correct, total, alpha=0.05, method="wilson")
    return {"correct": correct, "total": total, "low": low, "high": high}


def seeds(draw):
    """Returns accuracies of three to thirty seeds: similar groups, different groups, and one group without scatter."""
    group = lambda count, middle, spread: [draw.gauss(middle, spread) for _ in range(count)]
    return [
        (group(3, 0.70, 0.01), group(3, 0.74, 0.01)),
        (group(3, 0.70, 0.001), group(5, 0.74, 0.03)),
        (group(10, 0.70, 0.02), group(4, 0.701, 0.02)),
        (group(30, 0.5, 0.05), group(30, 0.9, 0.001)),
        ([0.5, 0.5, 0.5], group(3, 0.55, 0.02)),
    ]


def welch(a, b):
    test = ttest_ind(a, b, equal_var=False)
    return {"a": a, "b": b, "t": test.statistic, "degreesOfFreedom": test.df, "p": test.pvalue}


def grouped_images(draw):
    """Yields groups whose images tend to be right together. Run b is as good as a, a little worse, then much worse."""
    for groups, worse in ((40, 0.0), (40, 0.06), (120, 0.15)):
        groups_of, a, b = [], [], []
        for group in range(groups):
            ease = draw.random()
            for _ in range(draw.randrange(1, 12)):
                groups_of.append(group)
                a.append(int(draw.random() < 0.4 + 0.6 * ease))
                b.append(int(draw.random() < 0.4 + 0.6 * ease - worse))
        yield groups_of, a, b


def by_groups(groups_of, a, b):
    """Resamples whole groups with SciPy, ten times as often as Quintet does, by their numbers of images and of right ones."""
    size, right_a, right_b = (np.bincount(groups_of, weights) for weights in (None, a, b))
    accuracy = lambda right, size, axis=-1: right.sum(axis) / size.sum(axis)
    difference = lambda a, b, size, axis=-1: (a.sum(axis) - b.sum(axis)) / size.sum(axis)
    options = {"n_resamples": 100_000, "paired": True, "method": "percentile", "vectorized": True, "batch": 10_000, "rng": SEED}
    of_a = bootstrap((right_a, size), accuracy, **options).confidence_interval
    test = bootstrap((right_a, right_b, size), difference, **options)
    below = (test.bootstrap_distribution <= 0).mean()
    above = (test.bootstrap_distribution >= 0).mean()
    low, high = test.confidence_interval
    return {
        **{"sizes": size.tolist(), "a": "".join(map(str, a)), "b": "".join(map(str, b))},
        **{"low": of_a.low, "high": of_a.high},
        "difference": {"low": low, "high": high, "p": min(1, 2 * min(below, above))},
    }


if __name__ == "__main__":
    file = pathlib.Path(__file__).parent / "fixtures" / "statistical-tests.json"
    file.write_text(json.dumps(make(), indent=1) + "\n")
    print(f"{file}: {file.stat().st_size:,} bytes")
