import type { Browser, Page } from 'playwright-core';

/** Long enough to see a stutter, short enough for a busy machine. */
export const STEPS = 240;

/** Milliseconds since the navigation began. */
export interface Loading {
  /** The browser's First Contentful Paint: the page's frame and its skeleton. */
  paint: number;
  /** Until the selector is there: what the page is about. */
  content: number;
}

/** Opens an address anew, as a link from elsewhere does. */
export async function load(browser: Browser, url: string, selector: string): Promise<Loading> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: 'en-GB' });
  await page.addInitScript(`
    (() => {
      const look = () => document.querySelector(${JSON.stringify(selector)})
        ? (window.contentAt ??= performance.now())
        : requestAnimationFrame(look);
      requestAnimationFrame(look);
    })()`);
  await page.goto(url);
  await page.waitForFunction('window.contentAt !== undefined');
  const loading = await page.evaluate<Loading>(`({
    paint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN,
    content: window.contentAt,
  })`);
  await page.close();
  return loading;
}

/** Between one frame and the next, in milliseconds. */
export interface Frames {
  longest: number;
  median: number;
  /** Of more than 100 ms, by the browser's own count of what blocked it for more than 50. */
  blocked: number[];
  /** What the page's thread computed meanwhile, whatever else the machine does. */
  cpu: number;
}

/** What the browser's frames take while something is done. */
export async function framesWhile(page: Page, work: () => Promise<void>): Promise<Frames> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const cpuSeconds = async () =>
    (await session.send('Performance.getMetrics')).metrics.find(({ name }) => name === 'TaskDuration')?.value ??
    Number.NaN;
  const before = await cpuSeconds();
  await page.evaluate(`
    window.frames_ = []; window.blocked_ = [];
    window.observer_ = new PerformanceObserver(list => blocked_.push(...list.getEntries().map(entry => entry.duration)));
    observer_.observe({ type: 'longtask' });
    let last = performance.now();
    const tick = now => { frames_.push(now - last); last = now; window.ticking_ = requestAnimationFrame(tick); };
    window.ticking_ = requestAnimationFrame(now => { last = now; window.ticking_ = requestAnimationFrame(tick); });
  `);
  await work();
  const { frames, blocked } = await page.evaluate<{ frames: number[]; blocked: number[] }>(`
    (() => {
      cancelAnimationFrame(ticking_);
      observer_.takeRecords().forEach(entry => blocked_.push(entry.duration));
      observer_.disconnect();
      return { frames: frames_, blocked: blocked_ };
    })()`);
  const sorted = frames.toSorted((a, b) => a - b);
  return {
    longest: Math.max(...frames),
    median: sorted[Math.floor(sorted.length / 2)] ?? Number.NaN,
    blocked: blocked.filter(milliseconds => milliseconds > 100),
    cpu: 1000 * ((await cpuSeconds()) - before),
  };
}

/** From one side of the element to the other and back, a little at a time. */
export async function hoverOver(page: Page, selector: string): Promise<void> {
  const element = page.locator(selector).first();
  await element.scrollIntoViewIfNeeded();
  const box = await element.boundingBox();
  if (!box) throw new Error(`There is no ${selector} to hover over.`);
  for (let step = 0; step < STEPS; step++) {
    const there = Math.abs(1 - (2 * step) / STEPS);
    await page.mouse.move(box.x + 50 + (box.width - 70) * there, box.y + box.height * (0.3 + 0.4 * there));
    await page.evaluate('new Promise(done => requestAnimationFrame(done))');
  }
}
