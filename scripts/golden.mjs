/** npm run golden: whether the numbers of recorded skeletons are what they were. */
import { run } from './lib/run.mjs';
import path from 'node:path';
import { ROOT } from './lib/repo.mjs';
import { command, readArguments } from './lib/usage.mjs';

const USAGE = `npm run golden                 the most telling recordings
npm run golden -- --all        every recording
npm run golden -- --update     writes what comes out now, and names what has changed`;

await command(USAGE, async () => {
  const { values } = readArguments(USAGE, { all: { type: 'boolean' }, update: { type: 'boolean' } });
  const env = {
    ...process.env,
    ...(values.all && { MIDLINE_GOLDEN: 'all' }),
    ...(values.update && { MIDLINE_GOLDEN_UPDATE: '1' }),
  };
  const vitest = path.join(ROOT, 'node_modules/vitest/vitest.mjs');
  return run(process.execPath, [vitest, 'run', 'test/golden'], { env });
});
