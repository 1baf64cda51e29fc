#!/usr/bin/env node
/** npm run faults: what is lost, and what is told, when things go wrong in the middle of a run. */
import { discardTrial, manyTroublesTrial, updateTrial } from './faults/many.mjs';
import { fullDiskTrial, killTrial, silentCameraTrial } from './faults/trials.mjs';
import { build } from './lib/build.mjs';
import { command, EXIT, positiveNumber, readArguments } from './lib/usage.mjs';

const USAGE = `npm run faults                       20 kills, 10 full disks, 10 silent cameras, 3 of each other; about 50 minutes
npm run faults -- --kills N          so many of each; 0 leaves a kind out
npm run faults -- --disks N --cameras N --updates N --discards N --troubles N

Each trial is a run in a real browser with a fault at a random second. Ends with 1 where more than 5 s of a run were
lost, where the runner was not told, or where more was promised than came back.`;

/** What a run writes down at once: whatever is older is on disk, or in memory while the tab lives. */
const MAY_LOSE_S = 5;
/** A frame's time: what was promised and what came back are counted in frames. */
const FRAME_S = 0.1;

const KINDS = [
  { option: 'kills', usual: 20, name: 'killed', run: () => killTrial(between(8, 40)) },
  { option: 'disks', usual: 10, name: 'disk full', run: () => fullDiskTrial(between(3, 20)) },
  {
    option: 'cameras',
    usual: 10,
    name: 'camera silent',
    run: () => silentCameraTrial(between(3, 20), between(2, 20)),
  },
  { option: 'updates', usual: 3, name: 'extension updated', run: () => updateTrial(between(8, 30)) },
  { option: 'discards', usual: 3, name: 'tab discarded', run: () => discardTrial(between(8, 30)) },
  { option: 'troubles', usual: 3, name: 'many troubles in one run', run: () => manyTroublesTrial() },
];

function between(lowest, highest) {
  return lowest + Math.random() * (highest - lowest);
}

function faultsOf({ lostS, claimedS, keptS, untold }) {
  return [
    lostS > MAY_LOSE_S && `more than ${MAY_LOSE_S} s lost`,
    claimedS > keptS + FRAME_S && 'more promised than came back',
    untold.length > 0 && `not told: ${untold.join(', ')}`,
  ].filter((fault) => fault !== false);
}

async function tryOnce({ name, run }, n) {
  try {
    const result = await run();
    const faults = faultsOf(result);
    const { ranS, keptS, lostS, claimedS } = result;
    const figures = `ran ${ranS.toFixed(2)} s, kept ${keptS.toFixed(2)} s, lost ${lostS.toFixed(2)} s`;
    const promised = claimedS > 0 ? `, promised ${claimedS.toFixed(2)} s` : '';
    console.log(
      `${name} ${n}: ${figures}${promised}${faults.length > 0 ? `  WRONG: ${faults.join(', ')}` : ''}`,
    );
    return { lostS, ok: faults.length === 0 };
  } catch (error) {
    console.log(`${name} ${n}: did not come to its end: ${error.message}`);
    return { lostS: NaN, ok: false };
  }
}

await command(USAGE, async () => {
  const { values } = readArguments(USAGE, {
    kills: { type: 'string' },
    disks: { type: 'string' },
    cameras: { type: 'string' },
    updates: { type: 'string' },
    discards: { type: 'string' },
    troubles: { type: 'string' },
  });
  await build();
  let ok = true;
  for (const kind of KINDS) {
    const asked = values[kind.option];
    const count = asked === '0' ? 0 : (positiveNumber(kind.option, asked) ?? kind.usual);
    const results = [];
    // One browser at a time: two would slow each other's runs down.
    for (let n = 1; n <= count; n++) results.push(await tryOnce(kind, n));
    if (count === 0) continue;
    const worst = Math.max(...results.map(({ lostS }) => lostS));
    const right = results.filter((result) => result.ok).length;
    console.log(`${kind.name}: ${right} of ${count} right, at most ${worst.toFixed(2)} s lost`);
    ok &&= right === count;
  }
  return ok ? EXIT.ok : EXIT.noSession;
});
