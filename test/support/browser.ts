import chromium from '@sparticuz/chromium';
import { type Browser, type Locator, type Page, chromium as playwright } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';

/**
 * A real Chromium, from a package, so that the tests need nothing of the system. In one process, as the package would have it
 * for small containers, it ends with the first page that is closed.
 */
export const openBrowser = async (): Promise<Browser> =>
  playwright.launch({
    executablePath: await chromium.executablePath(),
    args: chromium.args.filter(arg => arg !== '--single-process'),
    headless: true,
    // Without a locale it calls its language `en-US@posix`, which Intl refuses.
    env: { ...process.env, LANG: 'en_US.UTF-8', LC_ALL: 'en_US.UTF-8' } as Record<string, string>,
  });

/** A fresh page for each test of the file, in one browser; an error that the page throws fails its test. */
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

/** Puts files into a field once React answers for it: what is chosen before that is heard by nobody. */
export async function chooseFiles(field: Locator, files: Parameters<Locator['setInputFiles']>[0]): Promise<void> {
  await expect
    .poll(() => field.evaluate(element => Object.keys(element).some(key => key.startsWith('__reactProps'))), {
      timeout: 15_000,
    })
    .toBe(true);
  await field.setInputFiles(files);
}

/** Counts the scripts that the page fetches from now on: their bytes, compressed as they come. */
export function countScripts(page: Page): () => Promise<number> {
  const sizes: Promise<number>[] = [];
  page.on('requestfinished', request => {
    if (request.resourceType() === 'script')
      sizes.push(request.sizes().then(({ responseBodySize }) => responseBodySize));
  });
  return async () => (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}
