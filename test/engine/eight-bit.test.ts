import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readTflite, unneededOperators } from '../../models/prune-tflite.ts';
import { CATALOGUE, readPacked } from '../../models/weights-plugin.ts';
import { withEightBits } from '../../src/engine/blazepose/eight-bit.ts';
import {
  CONV_2D,
  DEQUANTIZE,
  FLOAT32,
  INT8,
  readTfliteFile,
  type TfliteFile,
} from '../../src/engine/blazepose/tflite-file.ts';
import inputMeans from '../../src/engine/engines/blazepose-full/eight-bit.json' with { type: 'json' };

const PACKAGES = path.resolve('node_modules');
const FILTERS = Object.keys(inputMeans);

async function packed(): Promise<ArrayBuffer> {
  const entry = CATALOGUE.find(({ id }) => id === 'blazepose-full');
  if (!entry) throw new Error('the model is not in the catalogue');
  return new Uint8Array(await readPacked(entry, PACKAGES)).buffer;
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** A tensor's numbers, by its name; whole ones times their channel's scale. */
function numbersOf(view: DataView, file: TfliteFile, name: string): number[] {
  const tensor = file.tensors.find((one) => one.name === name);
  if (!tensor) throw new Error(`no tensor ${name}`);
  const { at, length } = file.buffers[tensor.buffer];
  if (tensor.type !== INT8)
    return Array.from({ length: length / 2 }, (_, i) => half(view.getUint16(at + 2 * i, true)));
  const scales = scalesOf(view, tensor.entryAt);
  return Array.from({ length }, (_, i) => {
    const channel = Math.floor(i / (length / scales.length));
    return (scales[channel] ?? Number.NaN) * view.getInt8(at + i);
  });
}

function half(bits: number): number {
  const exponent = (bits >> 10) & 31;
  const fraction = bits & 1023;
  const size = exponent === 0 ? fraction * 2 ** -24 : (1024 + fraction) * 2 ** (exponent - 25);
  return bits >> 15 ? -size : size;
}

/** By the schema: a tensor's quantization is its field 4, the scales are field 2 of that. */
function scalesOf(view: DataView, entryAt: number): number[] {
  const follow = (at: number) => at + view.getUint32(at, true);
  const field = (table: number, number: number) =>
    table + view.getUint16(table - view.getInt32(table, true) + 4 + 2 * number, true);
  const list = follow(field(follow(field(follow(entryAt), 4)), 2));
  return Array.from({ length: view.getUint32(list, true) }, (_, i) =>
    view.getFloat32(list + 4 * (i + 1), true),
  );
}

/** Biases of the layer with this filter. */
function biasOf(view: DataView, file: TfliteFile, filter: string): number[] {
  const sources = new Map(
    file.operators
      .filter(({ kind }) => kind === DEQUANTIZE)
      .map(({ inputs, outputs }) => [outputs[0], inputs[0]]),
  );
  const stored = (tensor: number) => file.tensors[sources.get(tensor) ?? tensor];
  const layer = file.operators.find(
    ({ kind, inputs }) => kind === CONV_2D && stored(inputs[1]).name === filter,
  );
  if (!layer) throw new Error(`no layer with ${filter}`);
  const { type, buffer } = stored(layer.inputs[2]);
  const { at, length } = file.buffers[buffer];
  return type === FLOAT32
    ? Array.from({ length: length / 4 }, (_, i) => view.getFloat32(at + 4 * i, true))
    : Array.from({ length: length / 2 }, (_, i) => half(view.getUint16(at + 2 * i, true)));
}

describe('a model with some weights of eight bits', () => {
  it('gives the mean that it gave before, where every layer is given the mean it was measured with', async () => {
    const model = await packed();
    const changed = withEightBits(model, inputMeans);
    const sides = [new DataView(model), viewOf(changed)].map((view) => ({
      view,
      file: readTfliteFile(view),
    }));
    for (const [name, means] of Object.entries(inputMeans)) {
      const [was, is] = sides.map(({ view, file }) => {
        const weights = numbersOf(view, file, name);
        return biasOf(view, file, name).map((bias, channel) =>
          means.reduce((sum, mean, i) => sum + mean * weights[channel * means.length + i], bias),
        );
      });
      expect(Math.max(...was.map((value, channel) => Math.abs(value - is[channel])))).toBeLessThan(1e-3);
    }
  });

  it('has every weight within one step of what it was, and every channel within half a step of its sum', async () => {
    const model = await packed();
    const changed = withEightBits(model, inputMeans);
    const [before, after] = [new DataView(model), viewOf(changed)];
    const [was, is] = [readTfliteFile(before), readTfliteFile(after)];
    for (const name of FILTERS) {
      const tensor = is.tensors.find((one) => one.name === name);
      expect(tensor?.type).toBe(INT8);
      expect(tensor?.shape).toEqual(was.tensors.find((one) => one.name === name)?.shape);
      const depth = tensor?.shape[3] ?? 0;
      const scales = scalesOf(after, tensor?.entryAt ?? 0);
      const [old, now] = [numbersOf(before, was, name), numbersOf(after, is, name)];
      expect(now.length).toBe(old.length);
      const furthest = old.map((weight, i) => {
        const step = scales[Math.floor(i / depth)] ?? 0;
        return Math.abs(weight - (now[i] ?? Number.NaN)) / step;
      });
      expect(furthest.reduce((most, steps) => Math.max(most, steps), 0)).toBeLessThan(1);
      const shifts = scales.map((step, channel) => {
        const sum = (all: readonly number[]) =>
          all.slice(channel * depth, (channel + 1) * depth).reduce((total, weight) => total + weight, 0);
        return Math.abs(sum(now) - sum(old)) / step;
      });
      expect(Math.max(...shifts)).toBeLessThan(0.51);
    }
  });

  it('gives these filters and their biases to the convolutions as they are', async () => {
    const model = await packed();
    const is = readTfliteFile(viewOf(withEightBits(model, inputMeans)));
    const convolutions = is.operators.filter(
      ({ kind, inputs }) => kind === CONV_2D && is.tensors[inputs[1]].type === INT8,
    );
    expect(convolutions.map(({ inputs }) => is.tensors[inputs[1]].name).toSorted()).toEqual(
      FILTERS.toSorted(),
    );
    for (const { inputs } of convolutions) expect(is.tensors[inputs[2]].type).toBe(FLOAT32);
  });

  it('converts no weights that nobody reads, and computes everything else as before', async () => {
    const model = await packed();
    const changed = withEightBits(model, inputMeans);
    const [was, is] = [readTflite(new Uint8Array(model)), readTflite(changed)];
    expect(unneededOperators(is)).toEqual([]);
    expect(is.outputs).toEqual(was.outputs);
    const others = (bytes: Uint8Array) =>
      readTfliteFile(viewOf(bytes)).operators.filter(({ kind }) => kind !== DEQUANTIZE && kind !== CONV_2D);
    const wiring = (bytes: Uint8Array) =>
      others(bytes).map(({ kind, inputs, outputs }) => [kind, inputs, outputs]);
    expect(wiring(changed)).toEqual(wiring(new Uint8Array(model)));
  });

  it('leaves the file it was given as it was', async () => {
    const model = await packed();
    const before = Buffer.from(model.slice(0));
    withEightBits(model, inputMeans);
    expect(Buffer.from(model).equals(before)).toBe(true);
  });

  it('is refused in plain words where the model has no such filter', async () => {
    const model = await packed();
    expect(() => withEightBits(model, { conv2d_99: [1] })).toThrow('no filter conv2d_99');
    // Half precision, but 3 × 3.
    expect(() => withEightBits(model, { 'model_1/model/conv2d/Conv2D': [1] })).toThrow('1 × 1');
  });
});
