"""Records one step of RMSprop on one batch without dropout: the loss, how far each weight moved, batch normalisation's statistics.

If a relu's input is near 0, or two pixels of a pool are equal within float32's rounding, two implementations can diverge
after a single step. The networks without batch normalisation have seeds for which neither happens, and the baseline has
few images, so that this is also true on other processors. With batch normalisation there are no such seeds: a mean of
70,000 float32 numbers is off by 1e-5, enough to flip a few of a million relus. So these networks occur twice: unchanged,
where even Keras in float64 differs (see `rounding`), and smooth, where all agree. The smooth ones have few images,
because batch normalisation leaves gradients that are long sums of tiny numbers.
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
