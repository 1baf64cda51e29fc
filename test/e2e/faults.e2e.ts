/** What goes wrong in the middle of a run: told, and nothing lost. `npm run faults` tries many more. */
import { expect, it } from 'vitest';
import {
  damagedModelTrial,
  discardTrial,
  manyTroublesTrial,
  updateTrial,
} from '../../scripts/faults/many.mjs';
import { fullDiskTrial, newerStorageTrial, silentCameraTrial } from '../../scripts/faults/trials.mjs';

const MAY_LOSE_S = 5;

it('keeps a run in its tab while the disk is full, shows it there, and saves it once there is room', async () => {
  const { untold, lostS } = await fullDiskTrial(6, 8);
  expect(untold).toEqual([]);
  expect(lostS).toBeLessThan(MAY_LOSE_S);
});

it('says that the camera sends no images, and goes on with the run when it does', async () => {
  const { untold, lostS } = await silentCameraTrial(5, 4);
  expect(untold).toEqual([]);
  expect(lostS).toBeLessThan(MAY_LOSE_S);
});

it('tells of every trouble of the camera, the tab, the graphics process and the engine in one run, and goes on after each', async () => {
  const { untold, lostS } = await manyTroublesTrial();
  expect(untold).toEqual([]);
  expect(lostS).toBeLessThan(MAY_LOSE_S);
}, 600_000);

it('says that the stored runs are of a newer version, and shows the run from its tab', async () => {
  const { untold, lostS } = await newerStorageTrial();
  expect(untold).toEqual([]);
  expect(lostS).toBeLessThan(MAY_LOSE_S);
});

it.each([
  ['updated', updateTrial],
  ['discarded', discardTrial],
])('offers the run again after the extension was %s', async (_, trial) => {
  const { untold, lostS } = await trial(12);
  expect(untold).toEqual([]);
  expect(lostS).toBeLessThan(MAY_LOSE_S);
});

it('says in words that a model is damaged', async () => {
  const { reason, words } = await damagedModelTrial();
  expect(reason).toMatch(/^engine-/);
  expect(words).not.toMatch(/undefined|\bat \w+ \(/);
});
