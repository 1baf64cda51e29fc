import { expect, it } from 'vitest';
import { LM } from '../../src/core/pose/landmarks.ts';
import { emptyFrame, type PoseFrame } from '../../src/core/pose/pose-frame.ts';
import { createLieWatch } from '../../src/recorded/lie-watch.ts';

/** A trunk whose shoulders lie in a direction from the hips, image axes. */
function trunk(right: number, down: number): PoseFrame {
  const image = new Float32Array(99);
  for (const [landmark, x, y] of [
    [LM.leftShoulder, 300 + 100 * right, 300 + 100 * down],
    [LM.rightShoulder, 310 + 100 * right, 300 + 100 * down],
    [LM.leftHip, 300, 300],
    [LM.rightHip, 310, 300],
  ])
    image.set([x, y, 1], landmark * 3);
  return { ...emptyFrame(0, 'media', 640, 480), image };
}

function seen(...spells: readonly (readonly [PoseFrame, number])[]) {
  const watch = createLieWatch();
  for (const [frame, count] of spells) for (let i = 0; i < count; i++) watch.see(frame);
  return watch;
}

const UP = trunk(0.1, -1);

it.each([
  ['to the left', trunk(-1, 0.2), 90],
  ['to the right', trunk(1, -0.2), 270],
  ['upside down', trunk(0.2, 1), 180],
  ['upright', UP, 0],
  ['as far forward as a sprinter', trunk(0.7, -1), 0],
] as const)('knows how to turn a runner who lies %s', (_, frame, turn) => {
  expect(seen([frame, 240]).turn).toBe(turn);
  expect(seen([frame, 20]).atEnd()).toBe(turn);
});

it('waits until it has seen somebody for eight seconds, and counts no empty frames', () => {
  const nobody = emptyFrame(0, 'media', 640, 480);
  expect(seen([nobody, 500], [trunk(-1, 0), 230]).turn).toBe(0);
});

it('takes nobody who ties their shoes, or rests afterwards, for a camera that lies', () => {
  expect(seen([trunk(-1, 0.1), 150], [UP, 90]).turn).toBe(0);
  expect(seen([UP, 240], [trunk(-1, 0), 500]).atEnd()).toBe(0);
});
