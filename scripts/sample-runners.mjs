#!/usr/bin/env node
/** npm run sample-runners: 200 sampled good runners and 200 with one fault, in the simulator; who is told what. */
import { run } from './lib/run.mjs';
import { command, readArguments } from './lib/usage.mjs';

const USAGE = `npm run sample-runners            200 good runners, 200 with one fault; about five minutes
npm run sample-runners -- COUNT   so many of each`;

await command(USAGE, async () => {
  const { positionals } = readArguments(USAGE, {}, { positionals: true });
  const env = { ...process.env, SAMPLED_RUNNERS: positionals[0] ?? '200' };
  return run('npx', ['vitest', 'run', 'test/core/measures/sampled-runners.test.ts'], { env });
});
