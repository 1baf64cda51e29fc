/** Slow motion that the file itself tells of. */

/** Android writes the rate at which the frames were taken here; the file plays them at the usual one. */
const CAPTURE_RATE = 'com.android.capture.fps';
/** Below this the two rates differ by nothing but the camera's unsteadiness. */
const LEAST = 1.5;
/** Within this share of a whole number it is that number: rates are measured over few frames. */
const WHOLE_WITHIN = 0.03;

/**
 * @param raw - the container's tags
 * @param frameRate - frames a second of playing
 * @returns how many times slower than it happened the file plays; 1 where it says nothing of the kind
 */
export function slowdownOf(raw: Readonly<Record<string, unknown>>, frameRate: number): number {
  const captured = numberOf(raw[CAPTURE_RATE]);
  if (captured === null || !(frameRate > 0)) return 1;
  const factor = captured / frameRate;
  if (!(factor >= LEAST)) return 1;
  const whole = Math.round(factor);
  return Math.abs(factor / whole - 1) <= WHOLE_WITHIN ? whole : factor;
}

/** A tag's number: text, or four bytes of a big-endian float. */
function numberOf(tag: unknown): number | null {
  if (typeof tag === 'string') return Number(tag) || null;
  if (!(tag instanceof Uint8Array) || tag.byteLength !== 4) return null;
  const value = new DataView(tag.buffer, tag.byteOffset, 4).getFloat32(0);
  return Number.isFinite(value) && value > 0 ? value : null;
}
