import { File } from 'h5wasm/node';

/** Writes weights in the layout of Keras' files: one group per layer, with an attribute that lists its datasets. */
export function writeKerasWeights(
  path: string,
  layers: Record<string, { kernel: number[]; bias: number[] }>,
  values: (index: number) => number,
) {
  const file = new File(path, 'w');
  file.create_attribute('layer_names', ['input_1', ...Object.keys(layers)]);
  file.create_group('input_1').create_attribute('weight_names', new Float64Array(0));
  let index = 0;
  for (const [layer, shapes] of Object.entries(layers)) {
    const group = file.create_group(layer);
    const names = [`${layer}_W_1:0`, `${layer}_b_1:0`];
    group.create_attribute('weight_names', names);
    [shapes.kernel, shapes.bias].forEach((shape, n) => {
      const size = shape.reduce((a, b) => a * b);
      const data = Float32Array.from({ length: size }, () => values(index++));
      group.create_dataset({ name: names[n] as string, data, shape });
    });
  }
  file.close();
  return path;
}
