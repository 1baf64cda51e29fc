/** What is checked without running the product: `npm run check` and `npm test` run all of it. */
import path from 'node:path';
import { ROOT } from './repo.mjs';
import { capture } from './run.mjs';

const SOURCES = ['src', 'test', 'scripts', 'models', 'vite.config.ts', 'knip.ts'];

/** A setting of it that is no longer needed is a finding too. */
const KNIP = ['--no-progress', '--treat-config-hints-as-errors'];

/** @typedef {{ name: string, script: string, args: readonly string[] }} Check `script` is run by Node */

/** @type {readonly Check[]} */
const CHECKS = [
  // The longest first: the others run beside it.
  { name: 'lint', script: 'oxlint/bin/oxlint', args: ['--type-aware', '--deny-warnings', ...SOURCES] },
  { name: 'types', script: 'typescript/bin/tsc', args: ['--noEmit'] },
  { name: 'types of core', script: 'typescript/bin/tsc', args: ['-p', 'src/core'] },
  { name: 'types of scripts', script: 'typescript/bin/tsc', args: ['-p', 'scripts'] },
  { name: 'dead code', script: 'knip/bin/knip.js', args: KNIP },
  { name: 'dead code, shipped', script: 'knip/bin/knip.js', args: ['--production', ...KNIP] },
  {
    name: 'format',
    script: 'prettier/bin/prettier.cjs',
    args: ['--check', '--cache', '--log-level', 'warn', '.'],
  },
];

/** Tools that are run at a time: most of them use more than one core already. */
const AT_A_TIME = 2;

/**
 * Runs all of them, and shows what a tool prints only where it fails.
 * @returns {Promise<{ name: string, ok: boolean }[]>}
 */
export async function runChecks() {
  const waiting = [...CHECKS];
  const results = [];
  const work = async () => {
    for (let check = waiting.shift(); check; check = waiting.shift())
      results.push({ name: check.name, ok: await passes(check) });
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, work));
  return results;
}

/** @param {Check} check */
async function passes({ name, script, args }) {
  const begun = performance.now();
  const file = path.join(ROOT, 'node_modules', script);
  const { code, output } = await capture(process.execPath, [file, ...args]);
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  console.log(`${name.padEnd(20)} ${code === 0 ? 'ok' : 'FAILED'} (${seconds} s)`);
  if (code !== 0) console.log(output);
  return code === 0;
}
