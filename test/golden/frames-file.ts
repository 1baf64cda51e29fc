/**
 * Recorded skeletons as a file: a line of JSON that says what follows, then the arrays of the product's own frame
 * chunks, one after the other, little-endian. All of it packed with Brotli.
 */
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import type { PoseFrame } from '../../src/core/pose/pose-frame.ts';
import { decodeFrames, encodeFrames, isFrameChunk, type FrameChunk } from '../../src/storage/frame-codec.ts';

/** Seconds of frames in a chunk, as the session recorder has them. */
const CHUNK_S = 5;

const KINDS = { Float64Array, Int16Array, Uint16Array, Uint8Array };
type Kind = keyof typeof KINDS;

export interface RecordedFrames {
  /** The picture is known to be mirrored. */
  readonly mirrored: boolean;
  readonly frames: readonly PoseFrame[];
}

interface Head {
  readonly mirrored: boolean;
  readonly chunks: readonly {
    readonly plain: Readonly<Record<string, number>>;
    readonly arrays: readonly (readonly [name: string, kind: Kind, length: number])[];
  }[];
}

/**
 * @public scripts/record-golden.mjs has it through Vite
 * @returns the file's bytes; what is lost is what the frame codec loses
 */
export function packFrames({ mirrored, frames }: RecordedFrames): Uint8Array {
  const chunks = inChunks(frames).map((part) => Object.entries(encodeFrames(part)));
  const isArray = (value: unknown): value is ArrayBufferView => ArrayBuffer.isView(value);
  const head: Head = {
    mirrored,
    chunks: chunks.map((entries) => ({
      plain: Object.fromEntries(entries.filter(([, value]) => !isArray(value))),
      arrays: entries
        .filter(([, value]) => isArray(value))
        .map(([name, value]) => [name, value.constructor.name as Kind, value.length] as const),
    })),
  };
  const parts = chunks.flatMap((entries) => entries.map(([, value]) => value).filter(isArray));
  const bytes = Buffer.concat([
    Buffer.from(`${JSON.stringify(head)}\n`),
    ...parts.map((array) => Buffer.from(array.buffer, array.byteOffset, array.byteLength)),
  ]);
  return brotliCompressSync(bytes, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_LGWIN]: 22 },
  });
}

/** @throws Error where the bytes are no such file */
export function unpackFrames(packed: Uint8Array): RecordedFrames {
  const bytes = brotliDecompressSync(packed);
  const lineEnd = bytes.indexOf('\n');
  const { mirrored, chunks }: Head = JSON.parse(bytes.toString('utf8', 0, lineEnd));
  let at = lineEnd + 1;
  const frames = chunks.flatMap(({ plain, arrays }) => {
    const chunk: Record<string, unknown> = { ...plain };
    for (const [name, kind, length] of arrays) {
      const Kind = KINDS[kind];
      const end = at + length * Kind.BYTES_PER_ELEMENT;
      // A copy begins at an address that suits numbers of any size.
      chunk[name] = new Kind(Uint8Array.from(bytes.subarray(at, end)).buffer);
      at = end;
    }
    if (!isFrameChunk(chunk)) throw new Error('no recorded frames');
    return decodeFrames(chunk satisfies FrameChunk);
  });
  return { mirrored, frames };
}

function inChunks(frames: readonly PoseFrame[]): PoseFrame[][] {
  const chunks: PoseFrame[][] = [];
  for (const frame of frames) {
    const last = chunks.at(-1);
    if (last && frame.timeS - last[0].timeS < CHUNK_S) last.push(frame);
    else chunks.push([frame]);
  }
  return chunks;
}
