import { describe, expect, it } from 'vitest';
import { sideLeft, simulate, standThenRun } from '../../simulator/index.ts';
import { atLength, correctFrames, REACH_S } from '../../../src/core/handwork/correct.ts';
import type { Correction } from '../../../src/core/handwork/handwork.ts';
import { LM, type Landmark } from '../../../src/core/pose/landmarks.ts';
import { mirrorFrame } from '../../../src/core/pose/mirror.ts';
import type { PoseFrame } from '../../../src/core/pose/pose-frame.ts';
import { reviewRecording } from '../../../src/core/review/review-recording.ts';
import { summariseAgain } from '../../../src/core/recording/summarise-again.ts';
import type { SessionFile } from '../../../src/core/session/session-file.ts';
import { summary } from '../support.ts';

const { frames } = simulate(sideLeft({ durationS: 30, seed: 3, ...standThenRun(5, {}) }));
const AT = 600;
const timeS = frames[AT].timeS;
const whole = { view: null, mirrored: false, pauses: [] };

const spot = (all: readonly PoseFrame[], i: number, joint: Landmark) => [
  all[i].image![LM[joint] * 3],
  all[i].image![LM[joint] * 3 + 1],
];
const put = (index: number, joint: Landmark, dx: number, dy: number): Correction => {
  const [x, y] = spot(frames, index, joint);
  return { timeS: frames[index].timeS, joint, x: x + dx, y: y + dy };
};
/** How far a joint was moved, frame by frame around the one corrected. */
const moves = (after: readonly PoseFrame[], joint: Landmark, reach = 8) =>
  Array.from({ length: 2 * reach + 1 }, (_, k) => {
    const i = AT - reach + k;
    return spot(after, i, joint)[0] - spot(frames, i, joint)[0];
  });

describe('a joint put right by hand', () => {
  it('is where the hand put it, and its neighbours follow by their own path, less and less', () => {
    const after = correctFrames(frames, [put(AT, 'leftWrist', 20, -10)], false);
    const dx = moves(after, 'leftWrist');
    expect(dx[8]).toBeCloseTo(20, 3);
    for (let k = 0; k < 8; k++) {
      expect(dx[k]).toBeCloseTo(dx[16 - k], 1);
      expect(dx[k]).toBeLessThanOrEqual(dx[k + 1]);
    }
    expect(dx[7]).toBeGreaterThan(14);
    expect(dx[0]).toBe(0);
    // Not copied: the wrist still swings.
    expect(spot(after, AT + 2, 'leftWrist')[0]).not.toBeCloseTo(spot(after, AT, 'leftWrist')[0], 0);
    expect(moves(after, 'leftElbow').every((d) => d === 0)).toBe(true);
  });

  it('leaves every other frame the very same object, and the stored ones untouched', () => {
    const before = JSON.stringify(frames[AT]);
    const after = correctFrames(frames, [put(AT, 'leftWrist', 20, 0)], false);
    const changed = after.filter((frame, i) => frame !== frames[i]);
    expect(changed.every((frame) => Math.abs(frame.timeS - timeS) <= REACH_S)).toBe(true);
    expect(changed.length).toBeGreaterThan(4);
    expect(JSON.stringify(frames[AT])).toBe(before);
    expect(correctFrames(frames, [], false)).toBe(frames);
  });

  it('goes through all that hands have shown, also in neighbouring frames that disagree a little', () => {
    const hands = [put(AT, 'leftKnee', 12, 0), put(AT + 1, 'leftKnee', 9, 0), put(AT + 4, 'leftKnee', -6, 0)];
    const dx = moves(correctFrames(frames, hands, false), 'leftKnee');
    expect([dx[8], dx[9], dx[12]].map((d) => Math.round(d * 100) / 100)).toEqual([12, 9, -6]);
    expect(Math.max(...dx.map(Math.abs))).toBeLessThan(16);
  });

  it('moves the engine’s depth as far as the image shows, in metres', () => {
    const after = correctFrames(frames, [put(AT, 'leftAnkle', 30, 0)], false);
    const at = LM.leftAnkle * 3;
    const moved = after[AT].world![at] - frames[AT].world![at];
    // A trunk of about half a metre is so many pixels long in the same frame.
    const [s, h] = [spot(frames, AT, 'leftShoulder'), spot(frames, AT, 'leftHip')];
    const metres = (30 * 0.5) / Math.hypot(s[0] - h[0], s[1] - h[1]);
    expect(moved).toBeGreaterThan(0.7 * metres);
    expect(moved).toBeLessThan(1.4 * metres);
    expect(after[AT].world![at + 2]).toBe(frames[AT].world![at + 2]);
  });

  it('is the runner’s own side where the image is mirrored', () => {
    const stored = frames.map(mirrorFrame);
    const x = stored[AT].image![LM.rightWrist * 3] + 20;
    const hand: Correction = { timeS, joint: 'leftWrist', x, y: stored[AT].image![LM.rightWrist * 3 + 1] };
    const after = correctFrames(stored, [hand], true);
    expect(after[AT].image![LM.rightWrist * 3] - stored[AT].image![LM.rightWrist * 3]).toBeCloseTo(20, 3);
    expect(after[AT].image![LM.leftWrist * 3]).toBe(stored[AT].image![LM.leftWrist * 3]);
  });

  it('says nothing where its frame is gone, or shows nobody', () => {
    const lost = { timeS: 999, joint: 'leftWrist', x: 1, y: 1 } as const;
    expect(correctFrames(frames, [lost], false)).toEqual(frames);
    const empty = frames.with(AT, { ...frames[AT], image: null, world: null });
    expect(correctFrames(empty, [put(AT, 'leftWrist', 20, 0)], false)).toEqual(empty);
  });

  it('changes the measures of the strides touched, and of others next to nothing', () => {
    const before = reviewRecording(frames, whole);
    const hands = [put(AT, 'leftWrist', 25, -25)];
    const after = reviewRecording(correctFrames(frames, hands, false), { ...whole, hands });
    const of = (review: typeof before, i: number) => review.strides[i].values['elbowAngle.left'];
    const touched = before.strides.findIndex((s) => s.startS <= timeS && timeS < s.endS);
    const change = Math.abs(of(after, touched) - of(before, touched));
    expect(change).toBeGreaterThan(0.5);
    for (const { index, startS, endS } of before.strides)
      if (endS < timeS - 1 || startS > timeS + 1)
        // Lengths of limbs are learned over the whole stretch.
        expect(Math.abs(of(after, index) - of(before, index)), `stride ${index}`).toBeLessThan(change / 10);
    // What is shown is nearly all of what the hand said: the low-pass takes little of it.
    const joint = (review: typeof before) => review.frames.joints[(AT * 33 + LM.leftWrist) * 2];
    expect(joint(after) - joint(before)).toBeGreaterThan(0.8 * 25);
  });

  it('stays on its bone where the length is held', () => {
    const on = atLength({ x: 30, y: 40 }, { x: 0, y: 0 }, 10);
    expect([on.x, on.y]).toEqual([6, 8]);
    expect(atLength({ x: 0, y: 0 }, { x: 0, y: 0 }, 10)).toEqual({ x: 0, y: 10 });
  });
});

describe('a session with corrections', () => {
  const told = summary(frames);
  const file = { ...told, source: { mirrored: false }, cues: [], durationS: 30 } as unknown as SessionFile;

  it('is the same as before where nothing is corrected', () => {
    const again = summariseAgain(file, frames, [], null);
    expect(again.measures).toEqual(file.measures);
    expect(again.epochs).toEqual(file.epochs);
    expect(again.summary).toEqual(file.summary);
  });

  it('says how many frames of which joint rest on a hand', () => {
    const hands = [put(AT, 'leftWrist', 25, 0), put(AT + 9, 'leftWrist', 25, 0), put(AT, 'nose', 5, 0)];
    const again = summariseAgain(file, correctFrames(frames, hands, false), hands, null);
    expect(again.byHand).toEqual([
      { joint: 'nose', frames: 1 },
      { joint: 'leftWrist', frames: 2 },
    ]);
    expect(again.measures).not.toEqual(file.measures);
  });
});
