import type { Tensor, TensorInfo, Variable } from '@tensorflow/tfjs-node-gpu';
import type { TFEOpAttr } from '@tensorflow/tfjs-node-gpu/dist/tfjs_binding.js';
import { backend, type TensorData, tf } from '../tensorflow/tensorflow.ts';
import { dataTypeOf, type Feed, toTensor } from './feed.ts';
import { currentPass } from './onePass.ts';
import { bfloat16Ports, type Precision } from './precision.ts';
import type { TensorFunction } from './program.ts';
import type { Attribute, GraphNode } from './savedModel.ts';

const { binding } = backend;

/** TensorFlow's DataType (types.proto). tfjs' binding does not name bfloat16. */
const DATA_TYPES: Record<Precision, number> = { float32: binding.TF_FLOAT, bfloat16: 14 };

/** The data type of every variable. */
const FLOATS = { dtype: { type: DATA_TYPES.float32 } };

/** A function as a part of a graph: all of its nodes, and the names of its input and output nodes. */
export type Recorded = { nodes: GraphNode[]; inputs: string[]; outputs: string[] };

/** Only shapes, scales and masks are constants. A larger tensor was probably meant to be an input or a variable. */
const LARGEST_CONSTANT_BYTES = 64 * 1024;

/**
 * Runs the function once, operation by operation, and records every operation that TensorFlow executes. Its assignments to
 * variables become part of the graph; the variables themselves keep their values.
 *
 * @param scope the prefix of every node's name
 * @param handles the nodes of the variables, see graphProgram.ts
 * @throws Error if the function uses a large tensor that is neither an input nor a variable
 */
export function record(
  call: TensorFunction,
  {
    scope,
    feeds,
    handles,
    precision,
  }: { scope: string; feeds: readonly Feed[]; handles: ReadonlyMap<Variable, string>; precision: Precision },
): Recorded {
  const recorder = new Recorder(scope, precision);
  const inputs = feeds.map((feed, index) =>
    recorder.add(`input${index}`, 'Placeholder', [], {
      dtype: { type: dataTypeOf(feed) },
      shape: { shape: feed.shape },
    }),
  );
  tf.tidy(() => {
    const tensors = feeds.map(toTensor);
    for (const [index, tensor] of tensors.entries()) recorder.name(tensor, inputs[index] as string);
    const variables = Array.from(handles, ([variable, handle]) => {
      const before = tf.Tensor.prototype.clone.call(variable);
      const read = recorder.add(`read_${handle}`, 'ReadVariableOp', [handle], FLOATS);
      recorder.name(variable, read);
      return { variable, handle, before, read };
    });

    const results = recorder.listen(() => call(...tensors));

    const assigned = variables.filter(({ variable, before }) => variable.dataId !== before.dataId);
    const assignments = assigned.map(({ variable, handle, read }) =>
      recorder.add(`assign_${handle}`, 'AssignVariableOp', [handle, recorder.nameOf(variable), `^${read}`], FLOATS),
    );
    for (const { variable, before } of assigned) variable.assign(before);
    recorder.return(results, assignments);
    tf.dispose(results); // an inner tidy may have kept some
  });
  return { nodes: recorder.nodes, inputs, outputs: recorder.outputs };
}

class Recorder {
  readonly nodes: GraphNode[] = [];
  readonly outputs: string[] = [];
  readonly #scope: string;
  readonly #precision: Precision;
  /**
   * The node that outputs a tensor, for each precision that it exists in. A tensor exists in one precision until an operation
   * needs the other. The key is the tensor's data, since tfjs reshapes and clones tensors without calling TensorFlow.
   */
  readonly #names = new Map<object, Partial<Record<Precision, string>>>();

  constructor(scope: string, precision: Precision) {
    this.#scope = scope;
    this.#precision = precision;
  }

  add(
    name: string,
    op: string,
    inputs: readonly string[],
    attributes: GraphNode['attributes'],
    pass?: string | undefined,
  ): string {
    const node = { op, name: `${this.#scope}/${name}`, inputs, attributes, pass };
    this.nodes.push(node);
    return node.name;
  }

  name(tensor: TensorInfo, name: string, precision: Precision = 'float32'): void {
    this.#names.set(tensor.dataId, { [precision]: name });
  }

  /** Returns the node that outputs a tensor in this precision, and adds a cast if needed. Only floats are cast. */
  nameOf(tensor: TensorInfo, precision: Precision = 'float32'): string {
    const names = this.#names.get(tensor.dataId) ?? { float32: this.#constant(tensor) };
    this.#names.set(tensor.dataId, names);
    const wanted = tensor.dtype === 'float32' ? precision : 'float32';
    if (names[wanted]) return names[wanted];
    const cast = this.#cast(names, wanted);
    // A cast within a pass is not written to memory, so other operations cannot use it.
    if (!currentPass()) names[wanted] = cast;
    return cast;
  }

  #cast(names: Partial<Record<Precision, string>>, wanted: Precision): string {
    const given = wanted === 'float32' ? 'bfloat16' : 'float32';
    const types = { SrcT: { type: DATA_TYPES[given] }, DstT: { type: DATA_TYPES[wanted] } };
    return this.add(`${wanted}_${this.nodes.length}`, 'Cast', [names[given] as string], types, currentPass());
  }

  /** Adds the output nodes, which run only after the assignments. */
  return(tensors: readonly Tensor[], assignments: readonly string[]): void {
    tensors.forEach((tensor, index) => {
      const inputs = [this.nameOf(tensor), ...assignments.map(name => `^${name}`)];
      this.outputs.push(this.add(`output${index}`, 'Identity', inputs, { T: { type: typeOf(tensor) } }));
    });
  }

  /** Records the operations of `call`. tfjs executes all of them through these two functions of its backend. */
  listen<Result>(call: () => Result): Result {
    const { executeSingleOutput, executeMultipleOutputs } = backend;
    backend.executeSingleOutput = (op, attributes, inputs) => {
      const output = executeSingleOutput.call(backend, op, attributes, inputs);
      this.#operation(op, attributes, inputs, [output]);
      return output;
    };
    backend.executeMultipleOutputs = (op, attributes, inputs, count) => {
      const outputs = executeMultipleOutputs.call(backend, op, attributes, inputs, count);
      this.#operation(op, attributes, inputs, outputs);
      return outputs;
    };
    try {
      return call();
    } finally {
      Object.assign(backend, { executeSingleOutput, executeMultipleOutputs });
    }
  }

  #operation(
    op: string,
    attributes: readonly TFEOpAttr[],
    inputs: readonly TensorInfo[],
    outputs: readonly TensorInfo[],
  ) {
    const low = this.#precision === 'bfloat16' ? this.#bfloat16Ports(op, attributes, inputs) : undefined;
    const precisionOf = (index: number, ports: readonly number[] = []) =>
      ports.includes(index) ? 'bfloat16' : 'float32';
    const given = Object.fromEntries(attributes.map(attribute => [attribute.name, attributeOf(attribute)]));
    const names = inputs.map((input, index) => this.nameOf(input, precisionOf(index, low?.inputs)));
    const name = this.add(
      `${op}_${this.nodes.length}`,
      op,
      op === 'BiasAddGrad' && !low ? names.map(input => this.#asMatrix(input, outputs[0] as TensorInfo)) : names,
      low ? { ...given, T: { type: DATA_TYPES.bfloat16 } } : given,
      currentPass(),
    );
    outputs.forEach((output, index) => {
      this.name(output, index ? `${name}:${index}` : name, precisionOf(index, low?.outputs));
    });
  }

  /**
   * Reshapes the gradient from which the bias' gradient is computed. TensorFlow's optimizer would otherwise fuse the gradients
   * of a convolution's bias and kernel, for which oneDNN takes twice as long in float32 (in the first layer of the five). It
   * does not fuse them if their inputs are different tensors.
   */
  #asMatrix(name: string, { shape: [columns = 0] }: TensorInfo): string {
    const shape = this.#constant(tf.tensor1d([-1, columns], 'int32'));
    return this.add(`Reshape_${this.nodes.length}`, 'Reshape', [name, shape], {
      T: { type: DATA_TYPES.float32 },
      Tshape: { type: binding.TF_INT32 },
    });
  }

  #bfloat16Ports(op: string, attributes: readonly TFEOpAttr[], inputs: readonly TensorInfo[]) {
    // A tensor that exists only in bfloat16 is reshaped in bfloat16.
    const [names] = inputs.map(({ dataId }) => this.#names.get(dataId));
    if (op === 'Reshape' && names && !names.float32) return { inputs: [0], outputs: [0] };
    return bfloat16Ports(
      op,
      inputs.length,
      attributes.some(attribute => 'activations' in attribute),
    );
  }

  #constant(tensor: TensorInfo): string {
    const { buffer, byteOffset, byteLength } = valuesOf(tensor);
    if (byteLength > LARGEST_CONSTANT_BYTES)
      throw new Error(
        `A tensor of ${tensor.shape.join(' x ')} in ${this.#scope} is neither an input nor a variable, and too large for a constant.`,
      );
    const value = { type: typeOf(tensor), shape: tensor.shape, bytes: new Uint8Array(buffer, byteOffset, byteLength) };
    return this.add(`constant_${this.nodes.length}`, 'Const', [], {
      dtype: { type: value.type },
      value: { tensor: value },
    });
  }
}

const infoOf = ({ dataId }: TensorInfo): TensorData => backend.tensorMap.get(dataId);

const typeOf = (tensor: TensorInfo) => infoOf(tensor).dtype;

function valuesOf(tensor: TensorInfo) {
  const { values, id } = infoOf(tensor);
  return values ?? binding.tensorDataSync(id);
}

function attributeOf({ name, type, value }: TFEOpAttr): Attribute {
  switch (type) {
    case binding.TF_ATTR_STRING:
      return { s: value as string };
    case binding.TF_ATTR_INT:
      return Array.isArray(value) ? { list: { i: value } } : { i: value as number };
    case binding.TF_ATTR_FLOAT:
      return Array.isArray(value) ? { list: { f: value } } : { f: value as number };
    case binding.TF_ATTR_BOOL:
      return { b: value as boolean };
    case binding.TF_ATTR_TYPE:
      return { type: value as number };
    case binding.TF_ATTR_SHAPE:
      return { shape: value as number[] };
    default:
      throw new Error(`The attribute ${name} has type ${type}, which recordings do not support.`);
  }
}
