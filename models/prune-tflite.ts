/** Takes outputs that nobody reads, and the operators that only work for them, out of a TFLite model. */

/** One operator of a graph: the indices of the tensors it reads and writes. An input of −1 is left out on purpose. */
export interface TfliteOperator {
  readonly inputs: readonly number[];
  readonly outputs: readonly number[];
}

/** The part of a model's only graph that says what depends on what. */
export interface TfliteGraph {
  /** Name of each tensor, by its index. */
  readonly tensorNames: readonly string[];
  /** Tensor indices of what the graph returns, in its order. */
  readonly outputs: readonly number[];
  /** In the order in which they run. */
  readonly operators: readonly TfliteOperator[];
}

/**
 * Field numbers of the tables read here, from TFLite's schema, version 3
 * (https://github.com/tensorflow/tensorflow/blob/master/tensorflow/compiler/mlir/lite/schema/schema.fbs).
 */
const MODEL = { subgraphs: 2, signatures: 7 };
const SUBGRAPH = { tensors: 0, outputs: 2, operators: 3 };
const OPERATOR = { inputs: 1, outputs: 2 };
const TENSOR = { name: 3 };

const IDENTIFIER = 'TFL3';
const IDENTIFIER_AT = 4;
/** Bytes of an offset, of a vector's length and of a tensor index. */
const WORD = 4;

/**
 * The model with only the outputs of these names, in the model's order, and only the operators they need.
 *
 * The runtime runs every operator of the list, whether its result is read or not. The two lists are shortened in place,
 * so the file keeps its size: tensors and weights of what was dropped stay in it and are never touched. What is kept
 * computes the same numbers as before.
 * @param bytes a whole `.tflite` file; it is not changed
 * @param keep names of the output tensors to keep
 * @throws in plain words when the file is not a TFLite model, is damaged, is of a kind whose graph cannot be cut this
 *   way, or has no output of one of these names
 */
export function pruneTflite(bytes: Uint8Array, keep: readonly string[]): Uint8Array {
  const pruned = new Uint8Array(bytes);
  const before = readTflite(pruned);
  const outputs = outputsNamed(before, keep);
  const needed = neededOperators(before, outputs);
  const places = reading(pruned, (file) => file.graphPlaces());
  const view = new DataView(pruned.buffer);
  rewrite(view, places.outputs, outputs);
  rewrite(
    view,
    places.operators,
    // An offset counts from its own place in the list.
    needed.map((at, i) => (places.operatorTables[at] ?? 0) - (places.operators + WORD * (i + 1))),
  );
  check(readTflite(pruned), before, outputs, needed);
  return pruned;
}

/** @throws as `pruneTflite` does */
export function readTflite(bytes: Uint8Array): TfliteGraph {
  return reading(bytes, (file) => file.graph());
}

/**
 * Operators whose results none of these outputs needs, by their index.
 * @param outputs tensor indices; the graph's own outputs where left out
 * @internal for tests, which look for any that are left
 */
export function unneededOperators(
  graph: TfliteGraph,
  outputs: readonly number[] = graph.outputs,
): readonly number[] {
  const needed = new Set(neededOperators(graph, outputs));
  return graph.operators.map((_, i) => i).filter((i) => !needed.has(i));
}

/** Tensor indices of the graph's outputs of these names, in the graph's order. @throws when one is missing */
export function outputsNamed(graph: TfliteGraph, names: readonly string[]): readonly number[] {
  const has = graph.outputs.map((tensor) => graph.tensorNames[tensor] ?? '');
  const missing = names.filter((name) => !has.includes(name));
  if (missing.length > 0)
    throw new Error(`The model has no output ${missing.join(', ')}; it has ${has.join(', ')}`);
  if (names.length === 0) throw new Error('A model without any output is of no use: name one to keep');
  return graph.outputs.filter((_, i) => names.includes(has[i] ?? ''));
}

function neededOperators(graph: TfliteGraph, outputs: readonly number[]): number[] {
  const read = new Set(outputs);
  const needed: number[] = [];
  // Operators run in order, so whoever reads a result stands behind it.
  for (const [i, operator] of [...graph.operators.entries()].toReversed()) {
    // One without results does something else, which is not ours to judge.
    if (operator.outputs.length > 0 && !operator.outputs.some((tensor) => read.has(tensor))) continue;
    needed.push(i);
    for (const tensor of operator.inputs) read.add(tensor);
  }
  return needed.toReversed();
}

/** Writes a shorter vector of words over a longer one. */
function rewrite(view: DataView, vector: number, words: readonly number[]): void {
  const length = view.getUint32(vector, true);
  view.setUint32(vector, words.length, true);
  for (let i = 0; i < length; i++) view.setInt32(vector + WORD * (i + 1), words[i] ?? 0, true);
}

/** A writer may let two tables share a list; then shortening one would have changed the other. */
function check(
  after: TfliteGraph,
  before: TfliteGraph,
  outputs: readonly number[],
  needed: readonly number[],
): void {
  const wanted = { ...before, outputs, operators: needed.map((i) => before.operators[i]) };
  if (JSON.stringify(after) !== JSON.stringify(wanted))
    throw new Error('The model shares lists between its tables and cannot be cut in place');
}

function reading<T>(bytes: Uint8Array, read: (file: TfliteFile) => T): T {
  try {
    return read(new TfliteFile(bytes));
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause;
    throw new Error('The TFLite file is damaged: an offset in it points outside of it', { cause });
  }
}

/** Reads a FlatBuffer (https://flatbuffers.dev/internals); whatever points outside of it throws a `RangeError`. */
class TfliteFile {
  private readonly view: DataView;

  constructor(bytes: Uint8Array) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const identifier = String.fromCharCode(
      ...bytes.subarray(IDENTIFIER_AT, IDENTIFIER_AT + IDENTIFIER.length),
    );
    if (identifier !== IDENTIFIER) throw new Error('This is not a TFLite model: its mark "TFL3" is missing');
  }

  graph(): TfliteGraph {
    const { outputs, operatorTables, subgraph } = this.graphPlaces();
    const tensorNames = this.tables(this.list(subgraph, SUBGRAPH.tensors)).map((tensor) => this.name(tensor));
    const known = (tensors: readonly number[], fewest: number) => {
      if (tensors.some((tensor) => tensor < fewest || tensor >= tensorNames.length))
        throw new Error('The TFLite file is damaged: its graph names a tensor that it does not have');
      return tensors;
    };
    return {
      tensorNames,
      outputs: known(this.integers(outputs), 0),
      operators: operatorTables.map((table) => ({
        inputs: known(this.integers(this.list(table, OPERATOR.inputs)), -1),
        outputs: known(this.integers(this.list(table, OPERATOR.outputs)), 0),
      })),
    };
  }

  /** Where in the file the graph, its list of outputs, its list of operators and each operator's table begin. */
  graphPlaces() {
    const model = this.follow(0);
    const subgraphs = this.tables(this.list(model, MODEL.subgraphs));
    const [subgraph] = subgraphs;
    if (subgraph === undefined || subgraphs.length > 1)
      throw new Error(`The model has ${subgraphs.length} graphs; only a model of one graph can be cut`);
    if (this.tables(this.list(model, MODEL.signatures)).length > 0)
      throw new Error('The model has signatures, which name its outputs too; it cannot be cut');
    const outputs = this.list(subgraph, SUBGRAPH.outputs);
    const operators = this.list(subgraph, SUBGRAPH.operators);
    if (outputs === null || operators === null)
      throw new Error('The TFLite file is damaged: its graph has no outputs or no operators');
    return { subgraph, outputs, operators, operatorTables: this.tables(operators) };
  }

  private follow(at: number): number {
    return at + this.view.getUint32(at, true);
  }

  /** Where a vector or string of a table begins; null where the table has none. */
  private list(table: number, field: number): number | null {
    const layout = table - this.view.getInt32(table, true);
    const entry = WORD + 2 * field;
    if (entry >= this.view.getUint16(layout, true)) return null;
    const offset = this.view.getUint16(layout + entry, true);
    return offset === 0 ? null : this.follow(table + offset);
  }

  private words<T>(vector: number | null, read: (at: number) => T): T[] {
    if (vector === null) return [];
    const length = this.view.getUint32(vector, true);
    const values: T[] = [];
    for (let i = 0; i < length; i++) values.push(read(vector + WORD * (i + 1)));
    return values;
  }

  private tables(vector: number | null): number[] {
    return this.words(vector, (at) => this.follow(at));
  }

  private integers(vector: number | null): number[] {
    return this.words(vector, (at) => this.view.getInt32(at, true));
  }

  private name(tensor: number): string {
    const text = this.list(tensor, TENSOR.name);
    if (text === null) return '';
    const length = this.view.getUint32(text, true);
    if (text + WORD + length > this.view.byteLength) throw new RangeError('a name goes beyond the end');
    return new TextDecoder().decode(
      new Uint8Array(this.view.buffer, this.view.byteOffset + text + WORD, length),
    );
  }
}
