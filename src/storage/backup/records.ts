/**
 * A row of records as bytes, and back: two lengths (32 bits, little-endian), JSON, and the bytes of the typed arrays in
 * it, which JSON would blow up. One record is in memory at a time.
 */

const HEAD_BYTES = 8;
/** Far beyond any record of ours: a length that is larger is no length. */
const MOST_BYTES = 256 * 1024 * 1024;

const ARRAYS = { Float64Array, Float32Array, Int16Array, Uint16Array, Uint8Array } as const;
type ArrayName = keyof typeof ARRAYS;
/** In the place of a typed array: which, where its bytes begin, how many. */
type ArrayRef = { readonly $array: readonly [name: string, offset: number, bytes: number] };

/** The bytes are no records, or end within one. */
class BadRecord extends Error {
  override readonly name = 'BadRecord';
}

/** @param value - JSON's own kinds and typed arrays; what is neither is left out */
export function packRecord(value: unknown): Uint8Array<ArrayBuffer>[] {
  const arrays: Uint8Array<ArrayBuffer>[] = [];
  let offset = 0;
  const json = JSON.stringify(value, (_, part: unknown) => {
    if (!ArrayBuffer.isView(part)) return part;
    const { byteLength, byteOffset, buffer, constructor } = part;
    const ref: ArrayRef = { $array: [constructor.name, offset, byteLength] };
    arrays.push(new Uint8Array(buffer as ArrayBuffer, byteOffset, byteLength));
    offset += byteLength;
    return ref;
  });
  const text = new TextEncoder().encode(json);
  const head = new DataView(new ArrayBuffer(HEAD_BYTES));
  head.setUint32(0, text.byteLength, true);
  head.setUint32(4, offset, true);
  return [new Uint8Array(head.buffer), text, ...arrays];
}

/** @throws BadRecord */
export async function* readRecords(bytes: ReadableStream<Uint8Array>): AsyncGenerator<unknown, void> {
  const reader = bytes.getReader();
  let waiting: Uint8Array[] = [];
  let have = 0;
  /** So many bytes in one piece; null at the end of the stream. */
  const take = async (count: number): Promise<Uint8Array | null> => {
    while (have < count) {
      // oxlint-disable-next-line no-await-in-loop
      const { done, value } = await reader.read();
      if (done) break;
      waiting.push(value);
      have += value.byteLength;
    }
    if (have === 0 && count > 0) return null;
    if (have < count) throw new BadRecord('the data ends within a record');
    const taken = new Uint8Array(count);
    let at = 0;
    while (at < count) {
      const [first] = waiting;
      const part = first.subarray(0, count - at);
      taken.set(part, at);
      at += part.byteLength;
      if (part.byteLength === first.byteLength) waiting = waiting.slice(1);
      else waiting[0] = first.subarray(part.byteLength);
    }
    have -= count;
    return taken;
  };
  try {
    for (let head = await take(HEAD_BYTES); head; head = await take(HEAD_BYTES)) {
      const lengths = new DataView(head.buffer);
      const [textBytes, arrayBytes] = [lengths.getUint32(0, true), lengths.getUint32(4, true)];
      if (textBytes === 0 || textBytes > MOST_BYTES || arrayBytes > MOST_BYTES) {
        throw new BadRecord('no record begins here');
      }
      // oxlint-disable-next-line no-await-in-loop
      const body = await take(textBytes + arrayBytes);
      if (!body) throw new BadRecord('the data ends within a record');
      yield unpackRecord(body, textBytes);
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

function unpackRecord(body: Uint8Array, textBytes: number): unknown {
  const text = new TextDecoder().decode(body.subarray(0, textBytes));
  try {
    return JSON.parse(text, (_, part: unknown) => {
      if (typeof part !== 'object' || part === null || !('$array' in part)) return part;
      return arrayOf(part as ArrayRef, body, textBytes);
    });
  } catch (error) {
    throw error instanceof BadRecord ? error : new BadRecord(String(error));
  }
}

function arrayOf({ $array }: ArrayRef, body: Uint8Array, from: number): ArrayBufferView {
  if (!Array.isArray($array)) throw new BadRecord('no array');
  const [name, offset, bytes] = $array;
  const Kind = Object.hasOwn(ARRAYS, name) ? ARRAYS[name as ArrayName] : null;
  const fits = Number.isInteger(offset) && Number.isInteger(bytes) && offset >= 0 && bytes >= 0;
  if (!Kind || !fits || from + offset + bytes > body.byteLength || bytes % Kind.BYTES_PER_ELEMENT !== 0) {
    throw new BadRecord('no array');
  }
  // A copy, since other kinds must begin at a multiple of their size.
  return new Kind(body.slice(from + offset, from + offset + bytes).buffer);
}
