// The door of every npm command: plain JavaScript that runs on a fresh clone, before any dependency is there.
//   node start/bootstrap.mjs SCRIPT [ARG …]
// checks Node, installs the dependencies if package-lock.json has changed since they were installed, then runs the script.
// Everything it says goes to stderr: a command's stdout belongs to its results.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const stamp = resolve(root, 'node_modules/.quintet-installed');

const stop = message => {
  process.stderr.write(`\n✗ ${message}\n`);
  process.exit(1);
};

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19))
  stop(`Quintet needs Node 20.19 or newer; this is ${process.versions.node}. Install a current one from nodejs.org.`);

const wanted = createHash('sha256')
  .update(readFileSync(resolve(root, 'package-lock.json')))
  .digest('hex');
const installed = existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted;
if (!installed) {
  const began = Date.now();
  process.stderr.write('· Installing dependencies (about a minute) …\n');
  const npm = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', process.stderr, process.stderr],
    shell: process.platform === 'win32',
  });
  if (npm.status !== 0)
    stop('npm could not install the dependencies (its reason stands above). Check the network, then try again.');
  writeFileSync(stamp, wanted);
  process.stderr.write(`✓ Dependencies installed in ${Math.round((Date.now() - began) / 1000)} s\n`);
}

const script = process.argv[2];
process.argv.splice(1, 2, resolve(root, script));
// The compiler for TypeScript holds 30 MB and a process of its own; a script in JavaScript runs without it.
if (script.endsWith('.ts')) {
  const { register } = await import('tsx/esm/api');
  register({ tsconfig: resolve(root, 'tsconfig.json') });
}
await import(pathToFileURL(resolve(root, script)).href);
