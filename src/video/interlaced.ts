/** Interlaced H.264: a frame of two half frames, one of every second line, taken one after the other. */

/** Profiles whose head goes on with the form of their colours (ITU-T H.264, 7.3.2.1.1). */
const WITH_COLOURS = new Set([100, 110, 122, 244, 44, 83, 86, 118, 128, 138, 139, 134, 135]);
const HEAD_TYPE = 7;

export interface CodedForm {
  /** The camera may have taken the two halves of a frame at different times. */
  readonly interlaced: boolean;
  /** Lines of a whole frame, as it is shown. */
  readonly heightPx: number;
}

/**
 * @param description - the container's own head of the stream (`avcC`), where it has one
 * @param packet - the first frame as it is stored
 * @returns null where no head is found
 */
export function codedFormOf(description: Uint8Array | null, packet: Uint8Array | null): CodedForm | null {
  const head = (description && headOfDescription(description)) ?? (packet && headOfStream(packet));
  return head && readHead(head);
}

/** `avcC`: five bytes, how many heads, and each with its length in two bytes (ISO/IEC 14496-15, 5.3.3.1). */
function headOfDescription(description: Uint8Array): Uint8Array | null {
  if (description.length < 8 || (description[5] & 31) === 0) return null;
  return description.subarray(8, 8 + description[6] * 256 + description[7]);
}

/** Parts of a stream begin with 0 0 1 (ITU-T H.264, annex B). */
function headOfStream(packet: Uint8Array): Uint8Array | null {
  for (let i = 0; i + 3 < packet.length; i++) {
    const isStart = packet[i] === 0 && packet[i + 1] === 0 && packet[i + 2] === 1;
    // A head is far shorter than this; what follows it is not read.
    if (isStart && (packet[i + 3] & 31) === HEAD_TYPE) return packet.subarray(i + 3, i + 3 + 512);
  }
  return null;
}

function readHead(head: Uint8Array): CodedForm | null {
  const bits = createBits(unescaped(head));
  bits.skip(8);
  const profile = bits.take(8);
  bits.skip(16);
  bits.number();
  let colours = 1;
  if (WITH_COLOURS.has(profile)) {
    colours = bits.number();
    if (colours === 3) bits.skip(1);
    bits.number();
    bits.number();
    bits.skip(1);
    if (bits.take(1) === 1) skipScales(bits, colours === 3 ? 12 : 8);
  }
  bits.number();
  const order = bits.number();
  if (order === 0) bits.number();
  else if (order === 1) {
    bits.skip(1);
    bits.number();
    bits.number();
    for (let count = bits.number(); count > 0; count--) bits.number();
  }
  bits.number();
  bits.skip(1);
  bits.number();
  const rows = 16 * (bits.number() + 1);
  const interlaced = bits.take(1) === 0;
  if (interlaced) bits.skip(1);
  bits.skip(1);
  const halves = interlaced ? 2 : 1;
  let cropped = 0;
  if (bits.take(1) === 1) {
    bits.number();
    bits.number();
    cropped = (bits.number() + bits.number()) * halves * (colours === 1 ? 2 : 1);
  }
  return bits.isOver() ? null : { interlaced, heightPx: rows * halves - cropped };
}

/** A 3 after two zeros only keeps the stream free of starts. */
function unescaped(bytes: Uint8Array): Uint8Array {
  const isPadding = (byte: number, i: number): boolean =>
    byte === 3 && i >= 2 && bytes[i - 1] === 0 && bytes[i - 2] === 0;
  return bytes.filter((byte, i) => !isPadding(byte, i));
}

/** Scaling lists (7.3.2.1.1.1): only passed over. */
function skipScales(bits: Bits, lists: number): void {
  for (let list = 0; list < lists; list++) {
    if (bits.take(1) === 0) continue;
    let next = 8;
    for (let i = 0; i < (list < 6 ? 16 : 64) && next !== 0; i++) {
      const code = bits.number();
      next = (next + (code % 2 === 0 ? -code / 2 : (code + 1) / 2) + 256) % 256;
    }
  }
}

interface Bits {
  take(count: number): number;
  skip(count: number): void;
  /** A number that says its own length (9.1). */
  number(): number;
  /** Whether more was read than there is. */
  isOver(): boolean;
}

function createBits(bytes: Uint8Array): Bits {
  let at = 0;
  const take = (count: number): number => {
    let value = 0;
    for (let i = 0; i < count; i++, at++) value = value * 2 + (((bytes[at >> 3] ?? 0) >> (7 - (at & 7))) & 1);
    return value;
  };
  return {
    take,
    skip(count) {
      at += count;
    },
    number() {
      let zeros = 0;
      while (zeros < 32 && take(1) === 0) zeros++;
      return 2 ** zeros - 1 + take(zeros);
    },
    isOver: () => at > bytes.length * 8,
  };
}
