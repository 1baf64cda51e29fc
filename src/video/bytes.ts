/** Reads a file's own tables, a few bytes at a time. */

/** Headers lie close together: one reading serves many of them. */
const WINDOW = 65_536;

export interface Bytes {
  /** Bytes in the file. */
  readonly size: number;
  /** @returns null where the file ends before that */
  read(from: number, length: number): Promise<DataView | null>;
}

export function bytesOf(file: Blob): Bytes {
  let start = 0;
  let held = new Uint8Array();
  return {
    size: file.size,
    async read(from, length) {
      if (from < 0 || from + length > file.size) return null;
      if (from < start || from + length > start + held.length) {
        start = from;
        held = new Uint8Array(await file.slice(from, from + Math.max(length, WINDOW)).arrayBuffer());
      }
      return new DataView(held.buffer, from - start, length);
    },
  };
}

/** Four letters, as containers name their parts. */
export function lettersAt(view: DataView, at = 0): string {
  return String.fromCharCode(...[0, 1, 2, 3].map((i) => view.getUint8(at + i)));
}
