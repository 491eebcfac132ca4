"""Records a few values of counter.py, which a test compares with those of the TypeScript version."""

import counter


def make():
    return {
        "about": "Values of reference/counter.py",
        "uniform": {"seed": 7, "values": counter.uniform(7, (6,)).tolist()},
        "largeSeed": {"seed": 4_000_000_000, "values": counter.uniform(4_000_000_000, (6,)).tolist()},
        "around": {"seed": 8, "middle": 0.4, "scale": 0.1, "values": counter.around(8, (6,), 0.4, 0.1).tolist()},
        "images": {"seed": 9, "count": 2, "size": 11, "values": counter.images(9, 2, 11).ravel().tolist()},
        "labels": {"seed": 10, "classes": 3, "values": counter.labels(10, 12, 3).tolist()},
    }
