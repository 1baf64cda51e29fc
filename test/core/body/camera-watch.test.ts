import { describe, expect, it } from 'vitest';
import { cameraMoves } from '../../../src/core/body/camera-watch.ts';
import { mirrorFrame } from '../../../src/core/pose/mirror.ts';
import { BACKDROP_HEIGHT, BACKDROP_WIDTH, type PoseFrame } from '../../../src/core/pose/pose-frame.ts';
import { cameraAt, laptopFront, rear, sideLeft, simulate, type CameraSpec } from '../../simulator/index.ts';
import { backdropOf } from '../../simulator/room.ts';
import { gauss, random } from '../../simulator/random.ts';

type Drawing = (backdrop: Uint8Array, timeS: number) => Uint8Array;

const moves = (frames: readonly PoseFrame[]) => cameraMoves(frames);

const watched = (camera: Partial<CameraSpec>, view = laptopFront) =>
  simulate(view({ durationS: 12, camera })).frames;

/** Frames of a camera that stands still, with its tiny images drawn over. */
const drawnOver = (draw: Drawing): PoseFrame[] =>
  watched({}).map((f) => (f.backdrop ? { ...f, backdrop: draw(f.backdrop, f.timeS) } : f));

const each = (change: (value: number, column: number, row: number, timeS: number) => number): Drawing => {
  return (backdrop, timeS) =>
    Uint8Array.from(backdrop, (value, i) =>
      Math.max(0, Math.min(255, change(value, i % BACKDROP_WIDTH, Math.floor(i / BACKDROP_WIDTH), timeS))),
    );
};

describe('a move of the camera is noticed', () => {
  it.each([
    [
      'a turn of two degrees',
      {
        panDeg: [
          [6, 0],
          [6.3, 2],
        ],
      },
    ],
    [
      'a screen tilted by two degrees',
      {
        tiltDeg: [
          [6, 0],
          [6.3, -2],
        ],
      },
    ],
    [
      'a roll of six degrees',
      {
        rollDeg: [
          [6, 0],
          [6.3, 6],
        ],
      },
    ],
    [
      'a turn of thirty degrees',
      {
        panDeg: [
          [6, 0],
          [6.3, 30],
        ],
      },
    ],
    [
      'a step to the side',
      {
        aroundDeg: [
          [6, 0],
          [6.5, 10],
        ],
      },
    ],
    [
      'a mirrored picture’s turn',
      {
        mirrored: true,
        panDeg: [
          [6, 0],
          [6.3, 3],
        ],
      },
    ],
  ] as const)('%s', (_, camera) => {
    const found = moves(watched(camera));
    expect(found).toHaveLength(1);
    expect(found[0]).toBeGreaterThan(6);
    expect(found[0]).toBeLessThan(7.1);
  });

  it.each([
    ['the side', sideLeft, -90],
    ['behind', rear, 180],
  ])('from %s', (_, view, aroundDeg) => {
    const frames = watched(
      {
        aroundDeg,
        panDeg: [
          [6, 0],
          [6.3, 3],
        ],
      },
      view,
    );
    expect(moves(frames)).toHaveLength(1);
  });

  it('as often as it happens', () => {
    const frames = watched({
      panDeg: [
        [3, 0],
        [3.3, 4],
        [8, 4],
        [8.3, 0],
      ],
    });
    expect(moves(frames)).toHaveLength(2);
  });

  it('with the lamp switched off at the same moment', () => {
    const { frames, scenario } = simulate(
      laptopFront({
        durationS: 12,
        camera: {
          panDeg: [
            [6, 0],
            [6.1, 4],
          ],
        },
      }),
    );
    const darker = frames.map((f) =>
      f.backdrop && f.timeS > 6 ? { ...f, backdrop: backdropOf(cameraAt(scenario.camera, f.timeS), 0.3) } : f,
    );
    expect(moves(darker)).toHaveLength(1);
  });

  it('in a mirrored picture that was put right', () => {
    const frames = watched({
      mirrored: true,
      panDeg: [
        [6, 0],
        [6.3, 3],
      ],
    }).map(mirrorFrame);
    expect(moves(frames)).toHaveLength(1);
  });
});

describe('no move of the camera', () => {
  const noise = random(4);

  it.each<[string, Drawing]>([
    ['a camera that stands still', (backdrop) => backdrop],
    ['a lamp that is switched on', each((v, _x, _y, t) => (t > 6 ? 60 + 0.7 * v : v))],
    ['a lamp in one corner', each((v, x, y, t) => (t > 6 ? v * (1.6 - 0.03 * (x + y)) : v))],
    ['a camera that stops down', each((v, _x, _y, t) => (t > 6 ? 0.25 * v : v))],
    ['a noisy camera', each((v) => v + 6 * gauss(noise))],
    // Three quarters of a metre wide at three metres, at walking pace.
    ['somebody who walks past', each((v, x, _y, t) => (Math.abs(x - 8 * (t - 4)) < 4 ? 30 : v))],
    ['somebody who comes and stays', each((v, x, _y, t) => (t > 5 && x < 8 ? 40 : v))],
    ['a television', each((v, x, y, t) => (x > 24 && y < 10 ? 127 + 120 * Math.sin(x + 9 * t) : v))],
    ['a bare wall', each(() => 150 + gauss(noise))],
    ['a knock against the camera', (b, t) => (t > 6 && t < 7.2 ? b.map((_, i) => b[(i + 3) % b.length]) : b)],
    ['a hand before the lens', each((v, _x, _y, t) => (t > 6 && t < 7.2 ? 20 : v))],
  ])('%s', (_, draw) => {
    expect(moves(drawnOver(draw))).toEqual([]);
  });

  it('is told of less than half a degree', () => {
    expect(
      moves(
        watched({
          panDeg: [
            [6, 0],
            [6.3, 0.5],
          ],
        }),
      ),
    ).toEqual([]);
  });

  it('is told of a camera that shakes', () => {
    expect(moves(watched({ shakeDeg: 0.5 }))).toEqual([]);
  });

  it('is looked for where nobody is in the picture', () => {
    const frames = watched({
      panDeg: [
        [6, 0],
        [6.3, 4],
      ],
    }).map((f) => ({ ...f, image: null }));
    expect(moves(frames)).toEqual([]);
  });

  it('is told of a picture of another size', () => {
    const frames = watched({}).map((f) => (f.backdrop ? { ...f, backdrop: new Uint8Array(12) } : f));
    expect(moves(frames)).toEqual([]);
    expect(BACKDROP_WIDTH * BACKDROP_HEIGHT).not.toBe(12);
  });
});
