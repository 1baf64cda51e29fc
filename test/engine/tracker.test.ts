import { beforeEach, describe, expect, it } from 'vitest';
import { LANDMARK_COUNT, LANDMARKS, LM, CHECK_LANDMARKS } from '../../src/core/pose/landmarks.ts';
import { trunkOf33 } from '../../src/engine/body-crop.ts';
import type { Picture } from '../../src/engine/cropper.ts';
import { roiFromAlignment, type Roi } from '../../src/engine/roi.ts';
import type { Checker, Follower } from '../../src/engine/finder.ts';
import { PoseTracker } from '../../src/engine/tracker.ts';

/** Somebody upright: hips at (x, y), trunk so many pixels long. */
interface Person {
  x: number;
  y: number;
  trunk: number;
}

const PICTURE = { displayWidth: 640, displayHeight: 480 } as Picture;

let people: Person[];
let checks: number;
/** What the following engine claims to see instead of what is there, to drive the engines apart. */
let drift: number;

function placesOf(person: Person): Record<string, [number, number]> {
  const { x, y, trunk } = person;
  return {
    leftShoulder: [x + trunk * 0.3, y - trunk],
    rightShoulder: [x - trunk * 0.3, y - trunk],
    leftHip: [x + trunk * 0.2, y],
    rightHip: [x - trunk * 0.2, y],
  };
}

/** The person nearest to the middle of the crop, if inside it. */
function nearest(roi: Roi): Person | null {
  const distance = (p: Person) => Math.hypot(p.x - roi.cx, p.y - p.trunk / 2 - roi.cy);
  const [first] = people.toSorted((a, b) => distance(a) - distance(b));
  return first && distance(first) < roi.side / 2 ? first : null;
}

const follower: Follower = {
  landmarks: LANDMARKS,
  look: (_picture, roi) => {
    const person = nearest(roi);
    const image = new Float32Array(LANDMARK_COUNT * 3);
    const seen = person && { ...person, x: person.x + drift };
    if (seen) {
      for (const [name, at] of Object.entries(placesOf(seen)))
        image.set([...at, 1], LM[name as keyof typeof LM] * 3);
    }
    const next = seen ? roiFromAlignment(seen, { x: seen.x, y: seen.y - seen.trunk * 1.85 }) : roi;
    const world = new Float32Array(LANDMARK_COUNT * 3);
    const presence = person ? 0.99 : 0.02;
    return Promise.resolve({ count: LANDMARK_COUNT, values: image, world, next, presence, luma: 90 });
  },
  reset: () => undefined,
};

const checker: Checker = {
  landmarks: CHECK_LANDMARKS,
  look: (_picture, roi) => {
    checks++;
    const person = nearest(roi);
    const places = person ? placesOf(person) : {};
    const values = new Float32Array(CHECK_LANDMARKS.length * 3);
    CHECK_LANDMARKS.forEach((name, i) =>
      values.set([...(places[name] ?? [0, 0]), places[name] ? 0.8 : 0.05], i * 3),
    );
    return Promise.resolve({ count: CHECK_LANDMARKS.length, values });
  },
};

let now: number;
function stepper(tracker: PoseTracker) {
  return async () => {
    now += 1 / 30;
    return tracker.step(PICTURE, now, 'media');
  };
}

const hipX = (image: Float32Array | null) => (image ? trunkOf33(image).hips.x : Number.NaN);

describe('looks at the room', () => {
  const picture = new Uint8Array(768).fill(7);

  async function stepped(times: readonly number[], take?: () => Promise<Uint8Array>) {
    people = [{ x: 320, y: 300, trunk: 100 }];
    const tracker = new PoseTracker(follower, checker, { checkEvery: 0 }, take);
    const out = [];
    for (const timeS of times) out.push(await tracker.step(PICTURE, timeS, 'media'));
    return { tracker, frames: out };
  }

  it('come with a frame twice a second, whoever is in the picture', async () => {
    const times = Array.from({ length: 61 }, (_, i) => i / 30);
    const { frames } = await stepped(times, () => Promise.resolve(picture));
    expect(frames.flatMap((f) => (f.backdrop ? [f.timeS] : []))).toEqual([0, 0.5, 1, 1.5, 2]);
    expect(frames[0].backdrop).toBe(picture);
  });

  it('begin anew with another source', async () => {
    const { tracker } = await stepped([100], () => Promise.resolve(picture));
    tracker.reset();
    expect((await tracker.step(PICTURE, 0.1, 'media')).backdrop).toBe(picture);
  });

  it('are left out where nobody takes them', async () => {
    const { frames } = await stepped([0, 1]);
    expect(frames.every((f) => !('backdrop' in f))).toBe(true);
  });
});

describe('the turn of the waist', () => {
  it('comes with the frames in which it was seen, and is forgotten with the runner', async () => {
    people = [{ x: 320, y: 300, trunk: 100 }];
    let forgotten = 0;
    let looks = 0;
    const waist = {
      look: () => Promise.resolve(++looks > 2 ? Float32Array.of(1, 2, 3) : null),
      forget: () => {
        forgotten++;
      },
    };
    const tracker = new PoseTracker(follower, checker, { checkEvery: 0 }, null, waist);
    const frames = [];
    for (const timeS of [0, 0.1, 0.2]) frames.push(await tracker.step(PICTURE, timeS, 'media'));
    expect(frames.map((f) => f.waistTurns?.length)).toEqual([undefined, undefined, 3]);
    expect('waistTurns' in frames[0]).toBe(false);
    const before = forgotten;
    tracker.reset();
    expect(forgotten).toBe(before + 1);
    people = [];
    expect('waistTurns' in (await tracker.step(PICTURE, 0.3, 'media'))).toBe(false);
    expect(looks).toBe(3);
  });
});

describe('the shift of the chest', () => {
  it('comes with the frames in which it was seen, and is forgotten with the runner', async () => {
    people = [{ x: 320, y: 300, trunk: 100 }];
    let forgotten = 0;
    let looks = 0;
    const chest = {
      look: () => Promise.resolve(++looks > 1 ? Float32Array.of(0.01, 0.02) : null),
      forget: () => {
        forgotten++;
      },
    };
    const tracker = new PoseTracker(follower, checker, { checkEvery: 0 }, null, null, chest);
    const frames = [];
    for (const timeS of [0, 0.1]) frames.push(await tracker.step(PICTURE, timeS, 'media'));
    expect(frames.map((f) => f.chestShifts?.length)).toEqual([undefined, 2]);
    expect('chestShifts' in frames[0]).toBe(false);
    const before = forgotten;
    tracker.reset();
    expect(forgotten).toBe(before + 1);
  });
});

describe('the tracker', () => {
  beforeEach(() => {
    people = [{ x: 320, y: 260, trunk: 100 }];
    checks = 0;
    drift = 0;
    now = 0;
  });

  it('finds the runner on the first frame and needs the check engine only once in a while after that', async () => {
    const step = stepper(new PoseTracker(follower, checker, { checkEvery: 10 }));
    const first = await step();
    expect(first.image).not.toBeNull();
    expect(first.check).toHaveLength(51);
    const before = checks;
    const seconds: boolean[] = [];
    for (let i = 0; i < 20; i++) seconds.push((await step()).check !== null);
    expect(checks - before).toBe(2);
    expect(seconds.filter(Boolean)).toHaveLength(2);
  });

  it('lets the check engine look as often where frames come slowly', async () => {
    const tracker = new PoseTracker(follower, checker, { checkEvery: 15 });
    let looks = 0;
    for (let k = 0; k < 40; k++) if ((await tracker.step(PICTURE, k / 8, 'capture')).check) looks++;
    expect(looks).toBe(10);
  });

  it('delivers what the check engine sees on every frame when asked to', async () => {
    const step = stepper(new PoseTracker(follower, checker, { checkEvery: 1 }));
    for (let i = 0; i < 5; i++) expect((await step()).check).not.toBeNull();
  });

  it('says that nobody is there, and finds whoever comes', async () => {
    people = [];
    const step = stepper(new PoseTracker(follower, checker, { checkEvery: 10 }));
    const empty = await step();
    expect(empty.image).toBeNull();
    expect(empty.world).toBeNull();
    people = [{ x: 200, y: 250, trunk: 90 }];
    expect(hipX((await step()).image)).toBeCloseTo(200, 3);
  });

  it('searches an empty picture on every frame at first, then only now and then', async () => {
    people = [];
    const step = stepper(new PoseTracker(follower, checker, { checkEvery: 10 }));
    for (let i = 0; i < 60; i++) await step();
    expect(checks).toBe(60);
    for (let i = 0; i < 60; i++) await step();
    expect(checks).toBeLessThan(75);
  });

  it('stays with the runner when someone walks past in front', async () => {
    const step = stepper(new PoseTracker(follower, checker, { checkEvery: 30 }));
    for (let i = 0; i < 60; i++) await step();
    const [runner] = people as [Person];
    for (let x = -100; x <= 740; x += 12) {
      // While they overlap only the one in front is to be seen.
      const passer = { x, y: 270, trunk: 115 };
      people = Math.abs(x - runner.x) < 40 ? [passer] : [passer, runner];
      await step();
    }
    people = [runner];
    for (let i = 0; i < 10; i++) await step();
    expect(hipX((await step()).image)).toBeCloseTo(320, 3);
  });

  it('goes along when the runner moves and the old place is empty', async () => {
    const step = stepper(new PoseTracker(follower, checker, { checkEvery: 30 }));
    for (let i = 0; i < 60; i++) await step();
    for (let x = 320; x <= 520; x += 10) {
      people = [{ x, y: 260, trunk: 100 }];
      await step();
    }
    expect(hipX((await step()).image)).toBeCloseTo(520, 3);
  });

  it('takes the runner anew after several checks in which the engines disagree', async () => {
    const step = stepper(new PoseTracker(follower, checker, { checkEvery: 10 }));
    for (let i = 0; i < 30; i++) await step();
    drift = 70;
    let frames = 0;
    const before = checks;
    for (; frames < 40; frames++) {
      await step();
      if (checks - before >= 5) break;
    }
    // One check at the usual pace, two more soon after, then the search.
    expect(frames).toBeLessThan(25);
  });

  it('locks on the one who is clicked, and keeps to them', async () => {
    people = [
      { x: 200, y: 260, trunk: 100 },
      { x: 480, y: 240, trunk: 70 },
    ];
    const tracker = new PoseTracker(follower, checker, { checkEvery: 10 });
    const step = stepper(tracker);
    await step();
    tracker.pickAt(485, 200);
    expect(hipX((await step()).image)).toBeCloseTo(480, 3);
    for (let i = 0; i < 40; i++) await step();
    expect(hipX((await step()).image)).toBeCloseTo(480, 3);
    tracker.pickAt(195, 220);
    expect(hipX((await step()).image)).toBeCloseTo(200, 3);
  });
});
