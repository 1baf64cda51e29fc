/** A picture that somebody chooses becomes a logo: decoded here, drawn to a report's size, and kept as PNG. */
import { MOST_LOGO_PX, PNG_MARK } from '../../storage/logo-store.ts';
import { dataUrl } from '../shared/data-url.ts';

/** Shorter than any way a browser could be held up; logos have a hundredth of it. */
const MOST_BYTES = 20e6;
/** A phone's photo has up to 50 million; decoded they take four bytes each. */
const MOST_PIXELS = 50e6;

const HEAD_BYTES = 12;
const JPEG_MARK = '\xff\xd8\xff';
/** A WebP begins with the one, its length, and the other. */
const WEBP_MARKS = ['RIFF', 'WEBP'] as const;

/** What a file chooser offers. */
export const LOGO_TYPES = 'image/png,image/jpeg,image/webp';

/** `unreadable`: it breaks off, or the file is gone. */
export type LogoTrouble = 'no-picture' | 'too-large' | 'unreadable';

export type ReadLogo =
  { readonly ok: true; readonly logo: string } | { readonly ok: false; readonly reason: LogoTrouble };

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Never rejects. @returns the data URL of a PNG */
export async function readLogo(file: File): Promise<ReadLogo> {
  try {
    if (file.size > MOST_BYTES) return { ok: false, reason: 'too-large' };
    const head = new Uint8Array(await file.slice(0, HEAD_BYTES).arrayBuffer());
    if (!isPicture(head)) return { ok: false, reason: 'no-picture' };
    const { width, height } = await sizeOf(file);
    if (width * height > MOST_PIXELS) return { ok: false, reason: 'too-large' };
    return { ok: true, logo: await drawn(file) };
  } catch {
    return { ok: false, reason: 'unreadable' };
  }
}

/**
 * Whether it is one of the kinds that are taken, by its bytes, whatever its name. An SVG is none: it can hold scripts.
 * @param head - the first bytes of the file
 */
export function isPicture(head: Uint8Array): boolean {
  const begin = String.fromCharCode(...head);
  const [riff, webp] = WEBP_MARKS;
  if (begin.startsWith(riff)) return begin.startsWith(webp, 8);
  return begin.startsWith(PNG_MARK) || begin.startsWith(JPEG_MARK);
}

/** The same shape, within what a report shows; never larger than it was. */
export function logoSize({ width, height }: Size): Size {
  const scale = Math.min(1, MOST_LOGO_PX.width / width, MOST_LOGO_PX.height / height);
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}

/** By the file's head: an element that is not shown is not decoded. */
async function sizeOf(file: File): Promise<Size> {
  const url = URL.createObjectURL(file);
  try {
    const image = new Image();
    await new Promise((resolve, reject) => {
      image.addEventListener('load', resolve);
      image.addEventListener('error', () => reject(new Error('no picture')));
      image.src = url;
    });
    return { width: image.naturalWidth, height: image.naturalHeight };
  } finally {
    URL.revokeObjectURL(url);
  }
}

async function drawn(file: File): Promise<string> {
  const picture = await createImageBitmap(file);
  try {
    const size = logoSize(picture);
    const canvas = new OffscreenCanvas(size.width, size.height);
    const context = canvas.getContext('2d');
    if (!context) throw new Error('no 2D canvas');
    context.imageSmoothingQuality = 'high';
    context.drawImage(picture, 0, 0, size.width, size.height);
    return await dataUrl(await canvas.convertToBlob({ type: 'image/png' }));
  } finally {
    picture.close();
  }
}
