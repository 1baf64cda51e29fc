import { describe, expect, it } from 'vitest';
import { isPicture, logoSize, readLogo } from '../../src/surfaces/settings/read-logo.ts';
import { MOST_LOGO_PX } from '../../src/storage/logo-store.ts';

const bytes = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from(text, (c) => c.charCodeAt(0));

describe('a file that is chosen as a logo', () => {
  it.each([
    ['a PNG', '\x89PNG\r\n\x1a\n\0\0\0\rIHDR'],
    ['a JPEG', '\xff\xd8\xff\xe0\0\x10JFIF\0'],
    ['a WebP', 'RIFF\x24\0\0\0WEBPVP8 '],
  ])('may be %s, whatever its name', (_, head) => {
    expect(isPicture(bytes(head))).toBe(true);
  });

  it.each([
    ['an SVG', '<svg xmlns="http://www.w3.org/2000/svg">'],
    ['an SVG behind its XML head', '<?xml version="1.0"?><svg>'],
    ['a GIF', 'GIF89a\x10\0\x10\0'],
    ['an AVI, which is a RIFF too', 'RIFF\x24\0\0\0AVI LIST'],
    ['a PDF', '%PDF-1.7\n'],
    ['a beginning of a PNG', '\x89PN'],
    ['nothing', ''],
  ])('may not be %s', (_, head) => {
    expect(isPicture(bytes(head))).toBe(false);
  });

  it('is refused by what is in it, before anything decodes it', async () => {
    const svg = new File(['<svg onload="alert(1)"/>'], 'logo.png', { type: 'image/png' });
    expect(await readLogo(svg)).toEqual({ ok: false, reason: 'no-picture' });
    expect(await readLogo(new File([], 'logo.png'))).toEqual({ ok: false, reason: 'no-picture' });
  });

  it('is refused where it is enormous, before it is read', async () => {
    const file = new File(['x'], 'logo.png');
    Object.defineProperty(file, 'size', { value: 3e9 });
    file.slice = () => {
      throw new Error('read');
    };
    expect(await readLogo(file)).toEqual({ ok: false, reason: 'too-large' });
  });

  it('is refused where it is gone meanwhile', async () => {
    const file = new File(['x'], 'logo.png');
    file.slice = () => {
      throw new DOMException('gone', 'NotFoundError');
    };
    expect(await readLogo(file)).toEqual({ ok: false, reason: 'unreadable' });
  });
});

describe('the size at which a logo is kept', () => {
  const { width: W, height: H } = MOST_LOGO_PX;

  it.each([
    ['as it is where it fits', [120, 80], [120, 80]],
    ['no higher than a report shows it', [10 * H, 10 * H], [H, H]],
    ['no wider than a report shows it', [10 * W, H], [W, Math.round(H / 10)]],
    ['a pixel at least', [100_000, 1], [W, 1]],
  ] as const)('is %s', (_, [width, height], [toWidth, toHeight]) => {
    expect(logoSize({ width, height })).toEqual({ width: toWidth, height: toHeight });
  });

  it('keeps the shape', () => {
    const { width, height } = logoSize({ width: 1837, height: 1211 });
    expect(Math.abs(width / height - 1837 / 1211)).toBeLessThan(0.01);
  });
});
