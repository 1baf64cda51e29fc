/** The developer's page that runs a video straight through the engines; packed into builds of its own only. */
import path from 'node:path';
import { buildVariables } from './engines.mjs';
import { findBrowser } from './find-browser.mjs';
import { launch } from './launch.mjs';
import { ROOT } from './repo.mjs';
import { capture } from './run.mjs';

export const LAB_DIST = path.join(ROOT, 'out/lab');

/** @param {{ engine?: string, dist?: string }} [options] `engine` is packed even where it is packed on request only */
export async function buildLab({ engine, dist = LAB_DIST } = {}) {
  const env = { ...process.env, MIDLINE_LAB: '1', ...buildVariables(engine) };
  const vite = path.join(ROOT, 'node_modules/vite/bin/vite.js');
  const args = [vite, 'build', '--outDir', dist, '--logLevel', 'warn'];
  const { code, output } = await capture(process.execPath, args, { env });
  if (code !== 0) throw new Error(`The build failed:\n${output}`);
}

/**
 * @param {string} [dist]
 * @typedef {object} Lab
 * @property {import('puppeteer-core').Browser} browser
 * @property {(video: string, engine: object, maxFrames: number) => Promise<any>} record gives `{width, height, fps, stats, frames}`
 * @property {(video: string, engine?: object) => Promise<any>} recordSideBySide gives `{engines, slowdown, frames}`
 * @property {(video: string, filters: readonly string[], every: number) => Promise<Record<string, number[]>>} layerMeans means of
 *   what the layers are given, over every `every`th frame of all videos so far
 *
 * @returns {Promise<Lab>}
 */
export async function openLab(dist = LAB_DIST) {
  const executablePath = findBrowser();
  if (!executablePath)
    throw new Error('No browser of the Chromium family was found; "npm start" installs one.');
  const { browser, extensionId } = await launch({ executablePath, extension: dist });
  const page = await browser.newPage();
  page.on('pageerror', (error) => console.error('page:', error instanceof Error ? error.message : error));
  await page.goto(`chrome-extension://${extensionId}/src/surfaces/lab/index.html`);
  const choose = async (video) => {
    const field = await page.waitForSelector('input#file');
    await field?.uploadFile(path.resolve(video));
  };
  const record = async (video, engine, maxFrames) => {
    await choose(video);
    return page.evaluate((chosen, frames) => globalThis.midlineLab.record(chosen, frames), engine, maxFrames);
  };
  const recordSideBySide = async (video, engine = {}) => {
    await choose(video);
    return page.evaluate((chosen) => globalThis.midlineLab.recordSideBySide(chosen), engine);
  };
  const layerMeans = async (video, filters, every) => {
    await choose(video);
    return page.evaluate((names, step) => globalThis.midlineLab.layerMeans(names, step), filters, every);
  };
  return { browser, record, recordSideBySide, layerMeans };
}
