import { describe, expect, it } from 'vitest';
import { frameIndexAt } from '../../src/core/pose/frame-index.ts';
import { LM, type Landmark } from '../../src/core/pose/landmarks.ts';
import { mirrorFrame } from '../../src/core/pose/mirror.ts';
import { emptyFrame, IMAGE_LENGTH, type PoseFrame } from '../../src/core/pose/pose-frame.ts';
import { drawOverlay, type OverlayLayer, overlayStyle } from '../../src/surfaces/shared/draw-overlay.ts';
import { fit, type Context2D } from '../../src/surfaces/shared/draw-skeleton.ts';
import {
  anglesOf,
  midlineOf,
  midlinePlane,
  trunkLine,
  wristTrail,
} from '../../src/surfaces/shared/overlay-geometry.ts';

type Points = Partial<Record<Landmark, readonly [number, number]>>;

function frameOf(points: Points, timeS = 0): PoseFrame {
  const image = new Float32Array(IMAGE_LENGTH);
  for (const [name, [x, y]] of Object.entries(points)) image.set([x, y, 0.9], LM[name as Landmark] * 3);
  return { ...emptyFrame(timeS, 'media', 640, 480), image, presence: 1 };
}

const DEG = Math.PI / 180;

/** A runner whose left side faces the camera, so who faces the image's left. */
function fromTheLeft(leanDeg: number, headDeg: number): Points {
  const up = (x: number, y: number, deg: number, length: number): readonly [number, number] => [
    x - Math.sin(deg * DEG) * length,
    y - Math.cos(deg * DEG) * length,
  ];
  const shoulder = up(320, 300, leanDeg, 100);
  const ear = up(...shoulder, leanDeg + headDeg, 40);
  return {
    leftHip: [320, 300],
    rightHip: [320, 300],
    leftShoulder: shoulder,
    rightShoulder: shoulder,
    leftEar: ear,
    rightEar: ear,
    leftElbow: [shoulder[0], shoulder[1] + 60],
    leftWrist: [shoulder[0] - 60, shoulder[1] + 60],
    leftKnee: [300, 370],
    leftAnkle: [300, 440],
  };
}

function degreesOf(frame: PoseFrame, view: Parameters<typeof anglesOf>[1]): Record<string, number> {
  return Object.fromEntries(anglesOf(frame, view).map((mark) => [mark.name, mark.degrees]));
}

describe('angles on the picture', () => {
  it('have the catalogue’s signs from the left', () => {
    const found = degreesOf(frameOf(fromTheLeft(8, 5)), 'left');
    expect(found['lean']).toBeCloseTo(8, 3);
    expect(found['head']).toBeCloseTo(5, 3);
    expect(found['elbow']).toBeCloseTo(90, 3);
    expect(found['knee']).toBeCloseTo(Math.atan2(20, 70) / DEG, 3);
  });

  it('are the same for the runner of a mirrored picture', () => {
    const mirrored = mirrorFrame(frameOf(fromTheLeft(8, 5)));
    const found = degreesOf(mirrored, 'right');
    expect(found['lean']).toBeCloseTo(8, 3);
    expect(found['head']).toBeCloseTo(5, 3);
  });

  it('lean to the runner’s left is positive from both ends', () => {
    const toPicturesRight = frameOf({
      leftHip: [360, 300],
      rightHip: [280, 300],
      leftShoulder: [380, 200],
      rightShoulder: [280, 200],
    });
    expect(degreesOf(toPicturesRight, 'front')['lean']).toBeCloseTo(Math.atan2(10, 100) / DEG, 3);
    expect(degreesOf(toPicturesRight, 'rear')['lean']).toBeCloseTo(-Math.atan2(10, 100) / DEG, 3);
    expect(Object.keys(degreesOf(toPicturesRight, 'front'))).toEqual(['lean']);
  });

  it('leave out what is hidden, and everything at an angle', () => {
    const { leftWrist: _hidden, ...rest } = fromTheLeft(8, 5);
    expect(Object.keys(degreesOf(frameOf(rest), 'left')).toSorted()).toEqual(['head', 'knee', 'lean']);
    expect(anglesOf(frameOf(fromTheLeft(8, 5)), 'oblique')).toEqual([]);
    expect(anglesOf(emptyFrame(0, 'media', 640, 480), 'left')).toEqual([]);
  });
});

describe('lines', () => {
  it('run along the trunk, the midline beyond it at both ends', () => {
    const frame = frameOf(fromTheLeft(0, 0));
    expect(trunkLine(frame)).toEqual({ hips: { x: 320, y: 300 }, shoulders: { x: 320, y: 200 } });
    const [low, high] = midlineOf(frame) ?? [];
    expect(low?.y).toBeGreaterThan(300);
    expect(high?.y).toBeLessThan(200);
  });
});

describe('a wrist’s trail', () => {
  const frames = [0, 0.1, 0.2, 0.3, 0.4].map((timeS, i) => frameOf({ leftWrist: [10 * i, 50] }, timeS));

  it('is the last part of its way, oldest first, up to this frame', () => {
    expect(wristTrail(frames, 3, 'left', 0.15).map((spot) => spot.x)).toEqual([20, 30]);
  });

  it('breaks off where the wrist was not seen', () => {
    const gap = frames.map((frame, i) => (i === 1 ? frameOf({}, frame.timeS) : frame));
    expect(wristTrail(gap, 4, 'left', 9).map((spot) => spot.x)).toEqual([20, 30, 40]);
    expect(wristTrail(frames, 4, 'right', 9)).toEqual([]);
  });
});

describe('the frame shown at a moment', () => {
  const times = [0, 1 / 30, 2 / 30, 3 / 30];

  it('is the last that has begun', () => {
    expect(frameIndexAt(times, 1 / 30)).toBe(1);
    expect(frameIndexAt(times, 1.9 / 30)).toBe(1);
    expect(frameIndexAt(times, 99)).toBe(3);
  });

  it('allows for times that were divided on the way', () => {
    expect(frameIndexAt(times, 2 / 30 - 1e-6)).toBe(2);
  });

  it('is none before the first', () => {
    expect(frameIndexAt(times, -0.1)).toBe(-1);
    expect(frameIndexAt([], 1)).toBe(-1);
  });
});

describe('drawing', () => {
  /** Notes what is drawn: texts, and how many strokes. */
  function noted(layers: readonly OverlayLayer[], degrees = {}) {
    const texts: string[] = [];
    let strokes = 0;
    const context = new Proxy(
      {},
      {
        get: (_target, name) => (text: string) => {
          if (name === 'fillText') texts.push(text);
          if (name === 'stroke') strokes++;
        },
        set: () => true,
      },
    ) as Context2D;
    const frame = frameOf(fromTheLeft(8, -5));
    const content = { frames: [frame], index: 0, view: 'left', layers: new Set(layers), degrees } as const;
    drawOverlay(context, content, fit(frame, { width: 320, height: 240 }, false), overlayStyle(240));
    return { texts, strokes };
  }

  it('draws the layers that are on, and no others', () => {
    expect(noted([])).toEqual({ texts: [], strokes: 0 });
    expect(noted(['lean']).texts).toEqual(['Lean 8°']);
    expect(noted(['head']).texts).toEqual(['Head \u22125°']);
    expect(noted(['skeleton']).strokes).toBeGreaterThan(0);
    expect(noted(['skeleton']).texts).toEqual([]);
  });

  it('writes the measured value where one is given, and nothing where there is none', () => {
    expect(noted(['lean', 'elbow'], { lean: 6.4 }).texts).toEqual(['Elbow 90°', 'Lean 6°']);
    expect(noted(['lean', 'elbow'], { lean: null }).texts).toEqual(['Elbow 90°']);
  });
});

describe('the plane of the trunk that a wrist is measured against', () => {
  /** From the front: shoulders 80 px wide, the trunk upright at x = 320. */
  const front = frameOf({
    leftShoulder: [360, 200],
    rightShoulder: [280, 200],
    leftHip: [345, 320],
    rightHip: [295, 320],
    leftWrist: [328, 260],
    rightWrist: [300, 250],
  });

  it('has its edge where the measure says that the wrist is, on the wrist’s own side', () => {
    // 10 % of 80 px past the midline: the left wrist is 8 px to the runner's right of it.
    expect(midlinePlane(front, 'left', 10, 1)?.from).toEqual({ x: 336, y: 260 });
    expect(midlinePlane(front, 'right', 10, 1)?.from).toEqual({ x: 292, y: 250 });
    expect(midlinePlane(front, 'left', -10, 1)?.from).toEqual({ x: 320, y: 260 });
    expect(midlinePlane(front, 'left', 10, -1)?.from).toEqual({ x: 320, y: 260 });
  });

  it('reaches from the trunk line to that edge', () => {
    const plane = midlinePlane(front, 'left', 10, 1);
    expect(plane?.outline.slice(0, 2)).toEqual([
      { x: 320, y: 320 },
      { x: 320, y: 200 },
    ]);
    expect(plane?.outline.slice(2)).toEqual([
      { x: 336, y: 200 },
      { x: 336, y: 320 },
    ]);
  });

  it('is not drawn without a number, a wrist or a trunk', () => {
    expect(midlinePlane(front, 'left', Number.NaN, 1)).toBeNull();
    expect(midlinePlane(frameOf({ leftWrist: [1, 1] }), 'left', 5, 1)).toBeNull();
  });
});
