/** The boxes of an MP4 or QuickTime file (ISO/IEC 14496-12, 4.2). */
import { type Bytes, lettersAt } from './bytes.ts';

export interface Box {
  readonly type: string;
  /** First byte of what is in it, and the byte after its last. */
  readonly from: number;
  readonly to: number;
}

/** The boxes side by side in a part of the file. The last one may reach past the end of a file that was cut. */
export async function* boxesIn(bytes: Bytes, from: number, to: number): AsyncGenerator<Box, void> {
  for (let at = from; at + 8 <= to;) {
    const head = await bytes.read(at, 8);
    if (!head) return;
    let size = head.getUint32(0);
    let headLength = 8;
    if (size === 1) {
      const large = await bytes.read(at + 8, 8);
      if (!large) return;
      size = Number(large.getBigUint64(0));
      headLength = 16;
    } else if (size === 0) {
      size = to - at;
    }
    if (size < headLength) return;
    yield { type: lettersAt(head, 4), from: at + headLength, to: at + size };
    at += size;
  }
}

/** The first box of a type inside another. */
export async function boxIn(
  bytes: Bytes,
  { from, to }: Pick<Box, 'from' | 'to'>,
  type: string,
): Promise<Box | null> {
  for await (const box of boxesIn(bytes, from, to)) if (box.type === type) return box;
  return null;
}
