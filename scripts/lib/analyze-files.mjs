/** Recorded videos through the extension's analysis page: the one place that knows how that page is driven. */
import { setTimeout as sleep } from 'node:timers/promises';
import { exportSession, pageUrl, press, visibleText } from './coach.mjs';
import { launch } from './launch.mjs';

/**
 * @typedef {object} FileResult
 * @property {string} file
 * @property {import('../../src/core/session/session-file.ts').SessionFile | null} session
 * @property {string | null} failure in words, where there is no session
 * @property {string | null} notice in words, where the file broke off and only what came before was measured
 *
 * @param {readonly string[]} files
 * @param {{ executablePath: string, view?: string | null, onProgress?: (file: string, share: number) => void }} options
 * @returns {AsyncGenerator<FileResult>}
 */
export async function* analyzeFiles(files, { executablePath, view = null, onProgress = () => {} }) {
  const { browser, extensionId } = await launch({ executablePath });
  let page = null;
  try {
    for (const file of files) {
      try {
        page ??= await openPage(browser, extensionId, view);
        const result = await analyzeOne(page, file, (share) => onProgress(file, share));
        yield { file, failure: null, ...result };
      } catch (error) {
        yield { file, session: null, failure: error.message, notice: null };
        await page?.close();
        page = null;
      }
    }
  } finally {
    await browser.close();
  }
}

/** One page for all files, so that the engines are loaded once. */
async function openPage(browser, extensionId, view) {
  const page = await browser.newPage();
  await page.goto(pageUrl(extensionId, 'analyze', { keep: '0', ...(view ? { view } : {}) }), {
    waitUntil: 'domcontentloaded',
  });
  return page;
}

/** Hands one file to the page's file field and waits for its stage to become done or failed. */
async function analyzeOne(page, file, onProgress) {
  const input = await page.waitForSelector('input[type="file"]', { timeout: 30_000 });
  await input.uploadFile(file);
  await page.waitForSelector('[data-file]', { timeout: 30_000 });
  for (;;) {
    const state = await page.evaluate(() => {
      const stage = globalThis.document.querySelector('[data-stage]');
      const bar = globalThis.document.querySelector('[data-progress]');
      return { stage: stage?.dataset.stage ?? '', share: Number(bar?.dataset.progress ?? 0) };
    });
    onProgress(state.share);
    if (state.stage === 'failed') {
      throw new Error((await textOf(page, '[data-failure]')) ?? (await visibleText(page)));
    }
    if (state.stage === 'done') break;
    await sleep(200);
  }
  const notice = await textOf(page, '[data-notice="broken"]');
  const session = await exportSession(page);
  // The list is empty again for the next file.
  await press(page, 'remove');
  await page.waitForSelector('[data-stage="idle"]', { timeout: 30_000 });
  return { session, notice };
}

function textOf(page, selector) {
  return page.evaluate(
    (wanted) => globalThis.document.querySelector(wanted)?.textContent?.trim() ?? null,
    selector,
  );
}
