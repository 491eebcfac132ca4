import chromium from '@sparticuz/chromium';

/**
 * Vitest's globalSetup: unpacks the browser before the workers start. Otherwise two test files would do so at once on a
 * machine that runs the tests for the first time, and one would start a file that the other is still writing (ETXTBSY).
 */
export default async function setup(): Promise<void> {
  await chromium.executablePath();
}
