/**
 * Looks for accessibility faults on the preview's pages, light and dark:
 *   node test/surfaces/preview/axe.mjs
 * Exit status 1 where there are any.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { openPreview } from '../../../scripts/lib/preview.mjs';

const PAGES = [
  'src/surfaces/home/index.html',
  'src/surfaces/home/index.html?first',
  'src/surfaces/home/index.html?crash',
  'src/surfaces/coach/index.html',
  'src/surfaces/coach/index.html?autostart=1&fake=standing',
  'src/surfaces/coach/index.html?autostart=1&fake=cue',
  'src/surfaces/coach/index.html?autostart=1&fake=camera-denied',
  'src/surfaces/summary/index.html?id=sample-0',
  'src/surfaces/analyze/index.html',
  'src/surfaces/analyze/index.html?fake=working',
  'src/surfaces/analyze/index.html?fake=done',
  'src/surfaces/settings/index.html',
  'src/surfaces/privacy/index.html',
  'test/surfaces/preview/pip.html?fake=running',
  'test/surfaces/preview/pip.html?fake=cue',
];

const root = path.join(import.meta.dirname, '../../..');
const axe = readFileSync(path.join(root, 'node_modules/axe-core/axe.min.js'), 'utf8');
const preview = await openPreview();
let faults = 0;
for (const address of PAGES) {
  for (const scheme of ['light', 'dark']) {
    const page = await preview.browser.newPage();
    await page.setViewport({ width: 1280, height: 800 });
    await page.emulateMediaFeatures([
      { name: 'prefers-color-scheme', value: scheme },
      { name: 'prefers-reduced-motion', value: 'reduce' },
    ]);
    await page.goto(preview.address + address, { waitUntil: 'load' });
    await new Promise((done) => setTimeout(done, 1200));
    await page.evaluate(axe);
    const { violations, passes } = await page.evaluate(() => globalThis.axe.run());
    if (passes.length < 5) throw new Error(`${address}: hardly anything was checked`);
    for (const { id, help, nodes } of violations) {
      faults += nodes.length;
      console.log(`${address} ${scheme}: ${id}, ${help}`);
      for (const node of nodes.slice(0, 4))
        console.log(`    ${node.html.slice(0, 140)}\n      ${node.any[0]?.message ?? ''}`);
    }
    await page.close({ runBeforeUnload: false });
  }
}
await preview.close();
console.log(faults === 0 ? 'no faults' : `${faults} faults`);
process.exitCode = faults === 0 ? 0 : 1;
