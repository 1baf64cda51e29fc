import { describe, expect, it } from 'vitest';
import { checkLogo, createLogoStore, MOST_LOGO_PX } from '../../src/storage/logo-store.ts';
import { createSettingsStore } from '../../src/storage/settings-store.ts';
import { memoryArea, pngUrl } from './fixtures.ts';

const LOGO = pngUrl(200, 100);
const OTHER = pngUrl(100, 100);

describe('a logo', () => {
  it('is a PNG in itself, no larger than a report shows it', () => {
    expect(checkLogo(LOGO)).toBe(LOGO);
    const largest = pngUrl(MOST_LOGO_PX.width, MOST_LOGO_PX.height);
    expect(checkLogo(largest)).toBe(largest);
  });

  it.each([
    ['nothing', undefined],
    ['a number', 7],
    ['an empty text', ''],
    ['an address', 'https://example.com/logo.png'],
    ['a drawing with scripts', 'data:image/svg+xml;base64,PHN2Zy8+'],
    ['a page', 'data:text/html;base64,PGI+'],
    [
      'a PNG by name alone',
      `data:image/png;base64,${Buffer.from('<svg onload="x"/> and more').toString('base64')}`,
    ],
    ['a PNG that leaves its attribute', `${LOGO}" onerror="alert(1)`],
    ['a PNG whose head breaks off', LOGO.slice(0, 40)],
    ['one that is too wide', pngUrl(MOST_LOGO_PX.width + 1, 10)],
    ['one that is too high', pngUrl(10, MOST_LOGO_PX.height + 1)],
    ['one of no size', pngUrl(0, 10)],
    // A few bytes that would become gigabytes.
    ['one that swells', pngUrl(30_000, 30_000)],
    ['more bytes than its pixels have', pngUrl(10, 10, 2_000_000)],
  ])('is not %s', (_, value) => {
    expect(checkLogo(value)).toBeNull();
  });

  it('of a photo still fits, though its pixels cannot be written any shorter', () => {
    const { width, height } = MOST_LOGO_PX;
    const url = pngUrl(width, height, (4 * width + 1) * height);
    expect(checkLogo(url)).toBe(url);
  });
});

describe('the kept logo', () => {
  it('is none at first, is kept, replaced and taken away', async () => {
    const area = memoryArea();
    const store = createLogoStore(area);
    expect(await store.load()).toBeNull();
    await store.save(LOGO);
    expect(await createLogoStore(area).load()).toBe(LOGO);
    await store.save(OTHER);
    expect(await store.load()).toBe(OTHER);
    await store.save(null);
    expect(await store.load()).toBeNull();
  });

  it('from a backup comes only where there is none', async () => {
    const store = createLogoStore(memoryArea());
    await store.add(LOGO);
    expect(await store.load()).toBe(LOGO);
    await store.add(OTHER);
    expect(await store.load()).toBe(LOGO);
  });

  it('is told to other pages, until they no longer listen', async () => {
    const area = memoryArea();
    const seen: (string | null)[] = [];
    const stop = createLogoStore(area).subscribe((logo) => seen.push(logo));
    const store = createLogoStore(area);
    await store.save(LOGO);
    await createSettingsStore(area).save({ theme: 'dark' });
    await store.save(null);
    stop();
    await store.save(OTHER);
    expect(seen).toEqual([LOGO, null]);
  });

  it('is none where something else was stored, or nothing can be read', async () => {
    expect(await createLogoStore(memoryArea({ logo: 'https://example.com/a.png' })).load()).toBeNull();
    const broken = { ...memoryArea(), get: () => Promise.reject(new Error('gone')) };
    expect(await createLogoStore(broken).load()).toBeNull();
  });
});
