/** A watch's file as programs hand it out: Garmin Connect in a zip archive, Strava's export of everything in gzip. */
import { unzipSync } from 'fflate';

/** A day of a watch, with every sensor, is some 10 MB. All files of one archive together have no more room. */
const MOST_BYTES = 64 * 1024 * 1024;

type Bytes = Uint8Array<ArrayBuffer>;
export type Unpacked = readonly Bytes[] | 'too-large' | 'damaged';

const ACTIVITY_NAME = /\.(fit|tcx)$/i;

const begins = (bytes: Bytes, mark: readonly number[]): boolean => mark.every((byte, i) => bytes[i] === byte);

/**
 * @param file - as it was chosen, packed or not
 * @param mostBytes - of all that is in it
 * @returns the files in it; of an archive those whose names say FIT or TCX, none where there is none
 */
export async function unpack(file: Blob, mostBytes = MOST_BYTES): Promise<Unpacked> {
  if (file.size > mostBytes) return 'too-large';
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (begins(bytes, [0x1f, 0x8b])) return gunzip(file, mostBytes);
  if (begins(bytes, [0x50, 0x4b, 3, 4])) return unzipped(bytes, mostBytes);
  return [bytes];
}

async function gunzip(file: Blob, mostBytes: number): Promise<Unpacked> {
  const reader = file.stream().pipeThrough(new DecompressionStream('gzip')).getReader();
  const parts: Bytes[] = [];
  let size = 0;
  try {
    for (;;) {
      // oxlint-disable-next-line no-await-in-loop
      const { done, value } = await reader.read();
      if (done) return [new Uint8Array(await new Blob(parts).arrayBuffer())];
      parts.push(value);
      size += value.length;
      // A few bytes may unpack to gigabytes.
      if (size > mostBytes) {
        void reader.cancel();
        return 'too-large';
      }
    }
  } catch {
    return 'damaged';
  }
}

function unzipped(bytes: Bytes, mostBytes: number): Unpacked {
  let size = 0;
  const filter = ({ name, originalSize }: { name: string; originalSize: number }): boolean => {
    // What a Mac adds beside each file has its name.
    if (!ACTIVITY_NAME.test(name) || name.startsWith('__MACOSX/')) return false;
    size += originalSize;
    return size <= mostBytes;
  };
  try {
    const files = Object.values(unzipSync(bytes, { filter }));
    // A copy each: a file that is not packed is a view of the archive.
    return size > mostBytes ? 'too-large' : files.map((file) => new Uint8Array(file));
  } catch {
    return 'damaged';
  }
}
