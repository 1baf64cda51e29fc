/** Looking at pages from a test. */
import type { Page } from 'puppeteer-core';
import { pageUrl } from '../../../scripts/lib/coach.mjs';
import { installProbe } from '../../bench/probe.mjs';
import type { Extension } from './extension.ts';

export async function openPage(
  { browser, extensionId }: Extension,
  name: string,
  parameters: Record<string, string> = {},
): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(pageUrl(extensionId, name, parameters), { waitUntil: 'load' });
  return page;
}

/** Polls until the answer is not null. Page-side polling would stand still in a hidden tab. */
export async function eventually<T>(
  what: string,
  ask: () => Promise<T | null>,
  timeoutMs = 60_000,
): Promise<T> {
  const end = Date.now() + timeoutMs;
  for (;;) {
    const answer = await ask();
    if (answer !== null) return answer;
    if (Date.now() > end) throw new Error(`did not come in ${timeoutMs / 1000} s: ${what}`);
    await sleep(200);
  }
}

export function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/** Counts frames from now on; must be called before the page's own scripts run. */
export async function probeFrames(page: Page): Promise<void> {
  await page.evaluateOnNewDocument(installProbe);
}

interface BenchNotes {
  /** Page time ms, frame time ms, whether somebody was seen. */
  readonly frames: readonly (readonly [number, number, boolean])[];
}

/** Times of the analysed frames so far, seconds of the camera's clock, each once. */
export async function frameTimes(page: Page): Promise<number[]> {
  const { frames } = await page.evaluate(
    () => (globalThis as unknown as { benchNotes: BenchNotes }).benchNotes,
  );
  return [...new Set(frames.map(([, timeMs]) => timeMs / 1000))];
}

/** Waits until a page knows that it is hidden: it hears so a moment after another one came to the front. */
export async function hidden(page: Page): Promise<void> {
  await eventually('it is hidden', async () =>
    (await page.evaluate(() => document.visibilityState)) === 'hidden' ? true : null,
  );
}

/** All words on a page, those in closed shadow roots too. */
export async function everyWord(page: Page): Promise<string> {
  const client = await page.createCDPSession();
  const { root } = await client.send('DOM.getDocument', { depth: -1, pierce: true });
  await client.detach();
  const words: string[] = [];
  const walk = (node: typeof root): void => {
    if (node.nodeType === 3) words.push(node.nodeValue);
    for (const child of [...(node.children ?? []), ...(node.shadowRoots ?? [])]) walk(child);
  };
  walk(root);
  return words.join(' ');
}
