/**
 * The level of VP9 in an MP4. A browser's recorder may write level 0, "unknown" (Chromium 156 does), and the same browser's
 * decoder refuses a codec string with it, though it plays the file.
 */
import { boxesIn, boxIn, type Box } from './boxes.ts';
import { bytesOf, type Bytes } from './bytes.ts';

/** Level 5.1: frames up to 4096 × 2176, 120 a second, more than any recorder gives. Decoders ask for no less than they need. */
const LEVEL = 51;
/** Before the boxes in it: of a table of sample entries, of a video's sample entry, of a box with version and flags. */
const TABLE_HEAD = 8;
const ENTRY_HEAD = 78;
const FULL_BOX_HEAD = 4;

/** @returns the file itself where no level is missing; else one that reads the same, with a level */
export async function withVp9Level(file: Blob): Promise<Blob> {
  const bytes = bytesOf(file);
  const missing = await missingLevels(bytes);
  if (missing.length === 0) return file;
  const parts: BlobPart[] = [];
  let from = 0;
  for (const at of missing) {
    parts.push(file.slice(from, at), Uint8Array.of(LEVEL));
    from = at + 1;
  }
  return new Blob([...parts, file.slice(from)], { type: file.type });
}

/** Where each level 0 stands. */
async function missingLevels(bytes: Bytes): Promise<number[]> {
  const at: number[] = [];
  const moov = await boxIn(bytes, { from: 0, to: bytes.size }, 'moov');
  if (!moov) return at;
  for await (const track of boxesIn(bytes, moov.from, moov.to)) {
    if (track.type !== 'trak') continue;
    const config = await vp9Config(bytes, track);
    // Version and flags, profile, level.
    const level = config && (await bytes.read(config.from + FULL_BOX_HEAD + 1, 1));
    if (config && level?.getUint8(0) === 0) at.push(config.from + FULL_BOX_HEAD + 1);
  }
  return at;
}

async function vp9Config(bytes: Bytes, track: Box): Promise<Box | null> {
  let box: Box | null = track;
  for (const type of ['mdia', 'minf', 'stbl', 'stsd']) box = box && (await boxIn(bytes, box, type));
  const entry = box && (await boxIn(bytes, { from: box.from + TABLE_HEAD, to: box.to }, 'vp09'));
  return entry && boxIn(bytes, { from: entry.from + ENTRY_HEAD, to: entry.to }, 'vpcC');
}
