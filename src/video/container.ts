/** What kind of file it is, by its first bytes, and whether all of it is there. */
import { boxesIn } from './boxes.ts';
import { type Bytes, bytesOf } from './bytes.ts';
import { wholeClusters } from './clusters.ts';
import { withVp9Level } from './vp9-level.ts';

export interface Container {
  /** `other`: none that is read here. */
  readonly kind: 'empty' | 'mp4' | 'matroska' | 'other';
  /** A kind that is known but not read here, by the name people know; else null. */
  readonly name: string | null;
  /** What is to be read: the file, what is whole of it, or the file with what it leaves out. */
  readonly file: Blob;
  /** The file says itself that more should come. */
  readonly cut: boolean;
}

/** Kinds that are not read here: where their sign is, and what it is. */
const OTHERS: readonly (readonly [name: string, at: number, sign: readonly number[]])[] = [
  ['AVI', 8, [0x41, 0x56, 0x49, 0x20]],
  ['Windows Media (WMV)', 0, [0x30, 0x26, 0xb2, 0x75, 0x8e, 0x66, 0xcf, 0x11]],
  ['Flash Video (FLV)', 0, [0x46, 0x4c, 0x56, 0x01]],
  ['MPEG (MPG, VOB)', 0, [0, 0, 1, 0xba]],
  ['MPEG (MPG)', 0, [0, 0, 1, 0xb3]],
  ['Ogg (OGV)', 0, [0x4f, 0x67, 0x67, 0x53]],
  ['RealMedia', 0, [0x2e, 0x52, 0x4d, 0x46]],
  ['MXF', 0, [0x06, 0x0e, 0x2b, 0x34, 0x02, 0x05]],
];
const MATROSKA = [0x1a, 0x45, 0xdf, 0xa3];
/** What an MP4 or QuickTime file may begin with. */
const FIRST_BOXES = new Set(['ftyp', 'moov', 'mdat', 'free', 'skip', 'wide', 'pnot']);

export async function containerOf(file: Blob): Promise<Container> {
  if (file.size === 0) return { kind: 'empty', name: null, file, cut: false };
  const head = new Uint8Array(await file.slice(0, 16).arrayBuffer());
  const has = (at: number, sign: readonly number[]): boolean =>
    sign.every((byte, i) => head[at + i] === byte);
  const other = OTHERS.find(([, at, sign]) => has(at, sign));
  if (other) return { kind: 'other', name: other[0], file, cut: false };
  if (has(0, MATROSKA)) return { kind: 'matroska', name: null, ...(await wholeClusters(file)) };
  if (FIRST_BOXES.has(String.fromCharCode(...head.subarray(4, 8)))) {
    return { kind: 'mp4', name: null, file: await withVp9Level(file), cut: await isCut(bytesOf(file)) };
  }
  return { kind: 'other', name: null, file, cut: false };
}

/** Whether an MP4's last box reaches past its end, or the table of its frames is missing. */
async function isCut(bytes: Bytes): Promise<boolean> {
  let hasTable = false;
  for await (const { type, to } of boxesIn(bytes, 0, bytes.size)) {
    if (to > bytes.size) return true;
    hasTable ||= type === 'moov';
  }
  return !hasTable;
}
