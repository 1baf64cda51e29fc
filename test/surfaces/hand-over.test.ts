import { expect, it, vi } from 'vitest';
import { handOver, takeHanded } from '../../src/surfaces/shared/hand-over.ts';

// Files cannot be sent between the parts of this test; what stands in for them can.
const VIDEO = { name: 'run.mp4' } as File;

it('gives videos to the page that asks for them, and to no other', async () => {
  let asked: readonly File[] = [];
  let stranger: readonly File[] = [];
  const taken = await handOver([VIDEO], async (token) => {
    stranger = await takeHanded('another', 50);
    setTimeout(() => void takeHanded(token).then((files) => (asked = files)), 0);
  });
  expect(taken).toBe(true);
  await vi.waitFor(() => expect(asked).toEqual([VIDEO]));
  expect(stranger).toEqual([]);
});

it('says that nobody took them', async () => {
  vi.spyOn(console, 'error').mockReturnValue();
  expect(await handOver([VIDEO], async () => undefined, 20)).toBe(false);
  expect(await handOver([VIDEO], () => Promise.reject(new Error('blocked')), 20)).toBe(false);
});
