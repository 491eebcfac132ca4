import { openBrowser } from './test/support/browser.ts';
const [base, ...paths] = process.argv.slice(2);
const browser = await openBrowser();
for (const [w, scheme] of [[1440, 'light'], [390, 'dark']] as const) {
  const page = await browser.newPage({ viewport: { width: w, height: 900 }, colorScheme: scheme });
  for (const [i, p] of paths.entries()) {
    await page.goto(base + p); await page.waitForTimeout(2500);
    await page.screenshot({ path: `/tmp/shot-${i}-${w}.png`, fullPage: true });
  }
}
await browser.close();
