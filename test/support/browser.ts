import chromium from '@sparticuz/chromium';
import { type Browser, chromium as playwright } from 'playwright-core';

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
