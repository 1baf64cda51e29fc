import { describe, expect, it, vi } from 'vitest';
import { laptopFront, sideLeft, simulate, standThenRun } from '../../simulator/index.ts';
import { LM } from '../../../src/core/pose/landmarks.ts';
import { mirrorFrame } from '../../../src/core/pose/mirror.ts';
import { extremeStrides, momentOf, nearestFrameIndex } from '../../../src/core/review/extremes.ts';
import { reviewRecording } from '../../../src/core/review/review-recording.ts';
import type { Review } from '../../../src/core/review/review.ts';
import { measureKey, measureOf } from '../../../src/core/measures/all.ts';
import { mean, median, tamedMean } from '../../../src/core/signal/robust.ts';
import { recordingInfo, settings, summary } from '../support.ts';

vi.setConfig({ testTimeout: 120_000 });

const whole = { view: null, mirrored: false, pauses: [] };
const counted = (review: Review) => review.strides.filter((s) => s.leftOut === null);

/** Mean of a frame series over one stride. */
function meanOver(review: Review, key: string, startS: number, endS: number): number {
  const { timesS, values } = review.frames;
  const inside = [...values[key]].filter(
    (v, i) => timesS[i] >= startS && timesS[i] < endS && !Number.isNaN(v),
  );
  return inside.reduce((sum, v) => sum + v, 0) / inside.length;
}

const front = simulate(
  laptopFront({ durationS: 56, seed: 5, ...standThenRun(5, { crossL: 7, shoulderUpR: 3 }) }),
);
const side = simulate(sideLeft({ durationS: 24, seed: 6, ...standThenRun(5, { trunkLean: 12 }) }));
const frontReview = reviewRecording(front.frames, whole);
const sideReview = reviewRecording(side.frames, whole);

describe('the review of a recording', () => {
  it.each([
    ['from the front', front, frontReview],
    ['from the side', side, sideReview],
  ])('rests on the strides and values of the summary, %s', (_, run, review) => {
    const { measures, view, running } = summary(run.frames);
    expect(review.view).toBe(view);
    expect(review.running.map((r) => Math.round(r.startS))).toEqual(running.map((r) => Math.round(r.startS)));
    const middles = measures.filter((m) => m.value !== null && !/^cadence|^stepTime|Share$/.test(m.id));
    expect(middles.length).toBeGreaterThan(5);
    const seenIn = view === 'left' || view === 'right' ? 'side' : 'front';
    for (const m of middles) {
      const values = counted(review).flatMap((s) => s.values[measureKey(m.id, m.side)] ?? []);
      expect(values, m.id).toHaveLength(m.strides);
      // Head and face are one estimate over the run from the front: its mean.
      const oneEstimate = view === 'front' && ['forwardHead', 'headPitch'].includes(m.id);
      const overStrides = measureOf(m.id).picture?.[seenIn] ? tamedMean : median;
      expect((oneEstimate ? mean : overStrides)(values), m.id).toBeCloseTo(m.value!, 2);
    }
  });

  it('says of every other stride why it does not count', () => {
    const left = frontReview.strides.filter((s) => s.leftOut !== null);
    expect(left.length).toBeGreaterThan(0);
    expect(new Set(left.map((s) => s.leftOut))).toEqual(new Set(['start-of-run']));
    const paused = reviewRecording(front.frames, { ...whole, pauses: [{ startS: 20, endS: 30 }] });
    for (const s of paused.strides) if (s.endS > 20 && s.startS < 30) expect(s.leftOut).toBe('paused');
    expect(counted(paused).length).toBeLessThan(counted(frontReview).length - 10);
  });

  it('has in every frame a value whose mean over the stride is the stride’s own', () => {
    for (const [review, key] of [
      [frontReview, 'shoulderHeight.right'],
      [frontReview, 'shoulderTilt'],
      [sideReview, 'trunkLean'],
      [sideReview, 'elbowAngle.left'],
    ] as const)
      for (const s of counted(review).slice(1, 6))
        expect(meanOver(review, key, s.startS, s.endS), key).toBeCloseTo(s.values[key], 3);
  });

  it('shows the wrist past the midline as far as the stride’s number says', () => {
    const { timesS, values } = frontReview.frames;
    for (const s of counted(frontReview).slice(2, 8)) {
      const inside = [...values['armCrossing.left']].filter(
        (_, i) => timesS[i] >= s.startS && timesS[i] < s.endS,
      );
      const highest = Math.max(...inside.filter((v) => !Number.isNaN(v)));
      // Frames lie between the samples that the number is taken from.
      expect(Math.abs(highest - s.values['armCrossing.left'])).toBeLessThan(1);
    }
  });

  it('names the side of every contact, and meets the true ones', () => {
    for (const [run, review, toleranceS] of [
      [front, frontReview, 0.05],
      [side, sideReview, 0.05],
    ] as const) {
      const contacts = counted(review).flatMap((s) => s.contacts);
      expect(contacts.length).toBe(2 * counted(review).length);
      const errors = contacts.map((c) => {
        const near = run.contacts
          .filter((t) => t.side === c.side)
          .map((t) => Math.abs(t.timeS - c.timeS))
          .toSorted((a, b) => a - b)[0];
        return near ?? Infinity;
      });
      expect(median(errors)).toBeLessThan(toleranceS);
    }
    expect(counted(sideReview)[3].contacts.map((c) => `${c.side} ${c.from}`)).toEqual([
      'left foot',
      'right beat',
    ]);
  });

  it('has the joints where they are in the picture, frame by frame', () => {
    const { joints, timesS } = frontReview.frames;
    expect(timesS).toHaveLength(front.frames.length);
    const off: number[] = [];
    front.frames.forEach((frame, i) => {
      if (!frame.image) return;
      const k = LM.leftShoulder;
      off.push(
        Math.hypot(
          joints[(i * 33 + k) * 2] - frame.image[k * 3],
          joints[(i * 33 + k) * 2 + 1] - frame.image[k * 3 + 1],
        ),
      );
    });
    expect(off.filter((v) => !Number.isNaN(v)).length).toBeGreaterThan(0.95 * off.length);
    expect(median(off)).toBeLessThan(4);
  });

  it('keeps the joints in a mirrored picture’s own pixels and the sides the runner’s own', () => {
    const mirrored = reviewRecording(front.frames.map(mirrorFrame), { ...whole, mirrored: true });
    const i = 400;
    const x = (review: Review) => review.frames.joints[(i * 33 + LM.leftWrist) * 2];
    expect(x(mirrored)).toBeCloseTo(front.frames[i].width - x(frontReview), 1);
    const last = counted(frontReview).length - 1;
    expect(counted(mirrored)[last].values['armCrossing.left']).toBeCloseTo(
      counted(frontReview)[last].values['armCrossing.left'],
      1,
    );
  });

  it('draws the usual stride of each side from that side’s own contact', () => {
    const curve = (key: string) => frontReview.curves.find((c) => c.key === key)!;
    const left = curve('armCrossing.left');
    const right = curve('armCrossing.right');
    expect(left.strides).toBe(counted(frontReview).length);
    const peak = (c: typeof left) => c.mean.indexOf(Math.max(...c.mean));
    // The runner does the same half a stride apart, so both hands come in at the same share of their own stride.
    const apart = Math.abs(peak(left) - peak(right));
    expect(Math.min(apart, 100 - apart)).toBeLessThanOrEqual(8);
    expect(Math.max(...left.mean)).toBeGreaterThan(Math.max(...right.mean) + 5);
    for (const c of frontReview.curves) expect(c.sd.every((v) => !(v < 0))).toBe(true);
  });

  it('has no value of a measure while nobody is in the picture, and none at all of an empty recording', () => {
    const gone = front.frames.map((f) =>
      f.timeS > 30 && f.timeS < 36 ? { ...f, image: null, world: null, presence: 0, check: null } : f,
    );
    const review = reviewRecording(gone, whole);
    const i = nearestFrameIndex(review, 33);
    for (const values of Object.values(review.frames.values)) expect(values[i]).toBeNaN();
    expect(review.frames.joints[(i * 33 + LM.nose) * 2]).toBeNaN();
    expect(reviewRecording([], whole)).toMatchObject({ strides: [], series: [], curves: [] });
  });

  it('gives the summary’s numbers with the summary’s settings', () => {
    const given = summary(front.frames, recordingInfo({ settings: settings({ view: 'front' }) }));
    const review = reviewRecording(front.frames, { ...whole, view: 'front' });
    const value = given.measures.find((m) => m.id === 'shoulderHeight' && m.side === 'right')!.value!;
    expect(median(counted(review).map((s) => s.values['shoulderHeight.right']))).toBeCloseTo(value, 2);
  });
});

describe('the strides that show a measure', () => {
  it('are the furthest from and the nearest to the good range, and none twice', () => {
    const { worst, best, by } = extremeStrides(frontReview, 'armCrossing.left');
    const value = (i: number) => frontReview.strides[i].values['armCrossing.left'];
    expect(by).toBe('band');
    expect(worst).toHaveLength(3);
    expect(Math.min(...worst.map(value))).toBeGreaterThan(Math.max(...best.map(value)));
    const all = counted(frontReview).map((s) => s.values['armCrossing.left']);
    expect(value(worst[0])).toBe(Math.max(...all));
    expect(value(best[0])).toBe(Math.min(...all));
  });

  it('are the least and the most usual ones where there is no honest range', () => {
    const { worst, best, by } = extremeStrides(sideReview, 'elbowAngle.left', 2);
    expect(by).toBe('usual');
    expect(new Set([...worst, ...best]).size).toBe(4);
  });

  it('are none where the measure is not there', () => {
    expect(extremeStrides(sideReview, 'armCrossing.left')).toMatchObject({ worst: [], best: [] });
  });

  it('show it at the moment it is about: the wrist furthest across, the foot just down', () => {
    const s = counted(frontReview)[5];
    const t = momentOf(frontReview, s, 'armCrossing.left');
    expect(t).toBeGreaterThanOrEqual(s.startS);
    expect(t).toBeLessThan(s.endS);
    const i = nearestFrameIndex(frontReview, t);
    expect(frontReview.frames.timesS[i]).toBe(t);
    expect(
      Math.abs(frontReview.frames.values['armCrossing.left'][i] - s.values['armCrossing.left']),
    ).toBeLessThan(2);
    const landing = counted(sideReview)[5];
    const contact = landing.contacts.find((c) => c.side === 'left')!;
    const shown = momentOf(sideReview, landing, 'overstride.left');
    expect(shown - contact.timeS).toBeGreaterThanOrEqual(0);
    expect(shown - contact.timeS).toBeLessThan(1.5 / sideReview.fps);
    // The knee bends most in swing; the number is of the leg that stands.
    const bent = momentOf(sideReview, landing, 'kneeFlexion.left');
    const at = nearestFrameIndex(sideReview, bent);
    const value = sideReview.frames.values['kneeFlexion.left'][at];
    expect(Math.abs(value - landing.values['kneeFlexion.left'])).toBeLessThan(3);
  });
});
