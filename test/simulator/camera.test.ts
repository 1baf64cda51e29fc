import { describe, expect, it } from 'vitest';
import {
  cameraAt,
  fromCamera,
  project,
  Runner,
  toCamera,
  VIEWS,
  type CameraSpec,
  type ViewName,
} from './index.ts';
import { distance } from './vector.ts';

const { joints } = new Runner({ durationS: 4 }).pose(2);

function picture(view: ViewName, change: Partial<CameraSpec> = {}) {
  const camera = cameraAt({ ...VIEWS[view], ...change }, 0);
  return { camera, at: (name: keyof typeof joints) => project(camera, joints[name]) };
}

describe('camera', () => {
  it('shows the left shoulder on the right of an unmirrored front picture, on the left from behind', () => {
    for (const view of ['front-laptop', 'front-full'] as const) {
      const { at } = picture(view);
      expect(at('shoulderL')[0]).toBeGreaterThan(at('shoulderR')[0] + 30);
    }
    const { at } = picture('rear-full');
    expect(at('shoulderL')[0]).toBeLessThan(at('shoulderR')[0] - 30);
  });

  it('has y downwards', () => {
    const { at } = picture('front-full');
    expect(at('nose')[1]).toBeLessThan(at('pelvis')[1]);
    expect(at('pelvis')[1]).toBeLessThan(at('ankleL')[1]);
  });

  it('shows a runner facing left from the runner’s left, right from the right', () => {
    expect(picture('side-left').at('nose')[0]).toBeLessThan(picture('side-left').at('earL')[0]);
    expect(picture('side-right').at('nose')[0]).toBeGreaterThan(picture('side-right').at('earR')[0]);
  });

  it('mirrors about the middle of the picture', () => {
    const plain = picture('front-laptop').at('wristL');
    const flipped = picture('front-laptop', { mirrored: true }).at('wristL');
    expect(flipped[0]).toBeCloseTo(640 - plain[0], 9);
    expect(flipped[1]).toBe(plain[1]);
  });

  it('halves the size at twice the distance', () => {
    const size = (distanceM: number): number => {
      const { at } = picture('front-full', { distanceM });
      return at('shoulderL')[0] - at('shoulderR')[0];
    };
    expect(size(3) / size(6)).toBeCloseTo(2, 1);
  });

  it('keeps proportions in a wide, a tall and a small picture', () => {
    const ratio = (width: number, height: number): number => {
      const { at } = picture('front-full', { width, height });
      return (at('shoulderL')[0] - at('shoulderR')[0]) / (at('pelvis')[1] - at('nose')[1]);
    };
    expect(ratio(1280, 720)).toBeCloseTo(ratio(640, 480), 9);
    expect(ratio(480, 640)).toBeCloseTo(ratio(640, 480), 9);
  });

  it('pans to its right, tilts up: the content goes to the left, down', () => {
    const at = picture('front-full').at('pelvis');
    expect(picture('front-full', { panDeg: 5 }).at('pelvis')[0]).toBeLessThan(at[0] - 20);
    expect(picture('front-full', { tiltDeg: 5 }).at('pelvis')[1]).toBeGreaterThan(at[1] + 20);
  });

  it('rolls counter-clockwise: an upright line turns clockwise in the picture by that much', () => {
    const upright = (rollDeg: number): number => {
      const camera = cameraAt({ ...VIEWS['front-full'], heightM: 0.9, rollDeg }, 0);
      const [x0, y0] = project(camera, [0, 0.5, 0]);
      const [x1, y1] = project(camera, [0, 1.5, 0]);
      return (180 / Math.PI) * Math.atan2(x1 - x0, y0 - y1);
    };
    expect(upright(0)).toBeCloseTo(0, 9);
    expect(upright(3)).toBeCloseTo(3, 6);
  });

  it('moves when its spec has keyframes, and shakes', () => {
    const spec: CameraSpec = {
      ...VIEWS['front-full'],
      panDeg: [
        [5, 0],
        [6, 4],
      ],
    };
    expect(cameraAt(spec, 2).away).toEqual(cameraAt(spec, 4).away);
    expect(distance(cameraAt(spec, 2).away, cameraAt(spec, 8).away)).toBeGreaterThan(0.05);
    const shaky = { ...VIEWS['front-full'], shakeDeg: 1 };
    expect(distance(cameraAt(shaky, 2).away, cameraAt(shaky, 2.1).away)).toBeGreaterThan(0.001);
  });

  it('goes to the camera’s axes and back', () => {
    const { camera } = picture('side-left', { rollDeg: 7, panDeg: 3 });
    const there = toCamera(camera, joints.wristL);
    expect(distance(fromCamera(camera, there), joints.wristL)).toBeLessThan(1e-12);
    expect(there[2]).toBeGreaterThan(2);
  });

  it('has a barrel-shaped lens when told so', () => {
    const { at } = picture('front-full');
    const barrel = picture('front-full', { k1: -0.3 }).at;
    const out = ([x, y]: readonly [number, number]): number => Math.hypot(x - 320, y - 240);
    expect(out(barrel('ankleL'))).toBeLessThan(out(at('ankleL')) - 3);
    expect(Math.abs(out(barrel('pelvis')) - out(at('pelvis')))).toBeLessThan(1);
  });
});
