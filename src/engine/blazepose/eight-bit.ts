/**
 * Some of a landmark model's convolutions with weights of eight bits instead of sixteen. The runtime then turns their
 * inputs into eight bits as well, frame by frame, and multiplies whole numbers: a processor does four to sixteen of those
 * in the time of four floats. Sums, biases and results stay floats.
 */
import {
  CONV_2D,
  DEQUANTIZE,
  FLOAT16,
  FLOAT32,
  INT8,
  readTfliteFile,
  type TfliteFile,
  type TfliteOperator,
  WORD,
} from './tflite-file.ts';

/** The largest weight of a channel becomes this. −128 is left out, so that both signs reach equally far. */
const LARGEST = 127;
/** Bytes to whose multiples the file's numbers are aligned. */
const DATA_ALIGNMENT = 16;

/**
 * For filters of 1 × 1 by their names: the mean of each of their input channels, over frames of people. Rounded weights
 * shift a channel by what the rounding adds, times these means; that is taken off its bias (bias correction, Nagel et al.,
 * "Data-free quantization through weight equalization and bias correction", 2019).
 */
export type InputMeans = Readonly<Record<string, readonly number[]>>;

/**
 * @param model a `.tflite` file whose weights are floats of 16 bits behind a `DEQUANTIZE`; it is not changed
 * @param layers the filters (1 × 1) that become whole numbers: each output channel by its own largest weight
 * @returns the changed file
 * @throws in plain words when the model has no such filter
 */
export function withEightBits(model: ArrayBuffer, layers: InputMeans): Uint8Array<ArrayBuffer> {
  const writer = new Writer(model);
  const file = readTfliteFile(writer.view);
  const sources = new Map(
    file.operators
      .filter(({ kind }) => kind === DEQUANTIZE)
      .map((operator) => [operator.outputs[0], operator] as const),
  );
  const dropped = new Set<TfliteOperator>();
  for (const [name, means] of Object.entries(layers)) {
    const found = file.operators.find(
      ({ kind, inputs }) =>
        kind === CONV_2D && file.tensors[sources.get(inputs[1])?.inputs[0] ?? -1]?.name === name,
    );
    const [filter, bias] = [sources.get(found?.inputs[1] ?? -1), sources.get(found?.inputs[2] ?? -1)];
    if (!found || !filter || !bias) throw new Error(`The model has no filter ${name} in half precision`);
    const shifts = changeFilter(writer, file, filter.inputs[0], means);
    // The runtime takes weights of eight bits with a bias of 32 only.
    changeBias(writer, file, bias.inputs[0], shifts);
    writer.view.setInt32(found.inputsAt + WORD, filter.inputs[0], true);
    writer.view.setInt32(found.inputsAt + 2 * WORD, bias.inputs[0], true);
    dropped.add(filter).add(bias);
  }
  keepOperators(
    writer.view,
    file.operatorListAt,
    file.operators.filter((operator) => !dropped.has(operator)),
  );
  return writer.done();
}

/**
 * Weights [out, 1, 1, in] as whole numbers, in the place of the old ones; the tensor is described anew.
 * @returns by how much that raises each output channel where inputs are as `means` has them
 */
function changeFilter(
  writer: Writer,
  file: TfliteFile,
  index: number,
  means: readonly number[],
): Float32Array {
  const tensor = file.tensors[index];
  const [channels, height, width, depth] = tensor.shape;
  const { at, length } = file.buffers[tensor.buffer];
  if (tensor.type !== FLOAT16 || height * width !== 1 || length !== 2 * channels * depth)
    throw new Error(`The filter ${tensor.name} is not one of 1 × 1 in half precision`);
  if (means.length !== depth) throw new Error(`The filter ${tensor.name} has ${depth} inputs`);
  const weights = halfFloats(writer.view, at, channels * depth);
  const scales = new Float32Array(channels);
  const shifts = new Float32Array(channels);
  for (let channel = 0; channel < channels; channel++) {
    const own = weights.subarray(channel * depth, (channel + 1) * depth);
    let most = 0;
    for (const weight of own) most = Math.max(most, Math.abs(weight));
    scales[channel] = most / LARGEST || 1;
    const whole = roundedWithSum(own, scales[channel]);
    for (let i = 0; i < depth; i++) shifts[channel] += (scales[channel] * whole[i] - own[i]) * means[i];
    new Int8Array(writer.view.buffer, at + channel * depth, depth).set(whole);
  }
  writer.view.setUint32(at - WORD, channels * depth, true);
  writer.redirect(
    tensor.entryAt,
    writer.tensor({ shape: tensor.shape, type: INT8, buffer: tensor.buffer, name: tensor.name, scales }),
  );
  return shifts;
}

/**
 * Weights in whole steps whose sum is that of the weights. Inputs of these filters are mostly positive and alike in size:
 * what rounding adds to the sum would shift a whole channel, and with it the joints. So the weights that lie nearest to
 * the middle between two steps go to the other one, until the sum is right.
 */
function roundedWithSum(weights: Float32Array, step: number): Int8Array {
  const whole = new Int8Array(weights.length);
  const added = new Float32Array(weights.length);
  let sum = 0;
  for (let i = 0; i < weights.length; i++) {
    whole[i] = Math.round(weights[i] / step);
    added[i] = whole[i] - weights[i] / step;
    sum += added[i];
  }
  const excess = Math.round(sum);
  if (excess === 0) return whole;
  const sign = Math.sign(excess);
  // A quarter of the weights lies that near to the middle; a few in a hundred are needed.
  const near: number[] = [];
  for (let i = 0; i < added.length; i++) if (sign * added[i] > 0.25) near.push(i);
  near.sort((a, b) => sign * (added[b] - added[a]));
  for (const i of near.slice(0, Math.abs(excess))) whole[i] -= sign;
  return whole;
}

function changeBias(writer: Writer, file: TfliteFile, index: number, shifts: Float32Array): void {
  const { name, type, typeAt, buffer } = file.tensors[index];
  if (type !== FLOAT16) throw new Error(`The bias ${name} is not in half precision`);
  const { at, length, entryAt } = file.buffers[buffer];
  const table = writer.table([WORD]);
  writer.pad(DATA_ALIGNMENT, WORD);
  const values = halfFloats(writer.view, at, length / 2);
  writer.pointTo(table + WORD);
  writer.word(WORD * values.length);
  values.forEach((value, channel) => writer.float(value - shifts[channel]));
  writer.redirect(entryAt, table);
  writer.view.setInt8(typeAt, FLOAT32);
}

function keepOperators(view: DataView, listAt: number, operators: readonly TfliteOperator[]): void {
  view.setUint32(listAt, operators.length, true);
  operators.forEach(({ tableAt }, i) => {
    const at = listAt + WORD * (i + 1);
    view.setInt32(at, tableAt - at, true);
  });
}

/** What a fraction is multiplied by, for each exponent of IEEE 754's 16 bits; numbers below the smallest normal one share its. */
const POWERS = Float64Array.from({ length: 32 }, (_, exponent) => 2 ** (Math.max(1, exponent) - 25));

/** Numbers of 16 bits. */
function halfFloats(view: DataView, at: number, count: number): Float32Array {
  const values = new Float32Array(count);
  for (let i = 0; i < count; i++) {
    const half = view.getUint16(at + 2 * i, true);
    const exponent = (half >> 10) & 31;
    const size = ((half & 1023) + (exponent === 0 ? 0 : 1024)) * POWERS[exponent];
    values[i] = half >> 15 ? -size : size;
  }
  return values;
}

interface NewTensor {
  readonly shape: readonly number[];
  readonly type: number;
  readonly buffer: number;
  readonly name: string;
  /** Of each output channel: weight = scale · whole number. */
  readonly scales: Float32Array;
}

/** A copy of a file, and what is written behind its end. A FlatBuffer's ways lead forward only: tables come before what they name. */
class Writer {
  view: DataView;
  private bytes: Uint8Array<ArrayBuffer>;
  private end: number;

  constructor(file: ArrayBuffer) {
    this.bytes = new Uint8Array(file.byteLength + file.byteLength / 4);
    this.bytes.set(new Uint8Array(file));
    this.view = new DataView(this.bytes.buffer);
    this.end = file.byteLength;
    this.pad(DATA_ALIGNMENT);
  }

  done(): Uint8Array<ArrayBuffer> {
    this.pad(DATA_ALIGNMENT);
    return this.bytes.slice(0, this.end);
  }

  /** So that what comes `after` bytes later lies on a multiple. */
  pad(multiple: number, after = 0): void {
    this.room(multiple);
    while ((this.end + after) % multiple !== 0) this.end++;
  }

  word(value: number): void {
    this.room(WORD);
    this.view.setUint32(this.end, value, true);
    this.end += WORD;
  }

  float(value: number): void {
    this.room(WORD);
    this.view.setFloat32(this.end, value, true);
    this.end += WORD;
  }

  /** Writes into a table's field that what it names begins here. */
  pointTo(field: number): void {
    this.view.setUint32(field, this.end - field, true);
  }

  redirect(entry: number, table: number): void {
    this.view.setUint32(entry, table - entry, true);
  }

  /** An empty table. @param places by field number: where in the table it stands, 0 = left out. All are words. @returns where it begins */
  table(places: readonly number[]): number {
    this.pad(WORD);
    const layout = this.end;
    const size = Math.max(...places) + WORD;
    const shorts = [WORD + 2 * places.length, size, ...places];
    this.room(2 * shorts.length + WORD + size);
    shorts.forEach((short, i) => this.view.setUint16(layout + 2 * i, short, true));
    this.end += 2 * shorts.length;
    this.pad(WORD);
    const table = this.end;
    this.view.setInt32(table, table - layout, true);
    this.end += size;
    return table;
  }

  tensor({ shape, type, buffer, name, scales }: NewTensor): number {
    // By the schema: shape, type (one byte), buffer, name, quantization.
    const table = this.table([WORD, 5 * WORD, 2 * WORD, 3 * WORD, 4 * WORD]);
    this.view.setUint32(table + 2 * WORD, buffer, true);
    this.view.setInt8(table + 5 * WORD, type);
    this.pad(WORD);
    this.pointTo(table + WORD);
    this.word(shape.length);
    for (const size of shape) this.word(size);
    this.pointTo(table + 3 * WORD);
    const letters = new TextEncoder().encode(name);
    this.word(letters.length);
    // A string ends with a zero byte.
    this.room(letters.length + 1);
    this.bytes.set(letters, this.end);
    this.end += letters.length + 1;
    this.pad(WORD);
    // By the schema: min, max, scale, zero point. Which dimension has its own scales is 0, the outputs, if left out.
    const quantization = this.table([0, 0, WORD, 2 * WORD]);
    this.redirect(table + 4 * WORD, quantization);
    this.pointTo(quantization + WORD);
    this.word(scales.length);
    for (const scale of scales) this.float(scale);
    // Zero points are whole numbers of 64 bits; all are 0.
    this.pad(2 * WORD, WORD);
    this.pointTo(quantization + 2 * WORD);
    this.word(scales.length);
    this.room(2 * WORD * scales.length);
    this.end += 2 * WORD * scales.length;
    return table;
  }

  private room(bytes: number): void {
    if (this.end + bytes <= this.bytes.length) return;
    const larger = new Uint8Array(2 * (this.end + bytes));
    larger.set(this.bytes);
    this.bytes = larger;
    this.view = new DataView(larger.buffer);
  }
}
