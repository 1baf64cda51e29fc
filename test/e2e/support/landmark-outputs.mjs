/**
 * In a page of `pruned-models.e2e.ts`: what landmark models say about one frame of a clip. With `?threads` in the
 * page's address they run on two threads, else on one.
 */
import { loadAndCompile, loadLiteRt, Tensor } from '@litertjs/core';
import { Input, MP4, UrlSource, VideoSampleSink } from 'mediabunny';

const SIZE = 256;
const FRAME_AT_S = 20;
/** The output that holds the joints: 39 times x, y, z, visibility, presence. */
const POINTS = 39 * 5;
/** Where the runner's hips are in that frame, and the side of a square around them that holds her; pixels. */
const HIPS = [317, 380];
const SIDE = 760;

const threads = new URLSearchParams(globalThis.location.search).has('threads');

/**
 * The runner's crop as the models take it, black beyond the frame: [256 × 256 × 3], 0..1. The frame is decoded here: what
 * a `<video>` draws right after its seek may still be nothing on a busy machine.
 */
async function frameOf(url) {
  const input = new Input({ source: new UrlSource(url), formats: [MP4] });
  const sample = await new VideoSampleSink(await input.getPrimaryVideoTrack()).getSample(FRAME_AT_S);
  const context = new OffscreenCanvas(SIZE, SIZE).getContext('2d');
  const [left, top] = HIPS.map((at) => at - SIDE / 2);
  sample.draw(context, left, top, SIDE, SIDE, 0, 0, SIZE, SIZE);
  sample.close();
  input.dispose();
  const { data } = context.getImageData(0, 0, SIZE, SIZE);
  return Float32Array.from(
    { length: SIZE * SIZE * 3 },
    (_, i) => data[Math.floor(i / 3) * 4 + (i % 3)] / 255,
  );
}

async function outputsOf(url, pixels) {
  const model = await loadAndCompile(url, {
    accelerator: 'wasm',
    cpuOptions: { numThreads: threads ? 2 : 1 },
  });
  const input = new Tensor(pixels, [1, SIZE, SIZE, 3]);
  const found = {};
  for (const output of await model.run([input])) {
    const values = await output.data();
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', values.slice()));
    found[values.length] = {
      sum: Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join(''),
      first: values[0],
      ...(values.length === POINTS && { values: Array.from(values) }),
    };
    output.delete();
  }
  input.delete();
  model.delete();
  return found;
}

/** @returns for each model: its outputs by their number of values, each as the sum of its bytes and its first value, the joints whole */
async function landmarkOutputs(clip, models) {
  await loadLiteRt('/litertjs/core/wasm/', { threads });
  const pixels = await frameOf(clip);
  const all = [];
  for (const url of models) all.push(await outputsOf(url, pixels));
  return all;
}

Object.assign(globalThis, { landmarkOutputs });
