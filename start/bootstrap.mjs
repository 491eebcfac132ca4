// The entry point of every npm command. It is plain JavaScript, so it runs on a fresh clone before dependencies are installed:
//   node start/bootstrap.mjs SCRIPT [ARG …]
// checks Node's version, installs the dependencies if package-lock.json has changed since the last install, and runs the
// script. All messages go to stderr, because stdout is for the results of a command.
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
  stop(
    `Quintet needs Node 20.19 or newer; this is ${process.versions.node}. Install a current version from nodejs.org.`,
  );

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
    stop('npm could not install the dependencies (see its error above). Check the network, then try again.');
  writeFileSync(stamp, wanted);
  process.stderr.write(`✓ Dependencies installed in ${Math.round((Date.now() - began) / 1000)} s\n`);
}

const script = process.argv[2];
process.argv.splice(1, 2, resolve(root, script));
// The TypeScript loader takes 30 MB and a process of its own, so JavaScript runs without it.
if (script.endsWith('.ts')) {
  const { register } = await import('tsx/esm/api');
  register({ tsconfig: resolve(root, 'tsconfig.json') });
}
await import(pathToFileURL(resolve(root, script)).href);
