"""Measures the machine's limit with a large matrix product in TensorFlow, in the precision that the argument names."""

import json
import sys
import time

import tensorflow as tf

SIZE, TIMES = 2048, 50
product = tf.function(tf.matmul)
factors = [tf.cast(tf.random.normal([SIZE, SIZE]), sys.argv[1]) for _ in range(2)]


def seconds():
    began = time.perf_counter()
    product(*factors).numpy()
    return time.perf_counter() - began


seconds()
print(json.dumps({"operations": 2 * SIZE**3, "seconds": min(seconds() for _ in range(TIMES))}), end="")
