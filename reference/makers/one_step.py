"""One step of RMSprop on one batch, dropout off: loss, every weight's move, batch normalisation's statistics.

Where relu is undecided, or two pixels tie for a pool, within float32's rounding, two implementations may part already
here. The seeds of the networks without batch normalisation are such that none is, and the baseline meets few images, so
that this holds on other processors too. With it there are no such seeds: a
mean of 70,000 float32 numbers is off by 1e-5, which is enough to flip a few of a million relus. So these networks are
here twice: as they are, where Keras itself in float64 differs (see `rounding`), and made smooth, where all agree; with
few images then, because batch normalisation leaves gradients that are long sums of nearly nothing.
"""

from makers import training
from makers.training import ROUGH, SMOOTH


def make(only=None):
    return training.make(
        "One RMSprop step of Keras from weights and images that both sides compute",
        steps=1,
        only=only,
        cases=[
            ("baseline", ROUGH, 2, 4),
            ("vgg16 / 16", ROUGH, 3, 16),
            ("regularized", ROUGH, 4, 16),
            ("regularized", SMOOTH, 5, 4),
            ("regularized, axis -1", ROUGH, 6, 16),
            ("regularized, axis -1", SMOOTH, 7, 4),
        ],
    )
