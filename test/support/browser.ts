import chromium from '@sparticuz/chromium';
import { type Browser, type Locator, type Page, chromium as playwright } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';

/**
 * Starts a real Chromium from a package, so that the tests need nothing installed on the system. The package's
 * `--single-process`, meant for small containers, is left out because the browser would end with the first page that is
 * closed.
 */
export const openBrowser = async (): Promise<Browser> =>
  playwright.launch({
    executablePath: await chromium.executablePath(),
    args: chromium.args.filter(arg => arg !== '--single-process'),
    headless: true,
    // Without a locale, Chromium calls its language `en-US@posix`, which Intl rejects.
    env: { ...process.env, LANG: 'en_US.UTF-8', LC_ALL: 'en_US.UTF-8' } as Record<string, string>,
  });

/** Opens a new page for each test of the file, in one browser. An error thrown by the page fails its test. */
export function usePage(take: (page: Page) => void): void {
  let browser: Browser;
  let page: Page;
  let complaints: string[];

  beforeAll(async () => {
    browser = await openBrowser();
  });
  beforeEach(async () => {
    page = await browser.newPage({ locale: 'en-GB' });
    complaints = [];
    page.on('pageerror', error => complaints.push(error.message));
    take(page);
  });
  afterEach(async () => {
    expect(complaints).toEqual([]);
    await page.close();
  });
  afterAll(async () => {
    await browser?.close();
  });
}

/** Chooses files in a field once React handles its events; an earlier choice would be lost. */
export async function chooseFiles(field: Locator, files: Parameters<Locator['setInputFiles']>[0]): Promise<void> {
  await expect
    .poll(() => field.evaluate(element => Object.keys(element).some(key => key.startsWith('__reactProps'))), {
      timeout: 15_000,
    })
    .toBe(true);
  await field.setInputFiles(files);
}

/**
 * Starts counting the scripts that the page fetches. The returned function returns their total size in bytes,
 * compressed.
 */
export function countScripts(page: Page): () => Promise<number> {
  const sizes: Promise<number>[] = [];
  page.on('requestfinished', request => {
    if (request.resourceType() === 'script')
      sizes.push(request.sizes().then(({ responseBodySize }) => responseBodySize));
  });
  return async () => (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}
