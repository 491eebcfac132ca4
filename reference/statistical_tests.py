"""Makes fixtures/statistical-tests.json: what statsmodels and SciPy compute of the numbers that Quintet's tests are given.

    python -m venv tests && tests/bin/pip install statsmodels==0.14.6 scipy==1.17.1
    tests/bin/python reference/statistical_tests.py

It needs no Keras, and so much else that it stands apart from requirements.txt. The fixture names the versions it was made with.
"""

import json
import pathlib
import random

import scipy
import statsmodels
from scipy.stats import ttest_ind
from statsmodels.stats.contingency_tables import mcnemar
from statsmodels.stats.multitest import multipletests
from statsmodels.stats.proportion import proportion_confint

SEED = 14


def make():
    draw = random.Random(SEED)
    return {
        "about": "statsmodels' exact McNemar tests, Holm adjustments and Wilson intervals, SciPy's Welch t-tests",
        "versions": {"statsmodels": statsmodels.__version__, "scipy": scipy.__version__},
        "mcnemar": [exact_mcnemar(*pair) for pair in discordant_pairs(draw)],
        "holm": [holm([draw.random() ** 4 for _ in range(tests)]) for tests in (1, 2, 3, 10, 10, 45)],
        "wilson": [wilson(*share) for share in ((0, 7), (7, 7), (1, 1000), (1640, 2396), (5000, 10_000))],
        "welch": [welch(*groups) for groups in seeds(draw)],
    }


def discordant_pairs(draw):
    """Only one right: few, many, far apart, and as five networks on 10,000 images come out."""
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
    """Accuracies of three to thirty seeds: alike, unlike, one group without any scatter."""
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


if __name__ == "__main__":
    file = pathlib.Path(__file__).parent / "fixtures" / "statistical-tests.json"
    file.write_text(json.dumps(make(), indent=1) + "\n")
    print(f"{file}: {file.stat().st_size:,} bytes")
