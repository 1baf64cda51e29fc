/**
 * The simulated runner and camera against rendered clips with known joints: same parameters, same seed, same image.
 * Needs the folder of such clips in MIDLINE_CLIPS. Where the folder brings its own definition of the measures
 * (expected.mjs), ours is held against it.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { cameraAt, project } from './camera.ts';
import { JOINT_NAMES, type JointName, type Joints } from './joints.ts';
import type { RunnerParameters } from './parameters.ts';
import { type Interval, Runner } from './runner.ts';
import type { BodyOptions } from './body.ts';
import { truthOf } from './truth.ts';
import { type ViewName, VIEWS } from './views.ts';
import { distance, type Vec3 } from './vector.ts';

interface Clip {
  readonly view: ViewName;
  readonly fps: number;
  readonly width: number;
  readonly height: number;
  readonly duration: number;
  readonly mirrored: boolean;
  readonly character: string;
  readonly bodyHeightM: number;
  readonly seed: number;
  readonly params: Partial<RunnerParameters>;
  readonly running: readonly Interval[];
  readonly camera: {
    readonly position: Vec3;
    readonly target: Vec3;
    readonly fovY: number;
    readonly rollDeg: number;
  };
  readonly footContacts: readonly { readonly time: number; readonly side: 'L' | 'R' }[];
  readonly toeOffs: readonly { readonly time: number; readonly side: 'L' | 'R' }[];
}

interface ClipJoints {
  readonly joints: readonly string[];
  readonly frames: readonly {
    readonly t: number;
    readonly a: number;
    readonly w: readonly Vec3[];
    readonly i: readonly (readonly [number, number])[];
  }[];
}

const folder = process.env['MIDLINE_CLIPS'];
const names = folder
  ? readdirSync(folder)
      .filter((file) => file.endsWith('.joints.json'))
      .map((file) => file.replace('.joints.json', ''))
  : [];

function read(file: string): unknown {
  return JSON.parse(readFileSync(path.join(folder ?? '', file), 'utf8'));
}

/** Which build a rendered figure has: their names end in m1, w1 … */
function buildOf(character: string): NonNullable<BodyOptions['build']> {
  return /w\d*$/.test(character) ? 'women' : 'men';
}

function runnerOf(clip: Clip): Runner {
  const always =
    clip.running.length === 1 && clip.running[0][0] === 0 && clip.running[0][1] === clip.duration;
  return new Runner({
    durationS: clip.duration,
    seed: clip.seed,
    body: { build: buildOf(clip.character), heightM: clip.bodyHeightM },
    parameters: clip.params,
    // A clip that runs from end to end has no cross-fades.
    ...(always ? {} : { running: clip.running }),
  });
}

describe.skipIf(names.length === 0)('against rendered clips', () => {
  it.each(names)('%s: joints within a millimetre, picture within a fifth of a pixel', (name) => {
    const clip = read(`${name}.json`) as Clip;
    const truth = read(`${name}.joints.json`) as ClipJoints;
    const runner = runnerOf(clip);
    const camera = cameraAt(
      { ...VIEWS[clip.view], width: clip.width, height: clip.height, mirrored: clip.mirrored },
      0,
    );
    let far = 0;
    let off = 0;
    for (let f = 0; f < truth.frames.length; f += 7) {
      const frame = truth.frames[f];
      const { joints, active } = runner.pose(f / clip.fps);
      expect(Math.abs(active - frame.a)).toBeLessThan(1e-3);
      truth.joints.forEach((joint, i) => {
        if (!(JOINT_NAMES as readonly string[]).includes(joint)) return;
        const own = joints[joint as JointName];
        far = Math.max(far, distance(own, frame.w[i]));
        const [x, y] = project(camera, own);
        off = Math.max(off, Math.hypot(x - frame.i[i][0], y - frame.i[i][1]));
      });
    }
    expect(far).toBeLessThan(0.001);
    expect(off).toBeLessThan(0.2);
  });
});

type Expected = (clip: unknown, joints: ClipJoints) => Record<string, number | null>;

const rules = path.join(folder ?? '', 'expected.mjs');

describe.skipIf(names.length === 0 || !existsSync(rules))('our definition of the measures', () => {
  it.each(names)('%s: the same numbers as the folder’s', async (name) => {
    const { expected } = (await import(/* @vite-ignore */ pathToFileURL(rules).href)) as {
      expected: Expected;
    };
    const clip = read(`${name}.json`) as Clip;
    const joints = read(`${name}.joints.json`) as ClipJoints;
    const theirs = expected(clip, joints);
    const samples = joints.frames.map((f) => ({
      t: f.t,
      active: f.a,
      busyL: 0,
      busyR: 0,
      joints: Object.fromEntries(joints.joints.map((joint, i) => [joint, f.w[i]])) as Joints,
    }));
    const contacts = clip.footContacts.map((c) => ({
      timeS: c.time,
      side: c.side === 'L' ? ('left' as const) : ('right' as const),
      toeOffS:
        clip.toeOffs.find((o) => o.side === c.side && o.time > c.time && o.time < c.time + 0.5)?.time ??
        Number.NaN,
    }));
    const ours = truthOf(samples, contacts).values;
    for (const [key, value] of Object.entries(theirs))
      expect(ours[key], key).toBeCloseTo(value ?? Number.NaN, 1);
    expect(Object.keys(ours).toSorted()).toEqual(Object.keys(theirs).toSorted());
  });
});
