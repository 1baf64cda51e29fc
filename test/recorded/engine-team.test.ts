import { expect, it } from 'vitest';
import { createEngineTeam, enginesFor } from '../../src/recorded/engine-team.ts';

it('has an engine a core, and fewer where memory is short', () => {
  expect(enginesFor(1, 8)).toBe(1);
  expect(enginesFor(2, undefined)).toBe(2);
  expect(enginesFor(16, 8)).toBe(4);
  expect(enginesFor(16, 4)).toBe(2);
});

it('loads its engines once, and a single one where more would only wait for each other', async () => {
  let loads = 0;
  const open = async () => ++loads;
  const team = createEngineTeam(open, 3, () => true);
  expect(await team.get()).toEqual([1, 2, 3]);
  expect(await team.get()).toEqual([1, 2, 3]);
  const alone = createEngineTeam(open, 3, () => false);
  expect(await alone.get()).toEqual([4]);
});

it('works with those that come up, and fails with none', async () => {
  let loads = 0;
  const onlyFirst = async () => {
    if (++loads > 1) throw new Error('no memory');
    return 'engine';
  };
  expect(await createEngineTeam(onlyFirst, 3, () => true).get()).toEqual(['engine']);
  const none = () => Promise.reject(new Error('no memory'));
  await expect(createEngineTeam(none, 2, () => true).get()).rejects.toThrow('no memory');
});
