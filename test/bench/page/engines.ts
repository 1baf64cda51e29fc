/** The peers, each as its makers ship it, with weights from this machine instead of the network. */
import { loadAndCompile, loadLiteRt, Tensor } from '@litertjs/core';
import * as poseDetection from '@tensorflow-models/pose-detection';
import * as tf from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-backend-webgl';
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';

export type EngineName = 'whole' | 'bare' | 'cropped' | 'movenet' | 'blazepose' | 'human';

export interface Engine {
  readonly runtime: string;
  estimate(picture: HTMLCanvasElement): Promise<unknown>;
}

const SIZE = 256;

/** The models by where they are served: as their makers ship them, and as the extension packs them. */
const WHOLE = '/mediapipe/pose_landmark_full.tflite';
const PACKED = '/packed/pose_landmark_full.tflite';

/** The landmark model alone: one square of floats in, points out, no crop, no decoding, none of our code. */
export function bareModel(): Promise<Engine> {
  return alone(PACKED);
}

/** The same with the body's mask, which nobody reads. */
export function wholeModel(): Promise<Engine> {
  return alone(WHOLE);
}

async function alone(url: string): Promise<Engine> {
  const { runtime, run } = await landmarkModel(url);
  const pixels = Float32Array.from({ length: SIZE * SIZE * 3 }, (_, i) => (i % 255) / 255);
  return { runtime, estimate: () => run(pixels) };
}

/** The same with what nobody can do without: the picture cut to its size and turned into floats. */
export async function croppedModel(): Promise<Engine> {
  const { runtime, run } = await landmarkModel(PACKED);
  const canvas = new OffscreenCanvas(SIZE, SIZE).getContext('2d', { willReadFrequently: true });
  if (!canvas) throw new Error('no 2D canvas');
  const pixels = new Float32Array(SIZE * SIZE * 3);
  return {
    runtime,
    estimate: (picture) => {
      const side = Math.min(picture.width, picture.height);
      canvas.drawImage(picture, (picture.width - side) / 2, 0, side, side, 0, 0, SIZE, SIZE);
      const { data } = canvas.getImageData(0, 0, SIZE, SIZE);
      for (let from = 0, to = 0; from < data.length; from += 4) {
        pixels[to++] = data[from] / 255;
        pixels[to++] = data[from + 1] / 255;
        pixels[to++] = data[from + 2] / 255;
      }
      return run(pixels);
    },
  };
}

async function landmarkModel(url: string): Promise<{
  readonly runtime: string;
  readonly run: (pixels: Float32Array) => Promise<void>;
}> {
  const threads = typeof SharedArrayBuffer !== 'undefined';
  await loadLiteRt('/litert/', { threads });
  const model = await loadAndCompile(url, { accelerator: 'wasm' });
  return {
    runtime: `LiteRT.js wasm${threads ? ', threads' : ''}`,
    run: async (pixels) => {
      const input = new Tensor(pixels, [1, SIZE, SIZE, 3]);
      const outputs = await model.run([input]);
      await outputs[0]?.data();
      for (const output of outputs) output.delete();
      input.delete();
    },
  };
}

export async function moveNet(): Promise<Engine> {
  const backend = await startTfjs();
  const detector = await poseDetection.createDetector(poseDetection.SupportedModels.MoveNet, {
    modelType: poseDetection.movenet.modelType.SINGLEPOSE_LIGHTNING,
    modelUrl: '/human-models/movenet-lightning.json',
  });
  return { runtime: `tfjs ${backend}`, estimate: (picture) => detector.estimatePoses(picture) };
}

export async function blazePose(): Promise<Engine> {
  const detector = await poseDetection.createDetector(poseDetection.SupportedModels.BlazePose, {
    runtime: 'mediapipe',
    modelType: 'full',
    solutionPath: '/mediapipe',
  });
  const gl = hardwareGl() ? 'WebGL' : 'WebGL in software';
  return { runtime: `mediapipe, ${gl}`, estimate: (picture) => detector.estimatePoses(picture) };
}

interface HumanLibrary {
  readonly Human: new (config: object) => {
    readonly tf: { getBackend(): string };
    load(): Promise<void>;
    detect(input: HTMLCanvasElement): Promise<unknown>;
  };
}

export async function human(): Promise<Engine> {
  const url = '/human/human.esm.js';
  const { Human } = (await import(/* @vite-ignore */ url)) as HumanLibrary;
  const backend = hardwareGl() ? 'webgl' : 'wasm';
  const off = { enabled: false };
  const detector = new Human({
    backend,
    wasmPath: new URL('/tfjs-wasm/', location.href).href,
    modelBasePath: '/human-models/',
    cacheSensitivity: 0,
    filter: off,
    face: off,
    hand: off,
    object: off,
    gesture: off,
    segmentation: off,
    body: { enabled: true, modelPath: 'movenet-lightning.json' },
  });
  await detector.load();
  return { runtime: `tfjs ${detector.tf.getBackend()}`, estimate: (picture) => detector.detect(picture) };
}

async function startTfjs(): Promise<string> {
  // Its threads run from a blob, where only a whole address leads anywhere.
  setWasmPaths(new URL('/tfjs-wasm/', location.href).href);
  await tf.setBackend(hardwareGl() ? 'webgl' : 'wasm');
  await tf.ready();
  return tf.getBackend();
}

/** Software GL takes seconds a picture: nobody would use it, so the peers are not timed on it by choice. */
function hardwareGl(): boolean {
  const gl = document.createElement('canvas').getContext('webgl2');
  const info = gl?.getExtension('WEBGL_debug_renderer_info');
  if (!gl || !info) return false;
  return !/swiftshader|llvmpipe|software|basic render/i.test(
    String(gl.getParameter(info.UNMASKED_RENDERER_WEBGL)),
  );
}
