/** Codings by the names people know. */
const NAMES: Readonly<Record<string, string>> = {
  avc: 'H.264',
  hevc: 'H.265 (HEVC)',
  vp8: 'VP8',
  vp9: 'VP9',
  av1: 'AV1',
  prores: 'ProRes',
  mp4v: 'MPEG-4 Part 2',
  apch: 'ProRes',
  apcn: 'ProRes',
  apcs: 'ProRes',
  apco: 'ProRes',
  ap4h: 'ProRes',
  jpeg: 'Motion JPEG',
  V_MPEG2: 'MPEG-2',
};

/**
 * @param codec - as the container's reader calls it; null for one it does not know
 * @param internal - the container's own sign for it
 */
export function codecName(codec: string | null, internal: string | number | Uint8Array | null): string {
  if (codec !== null) return NAMES[codec] ?? codec;
  const sign = internal instanceof Uint8Array ? String.fromCharCode(...internal) : String(internal ?? '');
  return NAMES[sign] ?? (sign === '' ? '?' : sign);
}
