/** Runs one engine at a time over the same pictures and times it. Called from outside as `measurePeer(name, …)`. */
import { frames } from './frames.ts';
import {
  bareModel,
  blazePose,
  croppedModel,
  human,
  moveNet,
  type Engine,
  type EngineName,
  wholeModel,
} from './engines.ts';

export interface PeerResult {
  readonly runtime: string;
  readonly loadMs: number;
  /** Each picture's time, milliseconds. */
  readonly timesMs: readonly number[];
}

const ENGINES: Readonly<Record<EngineName, () => Promise<Engine>>> = {
  whole: wholeModel,
  bare: bareModel,
  cropped: croppedModel,
  movenet: moveNet,
  blazepose: blazePose,
  human,
};

/** Pictures that only warm the engine up: shaders compile, memory grows. */
const WARM_UP = 3;

async function measurePeer(name: EngineName, count: number, limitMs: number): Promise<PeerResult> {
  const pictures = await frames('/clip.mp4', count);
  const before = performance.now();
  const engine = await ENGINES[name]();
  const loadMs = performance.now() - before;
  for (const picture of pictures.slice(0, WARM_UP)) await engine.estimate(picture);
  const timesMs: number[] = [];
  const end = performance.now() + limitMs;
  for (const picture of pictures) {
    const from = performance.now();
    await engine.estimate(picture);
    timesMs.push(performance.now() - from);
    if (performance.now() > end) break;
  }
  return { runtime: engine.runtime, loadMs, timesMs };
}

Object.assign(globalThis, { measurePeer });
