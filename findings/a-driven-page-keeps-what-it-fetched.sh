#!/usr/bin/env bash
# A page that is driven by Puppeteer keeps a copy of every model it fetches, as text, so its memory is measured too high.
set -euo pipefail
cat <<'T'
puppeteer-core 25.16.0 with Chromium 153 (@sparticuz/chromium 153.0.0), seen on 2026-11-29 with Node 20 on Linux.

A page fetches a model in five files of 8 MB from its own site, looks at their sizes and lets them go. The garbage is collected, and the memory of the page's own process is
read (PSS), above that of the same process before the fetch. Once as Puppeteer comes, once launched with `networkEnabled: false`.

One would expect: the same both times, next to nothing. Nobody asked for requests to be watched.
What happens: 59 MB with it, 5 MB without. Puppeteer turns the watching of requests on for every page and worker by itself, and while it is on, Chromium keeps every fetched body
for the driver who may ask for it: binary ones as base64, four thirds of their size, in the process of the page. One file of 40 MB it does not keep: there is a limit for each.
Why it matters: whoever compares the memory of pose models and their runtimes in a browser drives it with such a tool. Runtime, weights and helper of each worker
are then counted once more than users ever pay for: for two engines of ours 53 MB of 560, for a larger model more. What a script measures inside the page (heap sizes) does not show it, since the text lies
outside of the script's heap. Launch with `networkEnabled: false`, or measure a browser that nobody drives.

T
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts puppeteer-core@25.16.0 @sparticuz/chromium@153.0.0
cat > try.mjs <<'T'
import { readdirSync, readFileSync } from 'node:fs';
import http from 'node:http';
import { createRequire } from 'node:module';
import chromium from '@sparticuz/chromium';
import puppeteer from 'puppeteer-core';
const { version } = createRequire(import.meta.url)('puppeteer-core/package.json');
const FILES = 5;
const FILE = Buffer.alloc(8_000_000, 7);
const server = http.createServer((request, response) => {
  const isModel = request.url.startsWith('/model');
  response.writeHead(200, { 'content-type': isModel ? 'application/octet-stream' : 'text/html' });
  response.end(isModel ? FILE : '<!doctype html><title>a page</title>');
});
await new Promise((done) => server.listen(0, '127.0.0.1', done));
const origin = `http://127.0.0.1:${server.address().port}`;
const executablePath = await chromium.executablePath();
const pause = (ms) => new Promise((done) => setTimeout(done, ms));
const read = (pid, file) => { try { return readFileSync(`/proc/${pid}/${file}`, 'utf8'); } catch { return ''; } };
// Pages are not children of the browser, but of the process that it starts others with.
const familyOf = (root) => {
  const all = readdirSync('/proc').filter((name) => /^\d+$/.test(name)).map((pid) => [Number(pid), Number(/\) \S (\d+)/.exec(read(pid, 'stat'))?.[1])]);
  const found = [root];
  for (const pid of found) found.push(...all.filter(([, parent]) => parent === pid).map(([child]) => child));
  return found;
};
const heldMb = (root) => familyOf(root)
  .filter((pid) => read(pid, 'cmdline').includes('--type=renderer'))
  .reduce((sum, pid) => sum + Number(/^Pss:\s+(\d+)/m.exec(read(pid, 'smaps_rollup'))?.[1] ?? 0) / 1000, 0);
const measured = [];
for (const networkEnabled of [true, false]) {
  const browser = await puppeteer.launch({
    executablePath, networkEnabled, headless: 'shell',
    args: ['--no-sandbox', '--js-flags=--expose-gc', '--disable-gpu'],
  });
  const root = browser.process().pid;
  const page = await browser.newPage();
  await page.goto(origin);
  await pause(2000);
  const before = heldMb(root);
  const bytes = await page.evaluate(async (files) => {
    let sum = 0;
    for (let i = 0; i < files; i++) sum += (await (await fetch(`/model-${i}.bin`, { cache: 'no-store' })).arrayBuffer()).byteLength;
    return sum;
  }, FILES);
  await page.evaluate(() => { for (let i = 0; i < 4; i++) globalThis.gc(); });
  await pause(3000);
  await page.evaluate(() => globalThis.gc());
  await pause(1000);
  measured.push({ networkEnabled, bytes, mb: heldMb(root) - before });
  await browser.close();
}
server.close();
for (const { networkEnabled, bytes, mb } of measured)
  console.log(`puppeteer-core ${version}, networkEnabled ${networkEnabled}: fetched ${bytes / 1e6} MB and let go, the page's process holds ${mb.toFixed(0)} MB more`);
const [watched, free] = measured;
const still = watched.mb > 45 && free.mb < 15;
console.log(still ? 'As described.' : 'No longer as described.');
process.exit(still ? 0 : 1);
T
node try.mjs
