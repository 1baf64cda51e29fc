/** What the layers of a landmark model are given, in the mean: what eight-bit weights are corrected by. */
import { loadAndCompile, Tensor, type CompiledModel } from '@litertjs/core';
import { fetchAsset } from '../asset-urls.ts';
import { decodeLandmarks } from './decode.ts';
import { LandmarkModel } from './landmark-model.ts';
import { MODEL_SIZE } from './layout.ts';
import { CONV_2D, DEQUANTIZE, readTfliteFile, WORD } from './tflite-file.ts';
import { Cropper, toFloatRgb } from '../cropper.ts';
import { loadRuntime } from '../litert-runtime.ts';
import { type Roi, ROI_SCALE } from '../roi.ts';
import { IMAGE_STRIDE } from '../../core/pose/pose-frame.ts';
import { LM } from '../../core/pose/landmarks.ts';

const CHANNELS = 3;

let runtime: Promise<number> | null = null;

/** A page loads the runtime once only. */
function loadOnce(): Promise<number> {
  runtime ??= loadRuntime(false);
  return runtime;
}

/** Sums of a layer's input channels, and over how many places. */
export interface LayerSums {
  readonly sums: number[];
  places: number;
}

/** A crop of the runner to begin with: a square around the circle that all joints lie in. */
function firstCrop(image: Float32Array): Roi {
  const at = (joint: number) => ({ x: image[IMAGE_STRIDE * joint], y: image[IMAGE_STRIDE * joint + 1] });
  const [left, right] = [at(LM.leftHip), at(LM.rightHip)];
  const [cx, cy] = [(left.x + right.x) / 2, (left.y + right.y) / 2];
  let radius = 0;
  for (let joint = 0; joint < image.length / IMAGE_STRIDE; joint++) {
    const { x, y } = at(joint);
    radius = Math.max(radius, Math.hypot(x - cx, y - cy));
  }
  return { cx, cy, side: 2 * radius * ROI_SCALE, angle: 0 };
}

/**
 * Crops as the engine cuts them: where the model itself wants the next one, asked of a first.
 * @param emit where the model lies in the package
 */
export async function createCrops(
  emit: string,
): Promise<(picture: VideoFrame | ImageBitmap, image: Float32Array) => Promise<Float32Array>> {
  await loadOnce();
  const model = await LandmarkModel.compile(new Uint8Array(await fetchAsset(emit)), 'wasm', 1);
  const cropper = new Cropper(MODEL_SIZE);
  return async (picture, image) => {
    const rgb = new Float32Array(MODEL_SIZE * MODEL_SIZE * CHANNELS);
    const first = firstCrop(image);
    toFloatRgb((await cropper.cut(picture, first)).data, rgb);
    const { points, world } = await model.run(rgb);
    const { next } = decodeLandmarks(points, world, first, MODEL_SIZE);
    toFloatRgb((await cropper.cut(picture, next)).data, rgb);
    return rgb;
  };
}

/**
 * Runs crops through a model whose outputs are replaced by what its layers are given, as many at once as it has outputs. The same twice would be nonsense.
 * @param emit where the model lies in the package
 * @param filters names of the layers' filters
 * @param sums what is added to, by the filter's name
 */
export async function addLayerSums(
  emit: string,
  filters: readonly string[],
  crops: readonly Float32Array[],
  sums: Map<string, LayerSums>,
): Promise<void> {
  await loadOnce();
  const model = await fetchAsset(emit);
  const { inputs, outputs } = layersOf(model, filters);
  for (let from = 0; from < filters.length; from += outputs) {
    const names = filters.slice(from, from + outputs);
    // The list keeps its length: what it is longer than the last layers stays as it was.
    const wanted = inputs.slice(from, from + outputs);
    const compiled = await loadAndCompile(withOutputs(model, wanted), {
      accelerator: 'wasm',
      cpuOptions: { numThreads: 1 },
    });
    for (const crop of crops) await addTo(compiled, crop, names, sums);
    compiled.delete();
  }
}

async function addTo(
  compiled: CompiledModel,
  crop: Float32Array,
  names: readonly string[],
  sums: Map<string, LayerSums>,
): Promise<void> {
  const input = new Tensor(crop, [1, MODEL_SIZE, MODEL_SIZE, CHANNELS]);
  const outputs = await compiled.run(input);
  for (const [i, name] of names.entries()) {
    const values = (await outputs[i].data()) as Float32Array;
    const depth = Array.from(outputs[i].type.layout.dimensions).at(-1) ?? 1;
    const layer = sums.get(name) ?? { sums: Array.from<number>({ length: depth }).fill(0), places: 0 };
    values.forEach((value, at) => (layer.sums[at % depth] += value));
    layer.places += values.length / depth;
    sums.set(name, layer);
  }
  input.delete();
  for (const output of outputs) output.delete();
}

/** @returns for each filter the tensor that its layer is given, and how many outputs the model has */
function layersOf(model: ArrayBuffer, filters: readonly string[]): { inputs: number[]; outputs: number } {
  const file = readTfliteFile(new DataView(model));
  const halves = new Map(
    file.operators
      .filter(({ kind }) => kind === DEQUANTIZE)
      .map(({ inputs: [from], outputs: [to] }) => [to, file.tensors[from].name] as const),
  );
  const inputs = filters.map((name) => {
    const layer = file.operators.find(
      ({ kind, inputs: given }) => kind === CONV_2D && halves.get(given[1]) === name,
    );
    if (!layer) throw new Error(`The model has no filter ${name}`);
    return layer.inputs[0];
  });
  return { inputs, outputs: file.outputs.length };
}

function withOutputs(model: ArrayBuffer, tensors: readonly number[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(model.slice(0));
  const view = new DataView(bytes.buffer);
  const { outputListAt } = readTfliteFile(view);
  tensors.forEach((tensor, i) => view.setInt32(outputListAt + WORD * (i + 1), tensor, true));
  return bytes;
}
