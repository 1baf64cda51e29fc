/** Recorded videos through the extension's analysis page: the one place that knows how that page is driven. */
import { setTimeout as sleep } from 'node:timers/promises';
import { exported, exportSession, openExports, pageUrl, press, visibleText } from './coach.mjs';
import { launch } from './launch.mjs';

/**
 * @typedef {object} FileResult
 * @property {string} file
 * @property {import('../../src/core/session/session-file.ts').SessionFile | null} session
 * @property {string | null} failure in words, where there is no session
 * @property {string | null} notice in words, where the file broke off and only what came before was measured
 * @property {readonly string[]} remarks in words, what else the numbers are to be read with
 * @property {readonly Handed[]} handed what else was asked for and could be made
 * @property {readonly string[]} refused in words, what could not be made
 *
 * @typedef {{ ending: string, bytes: Buffer }} Handed
 *
 * @typedef {keyof typeof OUTPUTS} Output
 *
 * @param {Iterable<string>} files asked for one by one, each when the one before it has been taken
 * @param {object} options
 * @param {string} options.executablePath
 * @param {string | null} [options.view]
 * @param {number | null} [options.slow] how many times slower than it happened they play
 * @param {number | null} [options.rotate] degrees clockwise by which they are turned
 * @param {number | null} [options.speedKmh] of the belt, where it is known
 * @param {readonly Output[]} [options.outputs] what is made beside the session file
 * @param {'skeleton' | 'blurred' | 'plain'} [options.pictures] how the runner is shown in them
 * @param {(file: string, share: number) => void} [options.onProgress]
 * @returns {AsyncGenerator<FileResult>}
 */
export async function* analyzeFiles(
  files,
  {
    executablePath,
    view = null,
    slow = null,
    rotate = null,
    speedKmh = null,
    outputs = [],
    pictures = 'blurred',
    onProgress = () => {},
  },
) {
  /** @type {Awaited<ReturnType<typeof launch>> | null} */
  let launched = null;
  /** @type {import('puppeteer-core').Page | null} */
  let page = null;
  try {
    for (const file of files) {
      // No browser is opened where there is nothing to do.
      launched ??= await launch({ executablePath });
      const { browser, extensionId } = launched;
      try {
        page ??= await openPage(browser, extensionId, { view, slow, rotate, speedKmh });
        const result = await analyzeOne(page, file, (share) => onProgress(file, share));
        const more = await handOver(browser, extensionId, { file, outputs, pictures, ...result });
        yield { file, failure: null, ...result, ...more };
      } catch (error) {
        yield {
          file,
          session: null,
          failure: error.message,
          notice: null,
          remarks: [],
          handed: [],
          refused: [],
        };
        await page?.close();
        page = null;
      }
    }
  } finally {
    await launched?.browser.close();
  }
}

/** Files that a session is handed over as: the button of the page's export panel, and how the file's name ends. */
export const OUTPUTS = {
  report: [{ action: 'export-report', endings: ['.report.html'] }],
  csv: [
    { action: 'export-frames', endings: ['.frames.csv'] },
    { action: 'export-strides', endings: ['.strides.csv'] },
    { action: 'export-session', endings: ['.session.csv'] },
  ],
  trc: [{ action: 'export-trc', endings: ['.trc'] }],
  fit: [{ action: 'export-fit', endings: ['.fit'] }],
  tcx: [{ action: 'export-tcx', endings: ['.tcx'] }],
  video: [{ action: 'export-video', endings: ['.annotated.mp4', '.annotated.webm'] }],
};

/** Encoding a long video again on a slow machine. */
const EXPORT_TIMEOUT_MS = 3_600_000;

/** Presses the very buttons that a coach would, on the session's own page. */
async function handOver(browser, extensionId, { file, session, outputs, pictures }) {
  const handed = [];
  const refused = [];
  if (outputs.length === 0) return { handed, refused };
  const page = await browser.newPage();
  try {
    await page.goto(pageUrl(extensionId, 'summary', { id: session.id }), { waitUntil: 'domcontentloaded' });
    await page.waitForSelector('[data-action="export-menu"]', { timeout: 30_000 });
    await openExports(page);
    // The same on every machine, whatever its country writes.
    await page.select('[data-field="tables"]', 'point');
    if (pictures !== 'skeleton' && (outputs.includes('report') || outputs.includes('video')))
      await showVideo(page, file, pictures);
    for (const { action, endings } of outputs.flatMap((output) => OUTPUTS[output])) {
      try {
        const made = await exported(page, action, endings, { timeoutMs: EXPORT_TIMEOUT_MS });
        handed.push({ ending: endings.find((ending) => made.name.endsWith(ending)), bytes: made.bytes });
      } catch (error) {
        refused.push(error.message);
      }
    }
  } finally {
    await page.close();
  }
  return { handed, refused };
}

/** Gives the page the video to take pictures from, where it has not kept it, and says how they are to be. */
async function showVideo(page, file, pictures) {
  const ready = '[data-video="ready"]';
  const kept = await page.waitForSelector(ready, { timeout: 1500 }).catch(() => null);
  if (!kept) {
    const input = await page.waitForSelector('[data-input="video"]', { timeout: 10_000 });
    await input.uploadFile(file);
    await page.waitForSelector(ready, { timeout: 30_000 });
  }
  const choice = await page.waitForSelector(`.export-panel input[value="${pictures}"]`, { timeout: 10_000 });
  await choice.evaluate((element) => element.click());
}

/**
 * One page for all files, so that the engines are loaded once.
 * @param {{ view?: string | null, slow?: number | null, rotate?: number | null, speedKmh?: number | null }} [options] as `analyzeFiles` has them
 */
export async function openPage(browser, extensionId, options = {}) {
  const { view, slow, rotate, speedKmh } = options;
  const page = await browser.newPage();
  await page.goto(
    pageUrl(extensionId, 'analyze', {
      keep: '0',
      ...(view ? { view } : {}),
      ...(slow ? { slow: String(slow) } : {}),
      ...(rotate ? { turn: String(rotate) } : {}),
      ...(speedKmh ? { speed: String(speedKmh) } : {}),
    }),
    {
      waitUntil: 'domcontentloaded',
    },
  );
  return page;
}

/**
 * Hands one file to the page's file field and waits for its stage to become done or failed.
 * @param {(share: number, stage: string) => void} onProgress several times a second; the last time with `done`
 * @param {string} [downloads] as `exported` has it
 */
export async function analyzeOne(page, file, onProgress, downloads) {
  const input = await page.waitForSelector('input[type="file"]', { timeout: 30_000 });
  await input.uploadFile(file);
  await page.waitForSelector('[data-file]', { timeout: 30_000 });
  for (;;) {
    const state = await page.evaluate(() => {
      /** @type {HTMLElement | null} */
      const stage = globalThis.document.querySelector('[data-stage]');
      /** @type {HTMLElement | null} */
      const bar = globalThis.document.querySelector('[data-progress]');
      return { stage: stage?.dataset.stage ?? '', share: Number(bar?.dataset.progress ?? 0) };
    });
    onProgress(state.share, state.stage);
    if (state.stage === 'failed') {
      throw new Error((await failureOf(page)) ?? (await visibleText(page)));
    }
    if (state.stage === 'done') break;
    await sleep(200);
  }
  const notice = await textOf(page, '[data-notice="broken"]');
  const remarks = await remarksOf(page);
  const session = await exportSession(page, downloads);
  // The list is empty again for the next file.
  await press(page, 'remove');
  await page.waitForSelector('[data-stage="idle"]', { timeout: 30_000 });
  return { session, notice, remarks };
}

/** What the page says beside the numbers; without its buttons. */
function remarksOf(page) {
  return page.evaluate(() =>
    [...globalThis.document.querySelectorAll('[data-notice]:not([data-notice="broken"])')].map((notice) =>
      [...notice.childNodes]
        .filter((node) => node.nodeType === 3)
        .map((node) => node.textContent)
        .join('')
        .trim(),
    ),
  );
}

/** Why there is no session; where turning the video helps, with the option that does it. */
function failureOf(page) {
  return page.evaluate(() => {
    /** @type {HTMLElement | null} */
    const failure = globalThis.document.querySelector('[data-failure]');
    if (!failure) return null;
    const words = [...failure.querySelectorAll('strong, span')].map((part) => part.textContent.trim());
    const { turn } = failure.dataset;
    return [...words, ...(turn ? [`(--rotate ${turn})`] : [])].join(' ');
  });
}

function textOf(page, selector) {
  return page.evaluate(
    (wanted) => globalThis.document.querySelector(wanted)?.textContent?.trim() ?? null,
    selector,
  );
}
