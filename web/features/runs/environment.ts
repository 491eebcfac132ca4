import { inWords } from './hyperparameters';

const names: Record<string, string> = { tensorflow: 'TensorFlow', tfjs: 'tfjs', node: 'Node', quintet: 'Quintet' };

/** Describes the environment: `TensorFlow 2.21.0 · Node 20.20.2 · 2 threads · AMD EPYC · precision float32`. */
export function environmentInWords(environment: Record<string, unknown>) {
  // Dataset and seed are shown elsewhere.
  const { versions, threads, device, datasetHash, seed, ...rest } = environment;
  const software = versions instanceof Object ? Object.entries(versions) : [];
  return [
    ...software.map(([name, version]) => `${names[name] ?? name} ${inWords(version)}`),
    threads !== undefined && `${inWords(threads)} ${threads === 1 ? 'thread' : 'threads'}`,
    device !== undefined && inWords(device),
    ...Object.entries(rest).map(([name, value]) => `${name} ${inWords(value)}`),
  ]
    .filter(Boolean)
    .join(' · ');
}
