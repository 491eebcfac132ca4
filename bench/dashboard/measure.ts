import type { Browser, Page } from 'playwright-core';

/** Steps of a hover: enough to show a stutter, few enough for a busy machine. */
export const STEPS = 240;

/** Milliseconds since the navigation began. */
export interface Loading {
  /** The browser's First Contentful Paint, which shows the page's frame and skeleton. */
  paint: number;
  /** Until the selector matches, which means that the main content is visible. */
  content: number;
}

/** Opens an address in a new page, as a link from outside does. */
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

/** Times between frames, in milliseconds. */
export interface Frames {
  longest: number;
  median: number;
  /** Tasks that blocked the page for more than 100 ms. The browser reports those of more than 50. */
  blocked: number[];
  /** Processor time of the page's thread, which other programs do not affect. */
  cpu: number;
}

/** Measures the browser's frames while `work` runs. */
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

/** Moves the mouse across the element and back in small steps. */
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
