"""Records twenty steps of the same networks, made smooth. With relu and max pooling any two implementations diverge as soon as
rounding makes a different pixel the maximum of a pool."""

from makers import training
from makers.training import NETWORKS, SMOOTH


def make(only=None):
    return training.make(
        "Twenty RMSprop steps of Keras, with tanh and average pooling, from weights and images that both sides compute",
        steps=20,
        only=only,
        cases=[(name, SMOOTH, seed, 8) for seed, name in enumerate(NETWORKS, start=11)],
    )
