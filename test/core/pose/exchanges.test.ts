import { describe, expect, it, vi } from 'vitest';
import { undoExchanges } from '../../../src/core/pose/exchanges.ts';
import { COUNTERPART, LM, type Landmark } from '../../../src/core/pose/landmarks.ts';
import type { PoseFrame } from '../../../src/core/pose/pose-frame.ts';
import { sideLeft, sideRight, simulate } from '../../simulator/index.ts';
import { perfect } from '../support.ts';

vi.setConfig({ testTimeout: 60_000 });

const FEET: readonly Landmark[] = [
  'leftAnkle',
  'leftHeel',
  'leftFootIndex',
  'rightAnkle',
  'rightHeel',
  'rightFootIndex',
];

function withFeetExchanged(frame: PoseFrame): PoseFrame {
  const image = Float32Array.from(frame.image!);
  for (const name of FEET)
    for (const k of [0, 1, 2]) image[LM[name] * 3 + k] = frame.image![COUNTERPART[LM[name]] * 3 + k];
  return { ...frame, image };
}

const ankle = (frame: PoseFrame, side: 'left' | 'right'): readonly [number, number] => {
  const at = LM[`${side}Ankle`] * 3;
  return [frame.image![at], frame.image![at + 1]];
};

const apart = (frame: PoseFrame): number => {
  const [l, r] = [ankle(frame, 'left'), ankle(frame, 'right')];
  return Math.hypot(l[0] - r[0], l[1] - r[1]);
};

describe('feet put on each other’s legs, seen from the side', () => {
  it.each([
    ['left', sideLeft],
    ['right', sideRight],
  ] as const)('get their own back: %s', (_, view) => {
    const { frames } = simulate(view({ durationS: 5, ...perfect }));
    const widest = Math.max(...frames.map(apart));
    // Two frames of every seven, where the feet are well apart: that is when engines do it.
    const broken = frames.map((f, i) => (i % 7 < 2 && apart(f) > 0.5 * widest ? withFeetExchanged(f) : f));
    expect(broken.filter((f, i) => f !== frames[i]).length).toBeGreaterThan(10);
    const mended = undoExchanges(broken);
    expect(mended.map((f) => ankle(f, 'left'))).toEqual(frames.map((f) => ankle(f, 'left')));
    expect(mended.map((f) => ankle(f, 'right'))).toEqual(frames.map((f) => ankle(f, 'right')));
  });

  it('are left alone where they are right', () => {
    for (const fps of [24, 60]) {
      const { frames } = simulate(sideLeft({ durationS: 5, timing: { fps }, ...perfect }));
      expect(undoExchanges(frames)).toEqual(frames);
    }
  });
});
