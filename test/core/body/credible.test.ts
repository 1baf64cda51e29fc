import { describe, expect, it, vi } from 'vitest';
import { trunkDoubt } from '../../../src/core/body/credible.ts';
import { LM } from '../../../src/core/pose/landmarks.ts';
import { checkOffset } from '../../../src/core/pose/check-point.ts';
import type { PoseFrame } from '../../../src/core/pose/pose-frame.ts';
import { laptopFront, rear, sideLeft, simulate, wholeBodyFront } from '../../simulator/index.ts';
import { random } from '../../simulator/random.ts';
import { coach, expectNothing, rescaled, summary } from '../support.ts';

vi.setConfig({ testTimeout: 60_000 });

const TRUNK = [LM.leftShoulder, LM.rightShoulder, LM.leftHip, LM.rightHip];
const CHECK_TRUNK = (['leftShoulder', 'rightShoulder', 'leftHip', 'rightHip'] as const).map(checkOffset);

const run = simulate(wholeBodyFront({ durationS: 10, seed: 3 })).frames;

function changed(
  frames: readonly PoseFrame[],
  change: (image: Float32Array, i: number) => void,
): PoseFrame[] {
  return frames.map((f, i) => {
    const image = Float32Array.from(f.image!);
    change(image, i);
    return { ...f, image };
  });
}

function withCheck(frames: readonly PoseFrame[], change: (check: Float32Array) => void): PoseFrame[] {
  return frames.map((f) => {
    if (!f.check) return f;
    const check = Float32Array.from(f.check);
    change(check);
    return { ...f, check };
  });
}

/** A trunk that jumps about above steady legs: what an engine makes of legs alone. */
const madeUp = () => {
  const next = random(8);
  return changed(run, (image) => {
    for (const i of TRUNK.slice(0, 2)) image[3 * i + 1] += 40 * (next() - 0.5);
  });
};

describe('a trunk is believed', () => {
  it.each([
    ['from a laptop', laptopFront({ durationS: 5 })],
    ['from the side', sideLeft({ durationS: 5 })],
    ['from behind', rear({ durationS: 5 })],
    ['at fifteen frames a second', laptopFront({ durationS: 5, timing: { fps: 15 } })],
    ['with wild joints', laptopFront({ durationS: 5, faults: { wildShare: 0.1 } })],
    ['with hidden arms', wholeBodyFront({ durationS: 5, faults: { hidden: [{ parts: ['wrist'] }] } })],
  ])('%s', (_, scenario) => {
    expect(trunkDoubt(simulate(scenario).frames)).toBeNull();
  });

  it('while the runner walks up to the belt from far away', () => {
    const near = simulate(laptopFront({ durationS: 8, running: [] })).frames;
    const coming = near.flatMap((f, i) => rescaled([f], 0.3 + (0.7 * i) / near.length));
    expect(trunkDoubt(coming)).toBeNull();
  });

  it('where too little is seen to tell', () => {
    expect(trunkDoubt([])).toBeNull();
    expect(trunkDoubt(madeUp().slice(0, 5))).toBeNull();
  });
});

describe('a trunk is not believed', () => {
  it.each([
    ['that changes its length from frame to frame', madeUp()],
    [
      'whose shoulders are above the picture',
      changed(run, (image) => {
        for (const i of TRUNK.slice(0, 2)) image[3 * i + 1] -= 400;
      }),
    ],
    [
      'that the check engine does not see',
      withCheck(run, (check) => {
        for (const at of CHECK_TRUNK) check[at + 2] = 0.12;
      }),
    ],
    [
      'that the check engine sees elsewhere',
      withCheck(run, (check) => {
        for (const at of CHECK_TRUNK) check[at + 1] += 70;
      }),
    ],
  ])('%s', (_, frames) => {
    expect(trunkDoubt(frames)).toBe('not-seen');
  });

  it('that is smaller than what the engines resolve', () => {
    const small = rescaled(run, 0.2);
    expect(trunkDoubt(small)).toBe('too-small');
  });
});

describe('what is not believed gives no number', () => {
  it('legs alone: body-part-hidden, in the summary and live', () => {
    const frames = madeUp();
    const found = summary(frames);
    expectNothing(found.measures, 'body-part-hidden');
    expect(found.summary.facts).toEqual([{ kind: 'blocked', reason: 'body-part-hidden' }]);
    const { readings } = coach(frames).statuses.at(-1)!;
    expect(readings.filter((r) => r.value !== null)).toEqual([]);
    expect(readings[0].reason).toBe('body-part-hidden');
  });

  it('a runner too far away: body-part-hidden, and the note that says why', () => {
    const frames = rescaled(run, 0.2);
    const found = summary(frames);
    expectNothing(found.measures, 'body-part-hidden');
    expect(found.quality.notes).toContain('runner-small');
    const live = coach(frames);
    expect(live.statuses.at(-1)!.readings.filter((r) => r.value !== null)).toEqual([]);
    expect(live.statuses.at(-1)!.quality).toContain('runner-small');
    expect(live.cues).toEqual([]);
  });

  it('in the dark: too-dark', () => {
    expectNothing(summary(madeUp().map((f) => ({ ...f, luma: 12 }))).measures, 'too-dark');
  });

  it('legs alone for a while: the rest of the run is measured', () => {
    const whole = simulate(wholeBodyFront({ durationS: 24, seed: 3 })).frames;
    const live = coach([...madeUp(), ...whole.filter((f) => f.timeS > 10)]);
    expect(live.statuses.at(-1)!.cadence).not.toBeNull();
  });
});
