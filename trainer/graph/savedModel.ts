import { PbfWriter } from 'pbf';
import type { Shape } from '../../common/layers/shape.ts';

// Writes a graph in TensorFlow's SavedModel format. The field numbers are from tensorflow/core/framework/*.proto and
// tensorflow/core/protobuf/{saved_model,meta_graph}.proto. Only the fields that recorded operations need are written.

/** A value of TensorFlow's DataType: 1 for float32, 3 for int32 and so on. */
export type DataType = number;

export type Attribute =
  | { s: string }
  | { i: number }
  | { f: number }
  | { b: boolean }
  | { type: DataType }
  | { shape: Shape }
  | { tensor: { type: DataType; shape: Shape; bytes: Uint8Array } }
  | { list: { i: readonly number[] } | { f: readonly number[] } };

/** One operation. An input is a node's name, `NAME:k` for its k-th output, or `^NAME` to run after it without its output. */
export type GraphNode = Readonly<{
  op: string;
  name: string;
  inputs: readonly string[];
  attributes: Readonly<Record<string, Attribute>>;
  /** The device that it must run on, e.g. `/device:CPU:0`. */
  device?: string;
  /** Nodes of the same pass are compiled into one loop (onePass.ts). */
  pass?: string | undefined;
}>;

/** The tag of the only graph in the SavedModel. */
export const TAG = 'train';

/** The version of the graph's format (tensorflow/core/public/version.h), which every TensorFlow since 2020 reads. */
const PRODUCER = 1700;

/** Returns the bytes of saved_model.pb. */
export function encodeSavedModel(nodes: readonly GraphNode[]): Uint8Array {
  const model = new PbfWriter();
  model.writeVarintField(1, 1); // the schema's version
  model.writeMessage(2, writeMetaGraph, nodes);
  return model.finish();
}

function writeMetaGraph(nodes: readonly GraphNode[], meta: PbfWriter) {
  meta.writeMessage(1, (_, info) => info.writeStringField(4, TAG), undefined);
  meta.writeMessage(2, writeGraph, nodes);
}

function writeGraph(nodes: readonly GraphNode[], graph: PbfWriter) {
  for (const node of nodes) graph.writeMessage(1, writeNode, node);
  graph.writeMessage(4, (_, versions) => versions.writeVarintField(1, PRODUCER), undefined);
}

/** Makes XLA compile a node together with those of the same scope (tensorflow/compiler/jit/mark_for_compilation_pass.cc). */
const compiled = (scope: string) => ({ _XlaCompile: { b: true }, _XlaScope: { s: scope } });

function writeNode({ op, name, inputs, attributes, device, pass }: GraphNode, node: PbfWriter) {
  node.writeStringField(1, name);
  node.writeStringField(2, op);
  for (const input of inputs) node.writeStringField(3, input);
  if (device) node.writeStringField(4, device);
  for (const entry of Object.entries({ ...attributes, ...(pass && compiled(pass)) }))
    node.writeMessage(5, writeAttribute, entry);
}

function writeAttribute([name, attribute]: [string, Attribute], entry: PbfWriter) {
  entry.writeStringField(1, name);
  entry.writeMessage(2, writeValue, attribute);
}

function writeValue(attribute: Attribute, value: PbfWriter) {
  if ('s' in attribute) value.writeStringField(2, attribute.s);
  else if ('i' in attribute) value.writeVarintField(3, attribute.i);
  else if ('f' in attribute) value.writeFloatField(4, attribute.f);
  else if ('b' in attribute) value.writeBooleanField(5, attribute.b);
  else if ('type' in attribute) value.writeVarintField(6, attribute.type);
  else if ('shape' in attribute) value.writeMessage(7, writeShape, attribute.shape);
  else if ('tensor' in attribute) value.writeMessage(8, writeTensor, attribute.tensor);
  else value.writeMessage(1, writeList, attribute.list);
}

function writeShape(shape: Shape, message: PbfWriter) {
  for (const size of shape) message.writeMessage(2, (size, dimension) => dimension.writeVarintField(1, size), size);
}

function writeTensor({ type, shape, bytes }: { type: DataType; shape: Shape; bytes: Uint8Array }, tensor: PbfWriter) {
  tensor.writeVarintField(1, type);
  tensor.writeMessage(2, writeShape, shape);
  tensor.writeBytesField(4, bytes);
}

function writeList(list: Extract<Attribute, { list: unknown }>['list'], message: PbfWriter) {
  if ('i' in list) message.writePackedVarint(3, [...list.i]);
  else message.writePackedFloat(4, [...list.f]);
}
