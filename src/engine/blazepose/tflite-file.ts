/** As much of a TFLite model as turning weights into other numbers needs to read. */

/**
 * Field numbers of the tables read here, from TFLite's schema, version 3
 * (https://github.com/tensorflow/tensorflow/blob/master/tensorflow/compiler/mlir/lite/schema/schema.fbs).
 */
const MODEL = { operatorCodes: 1, subgraphs: 2, buffers: 4 };
const OPERATOR_CODE = { oldCode: 0, code: 3 };
const SUBGRAPH = { tensors: 0, outputs: 2, operators: 3 };
const OPERATOR = { code: 0, inputs: 1, outputs: 2 };
const TENSOR = { shape: 0, type: 1, buffer: 2, name: 3 };
const BUFFER = { data: 0 };

/** Bytes of an offset, a vector's length, a tensor index. */
export const WORD = 4;

/** Kinds of operators and numbers, by the schema's own codes. */
export const CONV_2D = 3;
export const DEQUANTIZE = 6;
export const FLOAT32 = 0;
export const FLOAT16 = 1;
export const INT8 = 9;

export interface TfliteTensor {
  readonly name: string;
  readonly shape: readonly number[];
  readonly type: number;
  /** Index of the buffer that holds its numbers. */
  readonly buffer: number;
  /** Where in the file its type is written, one byte; 0 where it is left out, which means floats of 32 bits. */
  readonly typeAt: number;
  /** Where in the list of tensors the way to this one is written. */
  readonly entryAt: number;
}

export interface TfliteOperator {
  readonly kind: number;
  readonly inputs: readonly number[];
  readonly outputs: readonly number[];
  readonly tableAt: number;
  /** Where the indices of its inputs are written, one after the other. */
  readonly inputsAt: number;
}

export interface TfliteFile {
  readonly tensors: readonly TfliteTensor[];
  readonly operators: readonly TfliteOperator[];
  /** Where the number of operators is written; the ways to their tables follow. */
  readonly operatorListAt: number;
  /** Where the number of outputs is written; the indices of their tensors follow. */
  readonly outputListAt: number;
  readonly outputs: readonly number[];
  readonly buffers: readonly TfliteBuffer[];
}

export interface TfliteBuffer {
  /** Where its bytes begin, and how many they are. */
  readonly at: number;
  readonly length: number;
  /** Where in the list of buffers the way to this one is written. */
  readonly entryAt: number;
}

/**
 * Reads a FlatBuffer (https://flatbuffers.dev/internals).
 * @throws RangeError where an offset points outside of the file
 */
export function readTfliteFile(view: DataView): TfliteFile {
  const follow = (at: number): number => at + view.getUint32(at, true);
  const field = (table: number, number: number): number => {
    const layout = table - view.getInt32(table, true);
    const entry = WORD + 2 * number;
    const offset = entry < view.getUint16(layout, true) ? view.getUint16(layout + entry, true) : 0;
    return offset === 0 ? 0 : table + offset;
  };
  const listAt = (table: number, number: number): number => {
    const at = field(table, number);
    return at === 0 ? 0 : follow(at);
  };
  const entries = (list: number): number[] =>
    Array.from({ length: list === 0 ? 0 : view.getUint32(list, true) }, (_, i) => list + WORD * (i + 1));
  const integers = (list: number): number[] => entries(list).map((at) => view.getInt32(at, true));
  const word = (at: number): number => (at === 0 ? 0 : view.getUint32(at, true));
  const byte = (at: number): number => (at === 0 ? 0 : view.getInt8(at));
  const text = (list: number): string =>
    list === 0
      ? ''
      : new TextDecoder().decode(
          new Uint8Array(view.buffer, view.byteOffset + list + WORD, view.getUint32(list, true)),
        );

  const model = follow(0);
  const kinds = entries(listAt(model, MODEL.operatorCodes)).map((at) => {
    const code = follow(at);
    // Small codes stand in the older field, and in files of old writers only there.
    return Math.max(byte(field(code, OPERATOR_CODE.oldCode)), word(field(code, OPERATOR_CODE.code)));
  });
  const graph = follow(entries(listAt(model, MODEL.subgraphs))[0]);
  const operatorListAt = listAt(graph, SUBGRAPH.operators);
  const outputListAt = listAt(graph, SUBGRAPH.outputs);
  return {
    operatorListAt,
    outputListAt,
    outputs: integers(outputListAt),
    tensors: entries(listAt(graph, SUBGRAPH.tensors)).map((entryAt) => {
      const table = follow(entryAt);
      const typeAt = field(table, TENSOR.type);
      return {
        name: text(listAt(table, TENSOR.name)),
        shape: integers(listAt(table, TENSOR.shape)),
        type: byte(typeAt),
        buffer: word(field(table, TENSOR.buffer)),
        typeAt,
        entryAt,
      };
    }),
    operators: entries(operatorListAt).map((at) => {
      const tableAt = follow(at);
      const inputs = listAt(tableAt, OPERATOR.inputs);
      return {
        kind: kinds[word(field(tableAt, OPERATOR.code))],
        inputs: integers(inputs),
        outputs: integers(listAt(tableAt, OPERATOR.outputs)),
        tableAt,
        inputsAt: inputs + WORD,
      };
    }),
    buffers: entries(listAt(model, MODEL.buffers)).map((entryAt) => {
      const data = listAt(follow(entryAt), BUFFER.data);
      return { at: data + WORD, length: word(data), entryAt };
    }),
  };
}
