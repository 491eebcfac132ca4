import type { Variable } from '@tensorflow/tfjs-node-gpu';
import { backend } from '../tensorflow/tensorflow.ts';
import { assignAll, valuesOf } from '../tensorflow/variables.ts';
import type { Feed } from './feed.ts';
import type { Program, ProgramOptions } from './program.ts';
import { type Recorded, record } from './recording.ts';
import type { GraphNode } from './savedModel.ts';
import { Session } from './session.ts';

const { binding } = backend;

/**
 * Runs each function as a TensorFlow graph, in which the graph optimizer fuses operations and independent operations run in
 * parallel. A function is recorded when it is first called with inputs of certain shapes. A new session that includes it then
 * takes over the variables of the previous session.
 */
export function graphProgram<Name extends string>({
  functions,
  variables,
  precision,
}: ProgramOptions<Name>): Program<Name> {
  const handles = new Map(variables.map((variable, index) => [variable, `variable${index}`]));
  const nodes = [DONE, ...Array.from(handles, variableNodes).flat()];
  const recorded = new Map<string, Recorded>();
  let session: Session | undefined;

  const handleOf = (variable: Variable) => {
    const handle = handles.get(variable);
    if (!handle) throw new Error('Not a variable of this program');
    return handle;
  };
  const names = (wanted: readonly Variable[], nameOf: (handle: string) => string) =>
    wanted.map(variable => nameOf(handleOf(variable)));

  function open(): Session {
    const opened = new Session(nodes);
    fill(opened, variables, valuesOf(variables));
    return opened;
  }

  function fill(target: Session, wanted: readonly Variable[], values: readonly Float32Array[]): void {
    const feeds = wanted.map((variable, index): [string, Feed] => [
      set(handleOf(variable)),
      { values: values[index] as Float32Array, shape: variable.shape },
    ]);
    target.run(new Map(feeds), names(wanted, written));
  }

  /** Closes a session and copies its values back into tfjs' variables, for the next recording. */
  function retire(old: Session): void {
    const values = old.run(new Map(), names(variables, read));
    old.close();
    assignAll(variables, values);
  }

  function functionFor(name: Name, inputs: readonly Feed[]): Recorded {
    const key = `${name}_${inputs.map(({ shape }) => shape.join('x')).join('_')}`;
    const known = recorded.get(key);
    if (known) return known;
    if (session) retire(session);
    const added = record(functions[name], { scope: key, feeds: inputs, handles, precision });
    nodes.push(...added.nodes);
    recorded.set(key, added);
    session = open();
    return added;
  }

  return {
    run(name, inputs) {
      const { inputs: placeholders, outputs } = functionFor(name, inputs);
      const feeds = new Map(placeholders.map((placeholder, index) => [placeholder, inputs[index] as Feed]));
      session ??= open();
      return session.run(feeds, outputs);
    },
    read(wanted) {
      session ??= open();
      return session.run(new Map(), names(wanted, read));
    },
    write(wanted, values) {
      session ??= open();
      fill(session, wanted, values);
    },
    dispose: () => session?.close(),
  };
}

// The nodes around one variable: `set` takes a new value, `written` runs once it is assigned, `read` returns the value.
const set = (handle: string) => `${handle}/set`;
const written = (handle: string) => `${handle}/written`;
const read = (handle: string) => `${handle}/read`;

/** The output of `written`. Its value is not used. */
const DONE: GraphNode = {
  op: 'Const',
  name: 'done',
  inputs: [],
  attributes: {
    dtype: { type: binding.TF_FLOAT },
    value: { tensor: { type: binding.TF_FLOAT, shape: [], bytes: new Uint8Array(4) } },
  },
};

function variableNodes([{ shape }, handle]: [Variable, string]): GraphNode[] {
  const dtype = { type: binding.TF_FLOAT };
  const node = (op: string, name: string, inputs: string[], attributes: GraphNode['attributes']) => ({
    op,
    name,
    inputs,
    attributes,
  });
  return [
    node('VarHandleOp', handle, [], { dtype, shape: { shape }, shared_name: { s: handle } }),
    node('Placeholder', set(handle), [], { dtype, shape: { shape } }),
    // The fed memory belongs to JavaScript. A variable that kept it would free it on one of TensorFlow's threads and crash.
    node('DeepCopy', `${handle}/copy`, [set(handle)], { T: dtype }),
    node('AssignVariableOp', `${handle}/assign`, [handle, `${handle}/copy`], { dtype }),
    node('Identity', written(handle), [DONE.name, `^${handle}/assign`], { T: dtype }),
    node('ReadVariableOp', read(handle), [handle], { dtype }),
  ];
}
