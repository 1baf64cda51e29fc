import { expect, it } from 'vitest';
import { lookUp } from '../../scripts/accuracy/labels.mjs';

it('a mark is compared with the frame that it was made on, however fast the camera', () => {
  const rows = (fps: number) =>
    Array.from({ length: 40 }, (_, i) => ({ time: (i / fps).toFixed(6), knee: String(i) }));
  for (const fps of [30, 240, 960])
    for (const i of [0, 7, 39])
      for (const decimals of [3, 6])
        expect(lookUp(rows(fps))(Number((i / fps).toFixed(decimals)), 'knee')).toBe(i);
  expect(lookUp(rows(30))(0.02, 'knee')).toBeNull();
  expect(lookUp([])(0, 'knee')).toBeNull();
});
