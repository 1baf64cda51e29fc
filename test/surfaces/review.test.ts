import type { VideoInfo } from '../../src/video/contract.ts';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Review } from '../../src/core/review/review.ts';
import { reviewRecording } from '../../src/core/review/review-recording.ts';
import type { SessionFile } from '../../src/core/session/session-file.ts';
import { profileOf, packProfiles } from '../../src/review/stride-profiles.ts';
import { isSameVideo, wantedOf } from '../../src/review/find-video.ts';
import { OVERLAY_LAYERS, type OverlayLayer } from '../../src/surfaces/shared/draw-overlay.ts';
import { anglesOf } from '../../src/surfaces/shared/overlay-geometry.ts';
import { createPlayer } from '../../src/review/player.ts';
import { act } from '../../src/surfaces/review/act.ts';
import { findingsOf, firstToShow, plottable } from '../../src/surfaces/review/finding-list.ts';
import { actionOf, type KeyPress } from '../../src/surfaces/player/keys.ts';
import { REVIEW_KEYS } from '../../src/surfaces/review/keys.ts';
import { marksOf, nextOf, strideAt, unmeasured } from '../../src/surfaces/review/marks.ts';
import { keyMoments, runnerBox } from '../../src/core/review/moments.ts';
import { degreesAt, poseOf, poseWindow } from '../../src/surfaces/shared/pose-window.ts';
import { fittedTo, panned, WHOLE, zoomed, zoomPlace } from '../../src/surfaces/review/zoom.ts';
import { summary } from '../core/support.ts';
import { sideLeft, simulate, standThenRun } from '../simulator/index.ts';
import { sampleSession } from './fixtures/sample-session.ts';

const reviewAction = (press: KeyPress, onButton: boolean, layers: readonly OverlayLayer[]) =>
  actionOf(REVIEW_KEYS, press, onButton, layers);

let review: Review;
let file: SessionFile;

beforeAll(() => {
  const { frames } = simulate(sideLeft({ durationS: 20, seed: 6, ...standThenRun(5, { trunkLean: 12 }) }));
  review = reviewRecording(frames, { view: null, mirrored: false, pauses: [] });
  file = { ...sampleSession(0), cues: [], ...summary(frames) };
});

describe('the review that is shown', () => {
  it('has strides, and says where there are none', () => {
    expect(review.strides.filter((s) => s.leftOut === null).length).toBeGreaterThan(5);
    const gaps = unmeasured(review);
    expect(gaps[0].startS).toBeLessThan(0.5);
    expect(gaps[0].endS).toBeGreaterThan(4);
    for (const stride of review.strides.filter((s) => s.leftOut === null))
      for (const gap of gaps) expect(gap.endS <= stride.startS || gap.startS >= stride.endS).toBe(true);
  });

  it('draws the joints that were measured, with the numbers of the exports', () => {
    const stride = review.strides[8];
    const index = review.frames.timesS.findIndex((timeS) => timeS > stride.startS);
    const pose = poseOf(review, index);
    const drawn = Object.fromEntries(anglesOf(pose, review.view).map((mark) => [mark.name, mark.degrees]));
    const degrees = degreesAt(review, index);
    expect(degrees.lean).toBeCloseTo(review.frames.values['trunkLean'][index], 5);
    expect(Math.abs((drawn['lean'] ?? 99) - (degrees.lean ?? 0))).toBeLessThan(6);
    expect(Math.abs((drawn['elbow'] ?? 999) - (degrees.elbow ?? 0))).toBeLessThan(12);
    const window = poseWindow(review, index, true);
    expect(window.frames[window.index].timeS).toBe(review.frames.timesS[index]);
    expect(window.frames.length).toBeGreaterThan(10);
  });

  it('packs the profiles of strides and finds them again', () => {
    const packed = packProfiles(review.strides);
    const stride = review.strides.find((s) => s.profiles['trunkLean'] !== undefined);
    if (!stride) throw new Error('no profile');
    expect(profileOf(packed, 'trunkLean', stride.index)).toEqual(stride.profiles['trunkLean']);
    expect(profileOf(packed, 'no such', 0)).toBeNull();
  });
});

describe('findings', () => {
  it('lead to strides that count, worst and best apart', () => {
    const findings = findingsOf(file, review);
    expect(findings.length).toBeGreaterThan(3);
    const lean = findings.find((f) => f.key === 'trunkLean');
    expect(lean?.worst).toHaveLength(3);
    expect(lean?.best).toHaveLength(3);
    for (const { stride, timeS } of [...(lean?.worst ?? []), ...(lean?.best ?? [])]) {
      expect(review.strides[stride].leftOut).toBeNull();
      expect(timeS).toBeGreaterThanOrEqual(review.strides[stride].startS - 0.05);
      expect(timeS).toBeLessThanOrEqual(review.strides[stride].endS + 0.05);
    }
  });

  it('begin with the one thing to work on', () => {
    const measures = file.measures.map((m) =>
      m.id === 'trunkLean' ? { ...m, band: 'fault' as const } : { ...m, band: null },
    );
    const told = { ...file, measures, summary: { ...file.summary, focus: 'trunkLean' as const } };
    expect(findingsOf(told, review)[0]).toMatchObject({ key: 'trunkLean', why: 'focus' });
    expect(plottable(findingsOf(told, review), review)[0]).toBe('trunkLean');
    // What the page opens with; where nothing is off, with nothing.
    const first = firstToShow(findingsOf(told, review));
    expect(first?.finding.key).toBe('trunkLean');
    expect(first?.link).toEqual(first?.finding.worst[0]);
    const well = file.measures.map((m) => ({ ...m, band: m.band && ('ok' as const) }));
    expect(firstToShow(findingsOf({ ...file, measures: well, drift: [] }, review))).toBeNull();
  });
});

describe('marks', () => {
  it('are in order, faults once where they begin', () => {
    const off = { band: 'fault', severity: 3 } as const;
    const strides = review.strides.map((stride, i) => ({
      ...stride,
      leftOut: null,
      judgements: i >= 3 && i < 6 ? { trunkLean: off } : {},
    }));
    const events = [
      { timeS: 0.5, kind: 'running-started' as const },
      { timeS: 4, kind: 'running-stopped' as const },
      { timeS: 5, kind: 'running-started' as const },
    ];
    const drift = [{ measure: 'cadence', side: 'both', fromS: 9, change: -6, unit: 'steps/min' } as const];
    const work = {
      corrections: [{ timeS: 2, joint: 'leftWrist' as const, x: 1, y: 2 }],
      moments: [{ id: 'm', timeS: 3, title: 'Contact' }],
    };
    const marks = marksOf({ ...file, events, drift }, { ...review, strides }, work);
    expect(marks.filter((m) => m.kind === 'hand' || m.kind === 'moment').map((m) => m.words)).toEqual([
      'left wrist put right by hand',
      'Contact',
    ]);
    expect(marks.filter((m) => m.kind === 'fault').map((m) => m.stride)).toEqual([3]);
    expect(marks.filter((m) => m.kind === 'event').map((m) => m.words)).toEqual([
      'Started running',
      'Stopped running',
      'Running again',
    ]);
    expect(marks.map((m) => m.kind)).toContain('drift');
    expect(marks.map((m) => m.timeS)).toEqual(marks.map((m) => m.timeS).toSorted((a, b) => a - b));
  });

  it('lead to the worst stride of a fault that fills the run', () => {
    const last = review.strides.length - 1;
    const strides = review.strides.map((stride, i) => ({
      ...stride,
      leftOut: null,
      judgements: { trunkLean: { band: 'fault', severity: i === last - 2 ? 5 : 3 } as const },
    }));
    const none = { corrections: [], moments: [] };
    const marks = marksOf({ ...file, events: [], drift: [] }, { ...review, strides }, none);
    const faults = marks.filter((m) => m.kind === 'fault');
    expect(faults.map((m) => m.stride)).toEqual([strides[0].index, strides[last - 2].index]);
    const inside = strides[2].startS;
    expect(nextOf(marks, (m) => m.timeS, inside, 1)?.stride).toBe(strides[last - 2].index);
  });

  it('are stepped through, without standing still on one', () => {
    const times = [1, 2, 3];
    const at = (timeS: number) => timeS;
    expect(nextOf(times, at, 2, 1)).toBe(3);
    expect(nextOf(times, at, 2, -1)).toBe(1);
    expect(nextOf(times, at, 1.995, 1)).toBe(3);
    expect(nextOf(times, at, 3, 1)).toBeNull();
  });
});

describe('a stride', () => {
  it('is reached by a key, each after the other and back, wherever its start lies between two frames', () => {
    const { timesS } = review.frames;
    const player = createPlayer(timesS, { nowMs: () => 0, nextDraw: () => Promise.resolve() });
    const all = review.strides.map((s) => s.index);
    const walk = (action: 'stride-next' | 'stride-back') =>
      all.map(() => {
        act(action, player, review, []);
        return strideAt(review, player.state.timeS)?.index;
      });
    expect(walk('stride-next')).toEqual(all);
    player.seek(timesS.at(-1) ?? 0);
    expect(walk('stride-back')).toEqual(all.toReversed());
  });

  it('has its key moments in order, each that of a frame', () => {
    const stride = review.strides[6];
    const moments = keyMoments(review, stride, 'trunkLean');
    expect(moments.map((m) => m.kind)).toContain('contact');
    expect(moments.map((m) => m.kind)).toContain('midstance');
    const times = moments.map((m) => m.timeS);
    expect(times).toEqual([...new Set(times)].toSorted((a, b) => a - b));
    for (const timeS of times) expect(review.frames.timesS).toContain(timeS);
    expect(strideAt(review, (stride.startS + stride.endS) / 2)?.index).toBe(6);
  });

  it('is cut out of the picture around its runner', () => {
    const box = runnerBox(review, review.strides[6]);
    expect(box.x).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width).toBeLessThanOrEqual(review.width);
    expect(box.y + box.height).toBeLessThanOrEqual(review.height);
    expect(box.width * box.height).toBeLessThan(review.width * review.height);
  });
});

describe('keys', () => {
  const press = (key: string, change = {}) =>
    reviewAction(
      { key, shiftKey: false, ctrlKey: false, metaKey: false, altKey: false, repeat: false, ...change },
      false,
      OVERLAY_LAYERS,
    );

  it('are each for one thing', () => {
    const names = REVIEW_KEYS.map(({ key, shift }) => `${shift ?? false} ${key}`);
    expect(new Set(names).size).toBe(names.length);
    for (const [i, layer] of OVERLAY_LAYERS.entries()) expect(press(String(i + 1))).toBe(layer);
  });

  it('change the speed with and without brackets on the keyboard', () => {
    expect(['.', ']', ',', '['].map((key) => press(key))).toEqual(['faster', 'faster', 'slower', 'slower']);
  });

  it('tell shift from none, but not for signs', () => {
    expect(press('ArrowRight')).toBe('frame-next');
    expect(press('ArrowRight', { shiftKey: true })).toBe('second-next');
    expect(press('M', { shiftKey: true })).toBe('measure-back');
    expect(press('?', { shiftKey: true })).toBe('keys');
    expect(press('=', { shiftKey: false })).toBe('zoom-in');
  });

  it('leave the browser its own, and a held key what may not repeat', () => {
    expect(press('r', { ctrlKey: true })).toBeNull();
    expect(press('n', { repeat: true })).toBeNull();
    expect(press('ArrowRight', { repeat: true })).toBe('frame-next');
  });
});

describe('zoom', () => {
  const picture = { width: 640, height: 480 };
  const box = { width: 1280, height: 720 };

  it('shows the whole picture in the middle at first', () => {
    const { place, scale } = zoomPlace(picture, box, WHOLE);
    expect(scale).toBe(1.5);
    expect(place(320, 240)).toEqual({ x: 640, y: 360 });
  });

  it('leaves the point under the pointer where it is', () => {
    const at = { x: 0.6, y: 0.4 };
    const before = zoomed(WHOLE, 2);
    const point = [at.x * picture.width, at.y * picture.height] as const;
    const now = zoomPlace(picture, box, before).place(...point);
    const then = zoomPlace(picture, box, zoomed(before, 1.5, at)).place(...point);
    expect(then.x).toBeCloseTo(now.x, 6);
    expect(then.y).toBeCloseTo(now.y, 6);
  });

  it('begins as large as the runner allows, wherever they went, and whole where nobody was seen', () => {
    /** All joints of a frame along the diagonal of a box, in as many frames as a long run has. */
    const inBox = (left: number, top: number, right: number, bottom: number): Float32Array =>
      Float32Array.from({ length: 66 * 2000 }, (_, i) => {
        const share = Math.floor((i % 66) / 2) / 32;
        return i % 2 === 0 ? left + share * (right - left) : top + share * (bottom - top);
      });
    const small = fittedTo(inBox(300, 200, 340, 300), picture);
    expect(small.scale).toBeCloseTo(480 / 124, 0);
    expect(small.x).toBeCloseTo(0.5, 1);
    expect(small.y).toBeCloseTo(250 / 480, 1);
    // Who crosses the frame, or fills it, is shown in the whole of it.
    expect(fittedTo(inBox(0, 200, 640, 300), picture)).toEqual(WHOLE);
    expect(fittedTo(inBox(200, 20, 440, 460), picture)).toEqual(WHOLE);
    expect(fittedTo(new Float32Array(66).fill(Number.NaN), picture)).toEqual(WHOLE);
    expect(fittedTo(new Float32Array(0), picture)).toEqual(WHOLE);
  });

  it('does not lose the picture, nor become smaller than whole', () => {
    expect(zoomed(WHOLE, 0.5)).toEqual(WHOLE);
    expect(panned(WHOLE, 3, 3)).toEqual(WHOLE);
    expect(panned(zoomed(WHOLE, 2), 9, -9)).toEqual({ scale: 2, x: 0.75, y: 0.25 });
  });
});

describe('a file opened again', () => {
  const link = { name: 'a.mp4', size: 10, durationS: 60, firstS: 0, slowdown: 1, handle: null, copy: null };
  const info = (durationS: number) => ({ durationS, startS: 0 }) as VideoInfo;

  it('is known by its size or its length', () => {
    const wanted = wantedOf(file, link);
    expect(isSameVideo(wanted, { size: 10 }, info(3))).toBe(true);
    expect(isSameVideo(wanted, { size: 11 }, info(60.2))).toBe(true);
    expect(isSameVideo(wanted, { size: 11 }, info(64))).toBe(false);
  });

  it('is known by the session where nothing is remembered of it', () => {
    const source = { ...file.source, slowdown: 4, part: { name: '', startS: 5, endS: 25 } };
    const wanted = wantedOf({ ...file, durationS: 5, source }, null);
    expect(wanted).toMatchObject({ firstS: 5, slowdown: 4 });
    expect(isSameVideo(wanted, { size: 1 }, info(40))).toBe(true);
    expect(isSameVideo(wanted, { size: 1 }, info(12))).toBe(false);
  });
});
