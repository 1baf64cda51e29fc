import { expect, it } from 'vitest';
import { createEngineShelf } from '../../src/recorded/engine-shelf.ts';

it('loads once, and again after a breakdown', async () => {
  const failed: (() => void)[] = [];
  let loads = 0;
  const shelf = createEngineShelf(async (onFailed) => {
    failed.push(onFailed);
    return ++loads;
  });
  expect(await Promise.all([shelf.get(), shelf.get()])).toEqual([1, 1]);
  failed[0]();
  expect(await shelf.get()).toBe(2);
  failed[0]();
  expect(await shelf.get()).toBe(2);
});

it('tries again after it could not be loaded', async () => {
  let fails = true;
  const shelf = createEngineShelf(async () => {
    if (fails) throw new Error('no memory');
    return 'engine';
  });
  await expect(shelf.get()).rejects.toThrow('no memory');
  fails = false;
  expect(await shelf.get()).toBe('engine');
});
