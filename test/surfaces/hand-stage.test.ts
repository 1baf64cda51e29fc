import { beforeEach, describe, expect, it } from 'vitest';
import { type Handwork, noHandwork } from '../../src/core/handwork/handwork.ts';
import { LM, type Landmark } from '../../src/core/pose/landmarks.ts';
import type { Review } from '../../src/core/review/review.ts';
import type { Player } from '../../src/review/player.ts';
import { createHandStage, type HandStage } from '../../src/surfaces/review/hand-stage.ts';
import { type HandSettings, NO_TOOL, spanOf } from '../../src/surfaces/review/hand-tool.ts';

const FRAMES = 31;
const AT = 15;

/** A runner whose elbow hangs at (100, 100) and whose wrist is 30 px below it, 30 frames a second. */
function reviewOf(): Review {
  const joints = new Float32Array(FRAMES * 33 * 2).fill(Number.NaN);
  const set = (i: number, joint: Landmark, x: number, y: number) =>
    joints.set([x, y], (i * 33 + LM[joint]) * 2);
  for (let i = 0; i < FRAMES; i++) {
    set(i, 'leftElbow', 100, 100);
    set(i, 'leftWrist', 100, 130);
    set(i, 'leftHip', 60, 160);
  }
  const stride = { index: 0, startS: 0.2, endS: 0.9, leftOut: null, contacts: [], values: {}, baselines: {} };
  return {
    width: 200,
    height: 200,
    frames: { timesS: Float64Array.from({ length: FRAMES }, (_, i) => i / 30), joints, values: {} },
    strides: [{ ...stride, judgements: {}, profiles: {} }],
  } as unknown as Review;
}

let review: Review;
let work: Handwork;
let settings: HandSettings;
let stage: HandStage;
const loop = { startS: 0.4, endS: 0.6 };
const player = {
  shown: { index: AT },
  state: { timeS: AT / 30, loop },
  play: () => undefined,
} as unknown as Player;

beforeEach(() => {
  review = reviewOf();
  work = noHandwork('run');
  settings = { ...NO_TOOL, tool: 'correct' };
  stage = createHandStage(player, {
    look: () => ({ review, work, settings, scale: 1 }),
    change: (to) => void (work = to(work)),
    set: (part) => void (settings = { ...settings, ...part }),
    draw: () => undefined,
    told: () => undefined,
  });
});

const wristX = (i: number) => review.frames.joints[(i * 33 + LM.leftWrist) * 2];
const key = (name: string, shiftKey = false) =>
  stage.key({ key: name, shiftKey, ctrlKey: false, metaKey: false, altKey: false });
const click = (x: number, y: number) => {
  stage.press({ x, y });
  stage.release({ x, y });
};

describe('a joint in the hand', () => {
  it('is the nearest one, goes with the finger from where it was gripped, and takes its neighbours along', () => {
    stage.press({ x: 104, y: 128 });
    stage.move({ x: 124, y: 138 });
    expect(stage.dragging).toBe(true);
    expect(wristX(AT)).toBeCloseTo(120, 3);
    expect(wristX(AT + 1)).toBeGreaterThan(115);
    expect(wristX(AT + 1)).toBeLessThan(120);
    expect(wristX(AT + 8)).toBe(100);
    stage.move({ x: 114, y: 128 });
    stage.release({ x: 114, y: 128 });
    expect(settings.joint).toBe('leftWrist');
    expect(work.corrections).toEqual([{ timeS: AT / 30, joint: 'leftWrist', x: 110, y: 130 }]);
  });

  it('is back where it was when the drag is taken back, and a click changes nothing', () => {
    stage.press({ x: 100, y: 130 });
    stage.move({ x: 150, y: 130 });
    stage.cancel();
    expect(wristX(AT)).toBe(100);
    click(100, 130);
    expect(work.corrections).toEqual([]);
  });

  it('is none where none is near: the press neither plays nor moves anything', () => {
    expect(stage.press({ x: 5, y: 5 })).toBe(true);
    stage.move({ x: 50, y: 50 });
    stage.release({ x: 50, y: 50 });
    expect(work.corrections).toEqual([]);
  });

  it('stays on its bone where the length is held', () => {
    settings = { ...settings, hold: true };
    stage.press({ x: 100, y: 130 });
    stage.move({ x: 180, y: 100 });
    stage.release({ x: 180, y: 100 });
    const [{ x, y }] = work.corrections;
    expect([x, y].map(Math.round)).toEqual([130, 100]);
  });

  it('goes by one pixel with an arrow, by ten with shift, and back with Delete', () => {
    settings = { ...settings, joint: 'leftWrist' };
    expect(key('ArrowRight')).toBe(true);
    key('ArrowUp', true);
    expect(work.corrections).toEqual([{ timeS: AT / 30, joint: 'leftWrist', x: 101, y: 120 }]);
    key('Delete');
    expect(work.corrections).toEqual([]);
    expect(key('l')).toBe(false);
  });
});

describe('a drawing', () => {
  it('is set by two clicks or one drag, and snaps to joints nearby', () => {
    settings = { ...settings, tool: 'line' };
    click(103, 102);
    click(20, 20);
    stage.press({ x: 30, y: 30 });
    stage.release({ x: 62, y: 158 });
    expect(work.drawings.map((drawing) => drawing.points)).toEqual([
      [
        { x: 100, y: 100, joint: 'leftElbow' },
        { x: 20, y: 20 },
      ],
      [
        { x: 30, y: 30 },
        { x: 60, y: 160, joint: 'leftHip' },
      ],
    ]);
    expect(work.drawings[0]).toMatchObject({ fromS: 0.2, toS: 0.9, tool: 'line' });
  });

  it('snaps to nothing where that is switched off', () => {
    settings = { ...settings, tool: 'arrow', snap: false };
    click(103, 102);
    click(20, 20);
    expect(work.drawings[0].points[0]).toEqual({ x: 103, y: 102 });
  });

  it('is set by keys alone: the cross goes to the joint that is chosen, then by arrows', () => {
    settings = { ...settings, tool: 'angle', joint: 'leftElbow' };
    key('Enter');
    settings = { ...settings, joint: 'leftHip' };
    key('Enter');
    for (let i = 0; i < 4; i++) key('ArrowRight', true);
    key('Enter');
    expect(work.drawings[0].points).toEqual([
      { x: 100, y: 100, joint: 'leftElbow' },
      { x: 60, y: 160, joint: 'leftHip' },
      { x: 100, y: 160 },
    ]);
  });

  it('is dropped with Escape, which then puts the tool away', () => {
    settings = { ...settings, tool: 'circle' };
    click(20, 20);
    expect(stage.draft).toHaveLength(1);
    key('Escape');
    expect([stage.draft.length, settings.tool]).toEqual([0, 'circle']);
    key('Escape');
    expect(settings.tool).toBeNull();
    expect(work.drawings).toEqual([]);
  });

  it('is no text without words', () => {
    settings = { ...settings, tool: 'text', words: '  ' };
    click(20, 20);
    settings = { ...settings, words: ' Late ' };
    click(20, 20);
    expect(work.drawings.map(({ words }) => words)).toEqual(['Late']);
  });

  it('follows the pen where it is drawn freely', () => {
    settings = { ...settings, tool: 'free' };
    stage.press({ x: 10, y: 10 });
    for (let x = 11; x <= 40; x++) stage.move({ x, y: 10 });
    stage.release({ x: 40, y: 10 });
    expect(work.drawings[0].points.length).toBeGreaterThan(5);
  });
});

it('lasts over its stride, the loop, the run or its frame, and is always seen where it was drawn', () => {
  const at = AT / 30;
  expect(spanOf('frame', review, at, loop)).toEqual({ fromS: at, toS: at });
  expect(spanOf('stride', review, at, loop)).toEqual({ fromS: 0.2, toS: 0.9 });
  expect(spanOf('stride', review, 0.95, loop)).toEqual({ fromS: 0.95, toS: 0.95 });
  expect(spanOf('loop', review, 0.8, loop)).toEqual({ fromS: 0.4, toS: 0.8 });
  expect(spanOf('run', review, at, null)).toEqual({ fromS: 0, toS: 1 });
});
