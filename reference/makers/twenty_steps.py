"""Twenty steps, of the same networks made smooth: with relu and max pooling the paths of any two implementations part,
as soon as rounding lets another pixel win a pool."""

from makers import training
from makers.training import NETWORKS, SMOOTH


def make(only=None):
    return training.make(
        "Twenty RMSprop steps of Keras, with tanh and average pooling, from weights and images that both sides compute",
        steps=20,
        only=only,
        cases=[(name, SMOOTH, seed, 8) for seed, name in enumerate(NETWORKS, start=11)],
    )
