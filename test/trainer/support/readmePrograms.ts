import { copyFileSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { execa } from 'execa';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import yauzl from 'yauzl';
import { kerasPython } from '../../../reference/environment.ts';
import { readEnv } from '../../../start/env.ts';

// These functions run the programs in a model's README exactly as they stand there, and return the printed probabilities.

export async function unzip(path: string, folder: string): Promise<void> {
  mkdirSync(folder);
  const zip = await yauzl.openPromise(path);
  for await (const entry of zip.eachEntry()) {
    const chunks: Buffer[] = [];
    for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk);
    writeFileSync(join(folder, entry.fileName), Buffer.concat(chunks));
  }
}

/** @param version a major version of Node, which npx fetches; without it, the current Node runs the program */
export async function predictInNode(model: string, files: string[], version?: string): Promise<number[]> {
  saveProgram(model, 'js', 'predict.mjs');
  if (!existsSync(join(model, 'node_modules'))) symlinkSync(resolve('node_modules'), join(model, 'node_modules'));
  const [program = '', ...args] = version ? ['npx', '-y', '-p', `node@${version}`, 'node'] : [process.execPath];
  // Without NODE_OPTIONS, the program gets none of the test's loaders.
  const env = { NODE_OPTIONS: '' };
  const { stdout } = await execa(program, [...args, 'predict.mjs', ...files], { cwd: model, env });
  return probabilitiesIn(stdout);
}

export async function predictInKeras(model: string, h5: string, files: string[]): Promise<number[]> {
  saveProgram(model, 'python', 'predict.py');
  copyFileSync(h5, join(model, 'model.h5'));
  const python = await kerasPython(readEnv().cacheDir);
  const { stdout } = await execa(python, ['predict.py', ...files], { cwd: model });
  return probabilitiesIn(stdout);
}

/** Gives the page the installed TensorFlow.js in place of the CDN's, which must be the same version. */
export async function predictInBrowser(page: Page, model: string, files: string[], count: number): Promise<number[]> {
  saveProgram(model, 'html', 'index.html');
  const { version } = JSON.parse(readFileSync('node_modules/@tensorflow/tfjs/package.json', 'utf8'));
  await page.route(`https://cdn.jsdelivr.net/npm/@tensorflow/tfjs@${version}/dist/tf.min.js`, route =>
    route.fulfill({ path: 'node_modules/@tensorflow/tfjs/dist/tf.min.js' }),
  );
  const server = createServer((request, response) => {
    const path = join(model, request.url === '/' ? 'index.html' : (request.url ?? ''));
    if (!existsSync(path)) return response.writeHead(404).end();
    response.setHeader('content-type', path.endsWith('.html') ? 'text/html' : 'application/octet-stream');
    return response.end(readFileSync(path));
  });
  await new Promise<void>(ready => server.listen(0, '127.0.0.1', ready));
  try {
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    await page.locator('input:enabled').setInputFiles(files.map(file => join(model, file)));
    const printed = async () => probabilitiesIn((await page.locator('pre').textContent()) ?? '');
    await expect.poll(async () => (await printed()).length, { timeout: 60_000 }).toBe(count);
    return await printed();
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

function saveProgram(model: string, language: string, name: string): void {
  const readme = readFileSync(join(model, 'README.md'), 'utf8');
  const program = readme.match(new RegExp(`\`\`\`${language}\n([^]*?)\`\`\``))?.[1];
  if (!program) throw new Error(`The README has no ${language}.`);
  writeFileSync(join(model, name), program);
}

const probabilitiesIn = (printed: string) =>
  [...printed.matchAll(/ ([\d.]+) %$/gm)].map(([, percent]) => Number(percent) / 100);
