/** A full disk and a silent camera in the middle of a run: told, and nothing lost. `npm run faults` tries many more. */
import { expect, it } from 'vitest';
import { fullDiskTrial, silentCameraTrial } from '../../scripts/faults/trials.mjs';

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
