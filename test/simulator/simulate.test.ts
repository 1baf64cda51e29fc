import { describe, expect, it } from 'vitest';
import { COUNTERPART, LANDMARK_COUNT, LM } from '../../src/core/pose/landmarks.ts';
import { IMAGE_LENGTH, CHECK_LENGTH, WORLD_LENGTH } from '../../src/core/pose/pose-frame.ts';
import {
  laptopFront,
  rear,
  sideLeft,
  simulate,
  trueImage,
  wholeBodyFront,
  type Simulation,
} from './index.ts';
import { image, perfect, visibility, world } from './look.ts';

describe('frames of a perfect engine', () => {
  it('hold the true pixels of all 33 landmarks', () => {
    const run = simulate(wholeBodyFront(perfect));
    expect(run.frames).toHaveLength(120);
    const seen = image(run, 50);
    expect(seen).toHaveLength(IMAGE_LENGTH);
    trueImage(run, 50).forEach(([x, y], i) => {
      expect(seen[3 * i]).toBeCloseTo(x, 3);
      expect(seen[3 * i + 1]).toBeCloseTo(y, 3);
    });
    expect(seen[3 * LM.leftShoulder]).toBeGreaterThan(seen[3 * LM.rightShoulder]);
  });

  it('hold metres from the hips in the picture’s axes: x right, y down, z away', () => {
    const run = simulate(wholeBodyFront(perfect));
    const w = world(run, 30);
    expect(w).toHaveLength(WORLD_LENGTH);
    const at = (landmark: number, axis: number): number => w[3 * landmark + axis];
    for (const axis of [0, 1, 2]) expect(at(LM.leftHip, axis) + at(LM.rightHip, axis)).toBeCloseTo(0, 6);
    expect(at(LM.leftShoulder, 0)).toBeGreaterThan(0.1);
    expect(at(LM.nose, 1)).toBeLessThan(-0.5);
    // The nose is nearer to a camera in front than the ears are.
    expect(at(LM.nose, 2)).toBeLessThan((at(LM.leftEar, 2) + at(LM.rightEar, 2)) / 2 - 0.05);
    const shoulders = [0, 1, 2].map((a) => at(LM.leftShoulder, a) - at(LM.rightShoulder, a));
    expect(Math.hypot(...shoulders)).toBeCloseTo(run.truth.shoulderWidthM, 2);
    const behind = world(simulate(rear(perfect)), 30);
    expect(behind[3 * LM.leftShoulder]).toBeLessThan(-0.1);
    expect(behind[3 * LM.nose + 2]).toBeGreaterThan(behind[3 * LM.leftEar + 2]);
    const beside = world(simulate(sideLeft(perfect)), 30);
    expect(beside[3 * LM.leftShoulder + 2]).toBeLessThan(beside[3 * LM.rightShoulder + 2] - 0.2);
  });

  it('show a mirrored picture as another body: flipped, and left is right', () => {
    const plain = simulate(laptopFront(perfect));
    const flipped = simulate(laptopFront({ ...perfect, camera: { mirrored: true } }));
    const [a, b, wa, wb] = [image(plain, 40), image(flipped, 40), world(plain, 40), world(flipped, 40)];
    for (let i = 0; i < LANDMARK_COUNT; i++) {
      const other = COUNTERPART[i];
      expect(b[3 * i]).toBeCloseTo(640 - a[3 * other], 3);
      expect(b[3 * i + 1]).toBeCloseTo(a[3 * other + 1], 3);
      expect(wb[3 * i]).toBeCloseTo(-wa[3 * other], 6);
      expect(wb[3 * i + 2]).toBeCloseTo(wa[3 * other + 2], 6);
    }
    // Still a body that faces the camera.
    expect(b[3 * LM.leftShoulder]).toBeGreaterThan(b[3 * LM.rightShoulder]);
    expect(flipped.truth.values).toEqual(plain.truth.values);
  });

  it('know what is out of the picture', () => {
    const run = simulate(laptopFront(perfect));
    expect(visibility(run, 30, LM.leftShoulder)).toBeGreaterThan(0.9);
    expect(visibility(run, 30, LM.leftAnkle)).toBeLessThan(0.05);
    expect(image(run, 30)[3 * LM.leftAnkle + 1]).toBeGreaterThan(480);
  });

  it('carry MoveNet’s 17 points on every third frame', () => {
    const run = simulate(wholeBodyFront(perfect));
    run.frames.forEach((frame, i) => expect(frame.check === null).toBe(i % 3 !== 0));
    const { check } = run.frames[3];
    expect(check).toHaveLength(CHECK_LENGTH);
    expect(check?.[3 * 9]).toBe(image(run, 3)[3 * LM.leftWrist]);
  });

  it('turn the body in space to the line of sight when asked', () => {
    const plain = simulate(laptopFront(perfect));
    const turned = simulate(laptopFront({ ...perfect, engine: { name: 'perfect', worldAxes: 'sight' } }));
    const lean = (run: Simulation): number => {
      const w = world(run, 40);
      const [y, z] = [1, 2].map((a) => w[3 * LM.leftShoulder + a] + w[3 * LM.rightShoulder + a]);
      return (180 / Math.PI) * Math.atan2(-z, -y);
    };
    // The hips are below the image: the sight to them goes down by the angle their pixels say.
    const camera = turned.cameraOf(40);
    const [, y] = turned.pixelOf(40, 'pelvis');
    const down = (180 / Math.PI) * Math.atan((y - camera.height / 2) / camera.focalPx);
    expect(Math.abs(lean(turned) - lean(plain))).toBeCloseTo(down, 0);
    expect(image(turned, 40)).toEqual(image(plain, 40));
  });
});
