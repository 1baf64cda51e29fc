/** Makes the PNG icons from their drawings: node test/surfaces/preview/icons.mjs */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { launch } from 'puppeteer-core';

const root = path.join(import.meta.dirname, '../../..');
const drawings = path.join(root, 'src/surfaces/shared');
const dir = path.join(root, 'src/static/icons');
const browser = await launch({
  executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
const page = await browser.newPage();
for (const size of [16, 32, 48, 128]) {
  const svg = readFileSync(path.join(drawings, size < 32 ? 'icon-small.svg' : 'icon.svg'), 'utf8');
  await page.setViewport({ width: size, height: size });
  await page.setContent(
    `<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`,
  );
  writeFileSync(path.join(dir, `icon-${size}.png`), await page.screenshot({ omitBackground: true }));
}
await browser.close();
