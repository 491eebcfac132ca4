import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { pictures, zip } from '../support/archive.ts';
import { chooseFiles, usePage } from '../support/browser.ts';
import { startDashboard, type TestDashboard } from '../support/dashboard.ts';
import { zipOfFaces } from '../support/faces.ts';
import { makeManyRuns } from '../support/manyRuns.ts';
import { startServer, type TestServer } from '../support/quintet.ts';
import { makeDataset, registerTrainer } from '../support/scene.ts';

let quintet: TestServer;
let dashboard: TestDashboard;
let page: Page;

usePage(fresh => {
  page = fresh;
});

beforeAll(async () => {
  quintet = await startServer();
  dashboard = await startDashboard(quintet.url);
});

afterAll(async () => {
  await dashboard?.stop();
  await quintet?.stop();
});

async function send(name: string, buffer: Buffer) {
  await page.goto(`${dashboard.url}/datasets/new`);
  await chooseFiles(page.getByLabel('Archive', { exact: true }), { name, mimeType: 'application/zip', buffer });
}

test('a file that is not a zip is refused with the server’s message, and the drop zone stays', async () => {
  // The file is longer than one packet, so that the response arrives during the upload.
  await send('notes.zip', Buffer.alloc(1_000_000, 'not a zip '));
  const alert = page.getByRole('alert').filter({ hasText: 'notes.zip' });
  expect(await alert.textContent()).toContain('This is not a zip archive that can be read');
  expect(await page.getByRole('button', { name: 'Choose a file' }).isEnabled()).toBe(true);
  expect(await quintet.database.upload.count()).toBe(0);
});

test('a zip is inspected, split at random and imported; a reload in between loses nothing', async () => {
  await send('faces.zip', await zipOfFaces(12));
  await page.getByText('36 images in 3 class folders, not checked yet').waitFor();
  await page.reload();
  expect(await page.getByLabel('Name', { exact: true }).inputValue()).toBe('faces');

  await page.getByLabel('Training images per class').fill('9');
  await page.getByLabel('Validation images per class').fill('4');
  await page.getByText('young has only 12 images instead of 13: 9 for training, 3 for validation.').waitFor();
  await page.getByLabel('Training images per class').fill('8');
  await page.getByText('36 images: 24 training, 12 validation').waitFor();
  await page.getByLabel('Corrected', { exact: true }).check();
  await page.getByRole('button', { name: 'Import', exact: true }).click();

  await page.getByRole('heading', { name: 'faces', level: 1 }).waitFor();
  const counts = page.getByRole('table', { name: 'Images by class and part' }).getByRole('row');
  await expect
    .poll(() => counts.allTextContents(), { timeout: 20_000 })
    .toEqual(['ClassTrainingValidation', 'middle84', 'old84', 'young84', 'All2412']);
  await page.getByText('puts transparent parts on white').waitFor();
  await page
    .getByRole('img', { name: /young, (training|validation)/ })
    .first()
    .waitFor();
});

test('folders that can be understood in several ways are asked about, and every meaning can be changed', async () => {
  const files = {
    ...(await pictures('train/cat', 4, 0)),
    ...(await pictures('train/dog', 4, 10)),
    ...(await pictures('test/cat', 2, 20)),
    ...(await pictures('test/dog', 2, 30)),
    ...(await pictures('samples', 1, 40)),
  };
  await send('pets.zip', await zip(files));
  await page.getByText('12 images in 2 class folders').waitFor();
  await page.getByText('12 images: 8 training, 4 test').waitFor();
  await page.getByText('The archive has no validation images').waitFor();
  await page.getByText('1 image in a folder that was left out').waitFor();
  await page.getByLabel('Meaning of test', { exact: true }).selectOption('Leave out');
  await page.getByText('8 images in 2 class folders').waitFor();
  await page.getByText('8 images: 6 training, 2 validation').waitFor();
  await page.getByLabel('Meaning of test', { exact: true }).selectOption('Validation images');
  await page.getByText('12 images: 8 training, 4 validation').waitFor();

  await send(
    'strays.zip',
    await zip({
      ...(await pictures('cat', 3, 0)),
      ...(await pictures('dog', 3, 9)),
      ...(await pictures('samples', 1, 40)),
    }),
  );
  await page.getByText('Is samples/ a class, or should it be left out?').waitFor();
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await page.getByText('Choose what the folders mean.').waitFor();
  await page.getByLabel('cat/ and dog/ are the classes, without samples/').check();
  await page.getByText('6 images in 2 class folders').waitFor();
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await page.getByRole('heading', { name: 'strays', level: 1 }).waitFor();
  await page.getByText('from the folders in the archive, without samples').waitFor();
});

test('a slow response does not overwrite newer events', async () => {
  const id = await makeDataset(quintet.database);
  const set = (status: 'IMPORTING' | 'READY') =>
    quintet.database.dataset.update({ where: { id }, data: { status, name: 'slow' } });
  await set('IMPORTING');
  let asked = 0;
  await page.route('**/graphql', async route => {
    if (!route.request().postData()?.includes('query Dataset(')) return route.fallback();
    asked += 1;
    const response = await route.fetch(); // read while it is importing
    await set('READY');
    await quintet.database.$executeRaw`select pg_notify('quintet', ${JSON.stringify({ kind: 'dataset', id })})`;
    await page.getByRole('table', { name: 'Images by class and part' }).waitFor();
    await route.fulfill({ response });
  });
  const answered = page.waitForResponse(response => Boolean(response.request().postData()?.includes('query Dataset(')));
  await page.goto(`${dashboard.url}/datasets/${id}`);
  await answered;
  await page.waitForTimeout(500);
  expect(asked).toBe(1);
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('slow');
  await page.unroute('**/graphql');
  await quintet.database.dataset.delete({ where: { id } });
});

test('a name that is already in use is reported beside the field before anything is sent', async () => {
  await send('faces.zip', await zipOfFaces(4));
  await page.getByText('A dataset named faces already exists.').waitFor();
});

test('an experiment started from the form waits in the queue', async () => {
  await registerTrainer(quintet);
  const { datasets } = await quintet.gql<{ datasets: { id: string; name: string }[] }>('{ datasets { id name } }');
  const faces = datasets.find(({ name }) => name === 'faces');
  await page.goto(`${dashboard.url}/experiments/new?dataset=${faces?.id}`);
  await page.getByText('652,611').waitFor();

  await page.getByLabel('Image size', { exact: true }).fill('16');
  await page.getByText('Set the image size to 94 or more, or leave out Baseline.').waitFor();
  await page.getByRole('button', { name: 'Reset Image size' }).click();
  await page.getByLabel('Epochs', { exact: true }).fill('2');
  await page.getByRole('button', { name: 'Start 1 run' }).click();

  await page.waitForURL(/\/experiments\/[0-9a-f-]{36}$/);
  const id = page.url().split('/').at(-1);
  const { experiment } = await quintet.gql<{ experiment: unknown }>(
    'query($id: ID!) { experiment(id: $id) { runs { status seed hyperparameters architecture { key } } } }',
    { id },
  );
  expect(experiment).toMatchObject({
    runs: [
      { status: 'QUEUED', seed: 1, architecture: { key: 'baseline' }, hyperparameters: { epochs: 2, imageSize: 128 } },
    ],
  });
});

test('a page that lists only some of the runs says which of them it lists', async () => {
  // Each experiment has fifty runs: of the newest hundred, one is in the third and 49 are in the first.
  await makeManyRuns(quintet, 101);
  const { id } = await quintet.database.dataset.findFirstOrThrow({ where: { name: 'Indian actors' } });
  await page.goto(`${dashboard.url}/datasets/${id}`);
  await page.getByText('101 runs, the newest 100 in Sweep 3, Sweep 2, Sweep 1').waitFor();
});
