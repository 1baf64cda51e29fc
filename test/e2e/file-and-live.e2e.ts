/** One runner measured twice: as the webcam of the live coach, and as a file. Both must say the same. */
import type { MeasureResult } from '../../src/core/measures/measure-result.ts';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { analyzeOne } from '../../scripts/lib/analyze-files.mjs';
import { cameraCount, exportSession, finish } from '../../scripts/lib/coach.mjs';
import { FAKE_CAMERA_FPS } from '../../scripts/lib/fake-camera.mjs';
import { OWN_CLIPS } from '../../scripts/lib/repo.mjs';
import { isNamed } from '../../src/core/measures/sure-band.ts';
import type { SessionFile } from '../../src/core/session/session-file.ts';
import { limitOf } from '../accuracy/limits.mjs';
import { liveCoach, startExtension, type Extension } from './support/extension.ts';
import { openPage, sleep } from './support/pages.ts';

/** Twenty seconds: stands, then runs with the left hand crossing, evenly to the end. */
const CLIP = path.join(OWN_CLIPS, 'own04_leftcross8_frontlaptop.mp4');
const VIEW = 'front, laptop';

/** Wherever the loop of the clip is when the engines are loaded: a whole stand and a whole run come after it. */
const COACHED_S = 38;

/** A machine that gives the webcam less than this, or leaves out more of it, shows another runner. */
const LEAST_SPEED = 0.96;
const LEAST_ANALYSED = 0.55;
/** From here on it is played as it was filmed. */
const EVEN_SPEED = 0.995;

/** Loading, coaching, summing up, and some 600 frames of the file. */
const TIMEOUT_MS = 300_000;

let extension: Extension;

beforeAll(async () => {
  extension = await startExtension({ camera: CLIP });
});

afterAll(() => extension.close());

it(
  'reads the same from the webcam as from the file, within what each measure may be off',
  async (test) => {
    const { session: live, speed } = await coached();
    const { framesAnalysed, framesSeen } = live.engine;
    test.skip(speed < LEAST_SPEED, `the webcam's file was played at ${speed.toFixed(2)} of its speed`);
    test.skip(
      framesAnalysed < LEAST_ANALYSED * framesSeen,
      `only ${framesAnalysed} of ${framesSeen} frames were analysed`,
    );
    const file = await analysed();

    expect(live.view).toBe(file.view);
    const compared = live.measures.flatMap((one) => {
      const other = file.measures.find(({ id, side }) => id === one.id && side === one.side);
      return other ? (comparison(one, other, speed) ?? []) : [];
    });
    expect(compared.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['cadence', 'armCrossing.left', 'shoulderHeight']),
    );
    expect(compared.filter(({ ok }) => !ok)).toEqual([]);
  },
  TIMEOUT_MS,
);

/** @returns the session, and how fast the webcam's file was played: 1 is as it was filmed */
async function coached(): Promise<{ session: SessionFile; speed: number }> {
  const page = await liveCoach(extension);
  const before = await cameraCount(page);
  await sleep(COACHED_S * 1000);
  const after = await cameraCount(page);
  await finish(page);
  const session = (await exportSession(page)) as SessionFile;
  await page.close();
  const fps = (after.frames - before.frames) / (after.atS - before.atS);
  return { session, speed: fps / FAKE_CAMERA_FPS };
}

async function analysed(): Promise<SessionFile> {
  const page = await openPage(extension, 'analyze', { keep: '0' });
  const { session } = await analyzeOne(page, CLIP, () => undefined);
  return session as SessionFile;
}

/** A poor number is one that nobody is told of, unless it is a fault for certain. */
function isTold(result: MeasureResult): boolean {
  return result.confidence !== 'poor' || isNamed(result);
}

/** Null where one of the two has no number worth comparing, or no limit says how near they must be. */
function comparison(one: MeasureResult, other: MeasureResult, speed: number) {
  const limit = limitOf(one.id, VIEW);
  if (typeof limit?.must !== 'number') return null;
  if (!isTold(one) || !isTold(other)) return null;
  const [a, b] = [one, other].map(({ value, baseline }) =>
    value === null || (limit.change && baseline === null)
      ? null
      : value - (limit.change ? (baseline ?? 0) : 0),
  );
  if (a === null || b === null) return null;
  // A webcam that is played slowly is so unevenly: while the runner runs it may be as slow as is let through at all.
  const slower = one.id === 'cadence' && speed < EVEN_SPEED ? b * LEAST_SPEED : b;
  // Where frames are missing, step times are less sure, and the number says by how much itself.
  const doubt =
    one.id === 'stepTimeAsymmetry' ? Math.hypot(one.smallestChange ?? 0, other.smallestChange ?? 0) : 0;
  const within = Math.max(limit.must, doubt);
  const ok = a >= slower - within && a <= b + within;
  return {
    name: one.side === 'both' ? one.id : `${one.id}.${one.side}`,
    live: a,
    file: b,
    within,
    ok,
  };
}
