/** WebM and Matroska files whose end is missing: what is whole of their last cluster can still be read. */
import { type Bytes, bytesOf } from './bytes.ts';

/** Names of elements (RFC 9559, 5.1). */
const SEGMENT = 0x18538067;
const CLUSTER = 0x1f43b675;

interface Element {
  readonly id: number;
  readonly sizeAt: number;
  readonly from: number;
  /** The byte after its last; null where the file leaves it open. */
  readonly to: number | null;
}

export interface WholeClusters {
  /** The file, or one that ends with its last whole frame. */
  readonly file: Blob;
  /** It says itself that more should come. */
  readonly cut: boolean;
}

/**
 * Readers leave out a cluster whose end is missing, with all frames in it. Here it is given the size of what is there.
 * Clusters of open size need no help.
 */
export async function wholeClusters(file: Blob): Promise<WholeClusters> {
  const bytes = bytesOf(file);
  let at = 0;
  /** Where the file should end by its own account; null where it does not say. */
  let toldEnd: number | null = null;
  for (;;) {
    // One after the other: each says where the next one is.
    // oxlint-disable-next-line no-await-in-loop
    const element = await elementAt(bytes, at);
    if (!element) break;
    const { id, from, to } = element;
    if (id === SEGMENT) {
      toldEnd = to;
      at = from;
      continue;
    }
    // A cluster of open size ends where the next one begins: readers find that out by themselves.
    if (to === null) return { file, cut: false };
    if (to > bytes.size && id === CLUSTER) return shortened(file, bytes, element);
    at = to;
  }
  return { file, cut: at > bytes.size || (toldEnd !== null && toldEnd > bytes.size) };
}

async function shortened(file: Blob, bytes: Bytes, cluster: Element): Promise<WholeClusters> {
  let end = cluster.from;
  for (;;) {
    // oxlint-disable-next-line no-await-in-loop
    const next = await elementAt(bytes, end);
    if (!next || next.to === null || next.to > bytes.size) break;
    end = next.to;
  }
  const { sizeAt, from } = cluster;
  const whole = new Blob([
    file.slice(0, sizeAt),
    sizeField(end - from, from - sizeAt),
    file.slice(from, end),
  ]);
  return { file: whole, cut: true };
}

async function elementAt(bytes: Bytes, at: number): Promise<Element | null> {
  const idLength = await lengthAt(bytes, at, 4);
  const idView = idLength && (await bytes.read(at, idLength));
  if (!idView) return null;
  let id = 0;
  for (let i = 0; i < idLength; i++) id = id * 256 + idView.getUint8(i);
  const sizeAt = at + idLength;
  const sizeLength = await lengthAt(bytes, sizeAt, 8);
  const sizeView = sizeLength && (await bytes.read(sizeAt, sizeLength));
  if (!sizeView) return null;
  let size = sizeView.getUint8(0) & (0xff >> sizeLength);
  let isOpen = size === 0xff >> sizeLength;
  for (let i = 1; i < sizeLength; i++) {
    const byte = sizeView.getUint8(i);
    isOpen &&= byte === 0xff;
    size = size * 256 + byte;
  }
  const from = sizeAt + sizeLength;
  return { id, sizeAt, from, to: isOpen ? null : from + size };
}

/** How many bytes a number takes: one more than the zeros that its first byte begins with. */
async function lengthAt(bytes: Bytes, at: number, most: number): Promise<number | null> {
  const first = await bytes.read(at, 1);
  if (!first) return null;
  const length = Math.clz32(first.getUint8(0)) - 23;
  return length <= most ? length : null;
}

/** A size in so many bytes, as the format writes it. */
function sizeField(size: number, length: number): Uint8Array<ArrayBuffer> {
  const field = new Uint8Array(length);
  let rest = size;
  for (let i = length - 1; i >= 0; i--) {
    field[i] = rest % 256;
    rest = Math.floor(rest / 256);
  }
  field[0] |= 0x100 >> length;
  return field;
}
