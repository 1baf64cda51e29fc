/** What a file is that somebody chose or dropped: by what is in it, since any name can stand on any file. */

export type FileKind = 'session' | 'backup' | 'video' | 'activity' | 'table' | 'other';

/** Enough for two packets of a transport stream, and for the first line of a table. */
const HEAD_BYTES = 1024;

/** Bytes by which a kind of video file begins, and where they stand. */
const VIDEO_MARKS: readonly { readonly at: number; readonly bytes: readonly number[] }[] = [
  // MP4 and MOV name their first box behind its length.
  ...['ftyp', 'moov', 'mdat', 'wide', 'skip', 'free'].map((name) => ({ at: 4, bytes: ascii(name) })),
  // Matroska and WebM
  { at: 0, bytes: [0x1a, 0x45, 0xdf, 0xa3] },
  // AVI
  { at: 8, bytes: ascii('AVI ') },
  // MPEG programme stream
  { at: 0, bytes: [0, 0, 1, 0xba] },
  // Windows Media
  { at: 0, bytes: [0x30, 0x26, 0xb2, 0x75] },
  { at: 0, bytes: ascii('OggS') },
  { at: 0, bytes: ascii('FLV') },
];
const GZIP = [0x1f, 0x8b];
const ZIP = [0x50, 0x4b, 3, 4];
/** Name of the first file in an archive: its length, and where it stands. */
const ZIP_NAME = { length: 26, at: 30 };
/** Behind the length of its head and of its content. */
const FIT = { at: 8, bytes: ascii('.FIT') };
const TCX = /<(?:[\w.-]+:)?TrainingCenterDatabase[\s>]/;
const ACTIVITY_NAME = /\.(fit|tcx)$/i;
const PACKED_ACTIVITY_NAME = /\.(fit|tcx)\.gz$/i;

/** A transport stream has this byte at the head of each packet; a camera's packets have four more in front. */
const PACKET_MARK = 0x47;
const PACKETS = [
  { first: 0, length: 188 },
  { first: 4, length: 192 },
];

const VIDEO_NAME = /\.(mp4|m4v|mov|webm|mkv|avi|ts|mts|m2ts|3gp|mpg|mpeg|wmv)$/i;

/** Never rejects: what cannot be read is what its name says, and whoever takes it says why it cannot. */
export async function fileKind(file: File): Promise<FileKind> {
  try {
    const head = new Uint8Array(await file.slice(0, HEAD_BYTES).arrayBuffer());
    // A backup and a watch's file from Strava's export are packed alike.
    if (begins(head, { at: 0, bytes: GZIP }))
      return PACKED_ACTIVITY_NAME.test(file.name) ? 'activity' : 'backup';
    return kindOf(head) ?? namedKind(file, head);
  } catch {
    return namedKind(file, new Uint8Array());
  }
}

function kindOf(head: Uint8Array): FileKind | null {
  if (begins(head, FIT)) return 'activity';
  if (begins(head, { at: 0, bytes: ZIP }) && ACTIVITY_NAME.test(firstName(head))) return 'activity';
  if (isVideo(head)) return 'video';
  if (TCX.test(new TextDecoder().decode(head))) return 'activity';
  return /^\uFEFF?\s*\{/.test(new TextDecoder('utf-8', { ignoreBOM: true }).decode(head)) ? 'session' : null;
}

function firstName(head: Uint8Array): string {
  const length = head[ZIP_NAME.length] + 256 * head[ZIP_NAME.length + 1];
  return new TextDecoder().decode(head.subarray(ZIP_NAME.at, ZIP_NAME.at + length));
}

function isVideo(head: Uint8Array): boolean {
  if (VIDEO_MARKS.some((mark) => begins(head, mark))) return true;
  return PACKETS.some(({ first, length }) =>
    [0, 1, 2].every((n) => head[first + n * length] === PACKET_MARK),
  );
}

/** What the file says of itself: a broken video belongs to the analysis, which knows what is wrong with it. */
function namedKind({ name, type }: File, head: Uint8Array): FileKind {
  if (/\.backup$/i.test(name)) return 'backup';
  if (/\.json$/i.test(name) || type === 'application/json') return 'session';
  // A broken one belongs where it is known what is wrong with it.
  if (ACTIVITY_NAME.test(name) || PACKED_ACTIVITY_NAME.test(name)) return 'activity';
  // Only watches' files are taken out of archives; what is in this one is found out there.
  if (begins(head, { at: 0, bytes: ZIP }) && /\.zip$/i.test(name)) return 'activity';
  if (type.startsWith('video/') || VIDEO_NAME.test(name)) return 'video';
  return isTable(head) ? 'table' : 'other';
}

/** Text whose first line has the same separator three times or more, as our own tables and motion files have. */
function isTable(head: Uint8Array): boolean {
  const text = new TextDecoder().decode(head);
  if (text.includes('\0') || text.includes('\uFFFD')) return false;
  const [line] = text.split(/\r?\n/, 1);
  return [',', ';', '\t'].some((separator) => line.split(separator).length > 3);
}

function begins(head: Uint8Array, { at, bytes }: (typeof VIDEO_MARKS)[number]): boolean {
  return bytes.every((byte, i) => head[at + i] === byte);
}

function ascii(text: string): number[] {
  return Array.from(text, (letter) => letter.charCodeAt(0));
}
