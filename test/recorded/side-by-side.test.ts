import { describe, expect, it } from 'vitest';
import { LANDMARK_COUNT, LM } from '../../src/core/pose/landmarks.ts';
import type { PoseFrame } from '../../src/core/pose/pose-frame.ts';
import { type LookAt, type MediaSkeleton, sideBySide } from '../../src/recorded/side-by-side.ts';
import { stretchesOf } from '../../src/recorded/stretches.ts';

const WHOLE = { fromS: -Infinity, toS: Infinity };
const RATE = 10;

/** Somebody whose trunk stands at `x`; null = nobody is seen. */
function personAt(x: number | null, timeS: number): PoseFrame {
  let image: Float32Array | null = null;
  if (x !== null) {
    image = new Float32Array(LANDMARK_COUNT * 3);
    for (const [landmark, dx, y] of [
      [LM.leftShoulder, 20, 100],
      [LM.rightShoulder, -20, 100],
      [LM.leftHip, 15, 180],
      [LM.rightHip, -15, 180],
    ]) {
      image.set([x + dx, y, 1], landmark * 3);
    }
  }
  return {
    timeS,
    clock: 'media',
    width: 640,
    height: 480,
    image,
    world: null,
    presence: 1,
    check: null,
    luma: 90,
  };
}

interface FakeEngine {
  readonly name: string;
  /** Where it sees somebody at a time when nobody told it where to look. */
  readonly sees: (mediaS: number) => number | null;
}

const looks: { engine: string; fromS: number; told: number | null }[] = [];

function lookingAt(
  lengthS: number,
  { failsAt = Infinity, slow = '' }: { failsAt?: number; slow?: string } = {},
): LookAt<FakeEngine> {
  return async function* (engine, { fromS, endS }, runner, signal) {
    looks.push({ engine: engine.name, fromS, told: runner?.xPx ?? null });
    for (let i = 0; i < lengthS * RATE; i++) {
      const mediaS = i / RATE;
      if (mediaS < fromS || mediaS >= endS) continue;
      if (mediaS >= failsAt) throw new Error(`broke at ${mediaS}`);
      await new Promise((resolve) => {
        setTimeout(resolve, engine.name === slow ? 2 : 0);
      });
      if (signal.aborted) return;
      yield { mediaS, frame: personAt(runner ? runner.xPx : engine.sees(mediaS), mediaS) };
    }
  };
}

const engine = (name: string, sees: FakeEngine['sees'] = () => 300): FakeEngine => ({ name, sees });

async function all(source: AsyncIterable<MediaSkeleton>): Promise<MediaSkeleton[]> {
  const out: MediaSkeleton[] = [];
  for await (const skeleton of source) out.push(skeleton);
  return out;
}

const run = (
  lengthS: number,
  engines: readonly FakeEngine[],
  options: Parameters<typeof lookingAt>[1] = {},
  signal = new AbortController().signal,
) => {
  looks.length = 0;
  return sideBySide(
    stretchesOf(0, lengthS, engines.length, WHOLE),
    engines,
    lookingAt(lengthS, options),
    signal,
  );
};

const xOf = ({ frame }: MediaSkeleton) =>
  frame.image && (frame.image[LM.leftShoulder * 3] + frame.image[LM.rightShoulder * 3]) / 2;

describe('engines side by side', () => {
  it('give every skeleton once, in order, whoever is faster', async () => {
    for (const slow of ['a', 'b', 'c']) {
      const skeletons = await all(run(12, [engine('a'), engine('b'), engine('c')], { slow }));
      expect(skeletons.map(({ mediaS }) => mediaS)).toEqual(Array.from({ length: 120 }, (_, i) => i / RATE));
    }
  });

  it('go on with the runner of the stretch before where another was found', async () => {
    // From second 4 on someone stands beside the runner, and an engine that begins there takes them.
    const other = engine('b', () => 60);
    const skeletons = await all(run(8, [engine('a'), other]));
    expect(skeletons.map(xOf)).toEqual(Array.from({ length: 80 }, () => 300));
    expect(skeletons.map(({ mediaS }) => mediaS)).toEqual(Array.from({ length: 80 }, (_, i) => i / RATE));
    expect(looks.at(-1)).toMatchObject({ fromS: 4, told: 300 });
  });

  it('look nowhere twice where nobody was followed', async () => {
    const skeletons = await all(run(8, [engine('a', (s) => (s < 3 ? 300 : null)), engine('b', () => 60)]));
    expect(looks).toHaveLength(2);
    expect(skeletons.map(xOf).slice(28, 42)).toEqual([
      300,
      300,
      ...Array.from({ length: 10 }, () => null),
      60,
      60,
    ]);
  });

  it('tell of an error after the skeletons before it', async () => {
    const seen: number[] = [];
    const failing = async () => {
      for await (const { mediaS } of run(8, [engine('a'), engine('b')], { failsAt: 6 })) seen.push(mediaS);
    };
    await expect(failing()).rejects.toThrow('broke at 6');
    expect(seen).toHaveLength(60);
  });

  it('end when they are told to, and when nobody listens any more', async () => {
    const abort = new AbortController();
    let count = 0;
    for await (const _ of run(60, [engine('a'), engine('b')], {}, abort.signal))
      if (++count === 5) abort.abort();
    expect(count).toBeLessThan(8);
    for await (const _ of run(60, [engine('a'), engine('b')])) break;
  });

  it('do not run far ahead of what was read', async () => {
    const engines = [engine('a'), engine('b')];
    const stretches = stretchesOf(0, 600, 2, WHOLE);
    looks.length = 0;
    const source = sideBySide(
      stretches,
      engines,
      lookingAt(600, { slow: 'a' }),
      new AbortController().signal,
    );
    await source.next();
    await new Promise((resolve) => {
      setTimeout(resolve, 400);
    });
    expect(looks.length).toBeLessThanOrEqual(stretches.length / 2);
    await source.return();
  });
});
