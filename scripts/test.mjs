/**
 * npm test: types, style, unit tests, build, end-to-end tests, and the sum of it.
 * Uses Node's built-ins until the packages are known to be there.
 */
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { busyLoops } from './lib/busy-loops.mjs';
import { runChecks } from './lib/checks.mjs';
import { ensurePackages } from './lib/ensure-packages.mjs';
import { DIST, ROOT } from './lib/repo.mjs';
import { run } from './lib/run.mjs';
import { command, positiveNumber, readArguments } from './lib/usage.mjs';

const USAGE = `npm test                  everything
npm test -- --unit        types, style and unit tests only
npm test -- --e2e         end-to-end tests only (builds first)
npm test -- --e2e NAME…   those whose file name contains NAME
npm test -- --e2e --busy 2 --times 20   the same again and again, beside so many loops that want the processor`;

const REPORTS = path.join(ROOT, 'out/test');

/** @typedef {{ name: string, passed: number, failed: number }} Tally */

await command(USAGE, async () => {
  const { values, positionals } = readArguments(
    USAGE,
    {
      unit: { type: 'boolean' },
      e2e: { type: 'boolean' },
      busy: { type: 'string' },
      times: { type: 'string' },
    },
    { positionals: true },
  );
  const loops = positiveNumber('busy', values.busy) ?? 0;
  const times = positiveNumber('times', values.times) ?? 1;
  const everything = !values.unit && !values.e2e;
  rmSync(REPORTS, { recursive: true, force: true });
  mkdirSync(REPORTS, { recursive: true });
  await ensurePackages();

  /** @type {Tally[]} */
  const tallies = [];
  if (everything || values.unit) {
    console.log('\n— checks');
    for (const { name, ok } of await runChecks()) tallies.push(tally(name, ok));
    tallies.push(await vitest('unit', [...positionals]));
  }
  if (everything || values.e2e) {
    tallies.push(...(await endToEnd(positionals, { loops, times })));
  }
  return report(tallies);
});

async function endToEnd(filters, { loops, times }) {
  const { ensureBrowser } = await import('./lib/find-browser.mjs');
  const { build } = await import('./lib/build.mjs');
  try {
    process.env.CHROMIUM = await ensureBrowser();
    await build({ always: true });
  } catch (error) {
    console.error(error.message);
    return [{ name: 'end to end', passed: 0, failed: 1 }];
  }
  const tallies = [await packedSize()];
  const stop = busyLoops(loops);
  try {
    for (let n = 1; n <= times; n++) {
      const name = times === 1 ? 'end to end' : `end to end ${n}`;
      tallies.push(await vitest(name, ['--config', 'test/e2e/vitest.config.ts', ...filters]));
    }
  } finally {
    stop();
  }
  return tallies;
}

async function packedSize() {
  const { packedBytes, tooLarge } = await import('../test/bench/packed-size.mjs');
  const bytes = packedBytes(DIST);
  console.log(`\n— packed extension: ${tooLarge(bytes) ?? `${(bytes / 1e6).toFixed(2)} MB`}`);
  return tally('packed size', tooLarge(bytes) === null);
}

/** A tool that is right or wrong as a whole counts as one test. */
function tally(name, ok) {
  return { name, passed: ok ? 1 : 0, failed: ok ? 0 : 1 };
}

async function vitest(name, args) {
  console.log(`\n— ${name}`);
  const file = path.join(REPORTS, `${name.replaceAll(' ', '-')}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const code = await run(process.execPath, [
    path.join(ROOT, 'node_modules/vitest/vitest.mjs'),
    'run',
    ...reporters,
    ...args,
  ]);
  const result = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  const { numPassedTests: passed = 0, numFailedTests = 0 } = result;
  // A file that cannot be loaded fails without having a test that could.
  const failed = numFailedTests === 0 && code !== 0 ? 1 : numFailedTests;
  return { name, passed, failed };
}

function report(tallies) {
  const sum = (key) => tallies.reduce((total, tally) => total + tally[key], 0);
  console.log();
  for (const { name, passed, failed } of tallies) {
    console.log(
      `${name.padEnd(20)} ${String(passed).padStart(4)} passed ${String(failed).padStart(4)} failed`,
    );
  }
  console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
  return sum('failed') === 0 ? 0 : 1;
}
