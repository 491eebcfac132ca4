import type { Rank, Tensor, Tensor4D } from '@tensorflow/tfjs-node-gpu';
import { describe, expect, test } from 'vitest';
import type { Layer } from '../../common/layers/registry.ts';
import { createProgram } from '../../trainer/graph/createProgram.ts';
import { Network } from '../../trainer/network/network.ts';
import { winogradConv2d } from '../../trainer/network/winograd.ts';
import { backend, tf } from '../../trainer/tensorflow/tensorflow.ts';

type Convolution = (x: Tensor4D, kernel: Tensor4D) => Tensor4D;

const direct: Convolution = (x, kernel) => tf.conv2d(x, kernel, 1, 'same');

const drawn = (seed: number, shape: [number, number, number, number]) =>
  tf.randomNormal<Rank.R4>(shape, 0, 1, 'float32', seed);

/** Returns the outputs, and the gradients of their sum weighted by `dy`. */
const bothWays = (convolution: Convolution, [kernel, x, dy]: readonly Tensor[]) => [
  convolution(x as Tensor4D, kernel as Tensor4D),
  ...tf.grads(convolution as (...inputs: Tensor[]) => Tensor)([x, kernel] as Tensor[], dy),
];

const largest = (tensor: Tensor) => tensor.abs().max().dataSync()[0] as number;

/** Returns the largest difference, relative to the largest number. */
const distance = (one: Tensor, other: Tensor) => largest(one.sub(other)) / largest(one);

// Not on GPUs, where the direct convolution rounds to TF32 and Winograd's is not used.
describe.skipIf(backend.isUsingGpuDevice)("Winograd's convolution", () => {
  test.each([
    ['square', [3, 8, 8, 20], 12],
    ['wide', [2, 4, 10, 7], 9],
    ['a tile, a channel and a filter', [1, 2, 2, 1], 1],
  ] as const)("equals TensorFlow's, and so do its gradients: %s", (_, [count, rows, columns, channels], filters) => {
    tf.tidy(() => {
      const x = drawn(1, [count, rows, columns, channels]);
      const given = [drawn(2, [3, 3, channels, filters]), x, drawn(3, [count, rows, columns, filters])];
      const [expected, actual] = [bothWays(direct, given), bothWays(winogradConv2d, given)];
      expected.forEach((tensor, at) => {
        expect(actual[at]?.shape).toEqual(tensor.shape);
        expect(distance(tensor, actual[at] as Tensor)).toBeLessThan(1e-6);
      });
    });
  });

  test('its bfloat16 errors, which include rounding between its sums, are at most four times those of the direct one', () => {
    tf.tidy(() => {
      const [x, dy] = [drawn(1, [2, 8, 8, 128]), drawn(2, [2, 8, 8, 256])];
      const kernel = tf.variable(drawn(3, [3, 3, 128, 256]));
      const program = createProgram('graph', {
        functions: {
          winograd: (...inputs) => bothWays(winogradConv2d, [kernel, ...inputs]),
          direct: (...inputs) => bothWays(direct, [kernel, ...inputs]),
        },
        variables: [kernel],
        precision: 'bfloat16',
      });
      const exact = bothWays(direct, [kernel, x, dy]);
      const feeds = [x, dy].map(tensor => ({ values: tensor.dataSync() as Float32Array, shape: tensor.shape }));
      const errors = (name: 'winograd' | 'direct') =>
        program.run(name, feeds).map((values, at) => {
          const tensor = exact[at] as Tensor;
          return distance(tensor, tf.tensor(values, tensor.shape));
        });
      const [own, others] = [errors('winograd'), errors('direct')];
      own.forEach((error, at) => {
        expect(error).toBeGreaterThan(1e-4); // less would mean that it ran in float32
        expect(error).toBeLessThan(4 * (others[at] as number));
      });
      program.dispose();
      kernel.dispose();
    });
  });

  const conv = {
    kind: 'Conv2D',
    name: 'conv',
    filters: 256,
    kernelSize: 3,
    padding: 'same',
    activation: 'tanh',
  } as const;

  test.each([
    ['wide', [8, 8, 128], conv, true],
    ['narrow', [8, 8, 128], { ...conv, filters: 128 }, false],
    ['unpadded', [8, 8, 128], { ...conv, padding: 'valid' }, false],
    ['of 5 x 5', [8, 8, 128], { ...conv, kernelSize: 5 }, false],
    ['on an odd side', [8, 9, 128], conv, false],
    ['on small images', [4, 4, 128], conv, false],
    ['on large images', [66, 8, 128], conv, false],
  ] as [string, [number, number, number], Layer & { kind: 'Conv2D' }, boolean][])(
    'a layer %s takes it or does not',
    (_, input, layer, takesIt) => {
      tf.tidy(() => {
        const network = new Network([layer], input, { classes: 2, seed: 1 });
        const x = drawn(4, [1, ...input]);
        const kernel = network.weights[0]?.variable as unknown as Tensor4D;
        const convolved = takesIt ? winogradConv2d(x, kernel) : tf.conv2d(x, kernel, 1, layer.padding ?? 'valid');
        expect(network.forward(x).dataSync()).toEqual(convolved.tanh().dataSync()); // its bias is zero
        expect(takesIt && distance(direct(x, kernel), winogradConv2d(x, kernel))).not.toBe(0);
        network.dispose();
      });
    },
  );
});
