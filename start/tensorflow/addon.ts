import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, readlink, rename, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { type ExecaError, execa } from 'execa';
import type { Library } from './library.ts';
import { TensorflowPreparationError } from './preparationError.ts';

/** The addon is written against Node-API 8, which every Node from 20 on has: one binary serves them all. */
const NODE_API = 8;
const SOURCES = ['binding/tfjs_backend.cc', 'binding/tfjs_binding.cc'];

const require = createRequire(import.meta.url);
const packageDir = dirname(require.resolve('@tensorflow/tfjs-node-gpu/package.json'));
const headersDir = join(dirname(require.resolve('node-api-headers/package.json')), 'include');

/** Compiles tfjs-node's addon for this library, once, and returns its path in the cache. */
export async function compileAddon(
  cacheDir: string,
  library: Library,
  report: (text: string) => void,
): Promise<string> {
  const file = join(cacheDir, 'tensorflow', 'addon', await keyOf(library), 'tfjs_binding.node');
  if (existsSync(file)) return file;
  report("Compiling TensorFlow's addon for Node (10 s, once)");
  await mkdir(dirname(file), { recursive: true });
  const unfinished = `${file}.${process.pid}`;
  try {
    await compile([
      ...['-O2', '-std=c++17', '-shared', '-fPIC', `-DNAPI_VERSION=${NODE_API}`],
      ...[headersDir, '.', library.includeDir].map(folder => `-I${folder}`),
      ...SOURCES,
      ...['-o', unfinished, `-L${library.libraryDir}`, `-l:${library.fileName}`, '-l:libtensorflow_framework.so.2'],
      `-Wl,-rpath,${library.libraryDir}`,
    ]);
    await rename(unfinished, file);
  } finally {
    await rm(unfinished, { force: true });
  }
  return file;
}

/** Puts the addon where tfjs-node looks for it. Replaced in one step, so a trainer that starts meanwhile finds the old or the new. */
export async function linkAddon(addon: string): Promise<void> {
  const link = join(packageDir, 'lib', `napi-v${NODE_API}`, 'tfjs_binding.node');
  if ((await readlink(link).catch(() => undefined)) === addon) return;
  await mkdir(dirname(link), { recursive: true });
  await symlink(addon, `${link}.${process.pid}`);
  await rename(`${link}.${process.pid}`, link);
}

/** Another library folder, other sources or another platform make another addon. */
async function keyOf(library: Library): Promise<string> {
  const hash = createHash('sha256').update(JSON.stringify([process.platform, process.arch, NODE_API, library]));
  for (const source of SOURCES) hash.update(await readFile(join(packageDir, source)));
  return hash.digest('hex').slice(0, 16);
}

async function compile(args: string[]): Promise<void> {
  for (const compiler of [process.env.CXX, 'c++', 'g++', 'clang++']) {
    if (!compiler) continue;
    try {
      await execa(compiler, args, { cwd: packageDir, stdin: 'ignore' });
      return;
    } catch (error) {
      const { code, stderr } = error as ExecaError;
      if (code === 'ENOENT') continue;
      const firstError = String(stderr).match(/^.*error.*$/m)?.[0] ?? stderr;
      throw new TensorflowPreparationError(
        `${compiler} could not compile TensorFlow's addon for Node: ${firstError}. A compiler with C++17 is needed (g++ 9, clang 9 or newer); name another in CXX.`,
      );
    }
  }
  throw new TensorflowPreparationError(
    "No C++ compiler was found, and TensorFlow's addon for Node is compiled once. Install one (Debian, Ubuntu: apt install g++), or name yours in CXX.",
  );
}
