import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, readlink, rename, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { type ExecaError, execa } from 'execa';
import type { Library } from './library.ts';
import { TensorflowPreparationError } from './preparationError.ts';

/** The addon uses Node-API 8, which every Node since version 20 supports, so one binary works for all of them. */
const NODE_API = 8;
const SOURCES = ['binding/tfjs_backend.cc', 'binding/tfjs_binding.cc'];

const require = createRequire(import.meta.url);
const packageDir = dirname(require.resolve('@tensorflow/tfjs-node-gpu/package.json'));
const headersDir = join(dirname(require.resolve('node-api-headers/package.json')), 'include');

/** Compiles tfjs-node's addon for this library, unless the cache has it, and returns its path. */
export async function compileAddon(
  cacheDir: string,
  library: Library,
  report: (text: string) => void,
): Promise<string> {
  const file = join(cacheDir, 'tensorflow', 'addon', await keyOf(library), 'tfjs_binding.node');
  if (existsSync(file)) return file;
  report("Compiling TensorFlow's Node addon (10 s, once)");
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

/**
 * Links the addon to the path where tfjs-node looks for it. The link is replaced atomically, so a trainer that starts at the
 * same time finds either the old addon or the new one.
 */
export async function linkAddon(addon: string): Promise<void> {
  const link = join(packageDir, 'lib', `napi-v${NODE_API}`, 'tfjs_binding.node');
  if ((await readlink(link).catch(() => undefined)) === addon) return;
  await mkdir(dirname(link), { recursive: true });
  await symlink(addon, `${link}.${process.pid}`);
  await rename(`${link}.${process.pid}`, link);
}

/** Hashes everything that the addon depends on: library folder, sources and platform. */
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
        `${compiler} could not compile TensorFlow's Node addon: ${firstError}. Use a compiler that supports C++17 (g++ 9, clang 9 or newer), and name it in CXX.`,
      );
    }
  }
  throw new TensorflowPreparationError(
    "TensorFlow's Node addon has to be compiled once, but no C++ compiler was found. Install one (Debian, Ubuntu: apt install g++), or name yours in CXX.",
  );
}
