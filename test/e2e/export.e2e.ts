/** A video analysed and handed over: every file that comes out of the panel is opened by somebody else than who wrote it. */
import path from 'node:path';
import { BufferSource, Input, MP4, WEBM } from 'mediabunny';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exported, exportSession, openExports } from '../../scripts/lib/coach.mjs';
import { OWN_CLIPS } from '../../scripts/lib/repo.mjs';
import type { SessionFile } from '../../src/core/session/session-file.ts';
import { THEMES, violations } from './support/axe.ts';
import { startExtension, type Extension } from './support/extension.ts';
import { eventually, openPage } from './support/pages.ts';

const CLIP = path.join(OWN_CLIPS, 'own16_slowcadence150_sideleft.mp4');
/** Some 400 frames on a slow, busy machine. */
const SLOWLY_MS = 170_000;

const WORDS = `Land nearer & "softer" <script>document.title='hurt'</script>`;

let extension: Extension;
let page: Page;
let session: SessionFile;

beforeAll(async () => {
  extension = await startExtension({ camera: null });
  page = await openPage(extension, 'analyze');
  const input = await page.waitForSelector('input[type="file"]');
  await (input as unknown as { uploadFile(file: string): Promise<void> }).uploadFile(CLIP);
  const id = await eventually(
    'the analysis',
    () =>
      page.evaluate(() => {
        const link = document.querySelector('a[href*="summary"]')?.getAttribute('href');
        return link ? new URL(link, 'https://pages/').searchParams.get('id') : null;
      }),
    SLOWLY_MS,
  );
  await page.close();
  page = await openPage(extension, 'summary', { id });
  session = (await exportSession(page)) as SessionFile;
});

afterAll(() => extension.close());

const made = (action: string, ...endings: string[]) =>
  exported(page, action, endings, { timeoutMs: SLOWLY_MS });

const rowsOf = (csv: string) => csv.trimEnd().split('\r\n');

describe('a run handed over', () => {
  it('can be read by those who see it and those who do not, in both themes', async () => {
    await openExports(page);
    for (const theme of THEMES) expect(await violations(page, theme), theme).toEqual([]);
  });

  it('as tables, whose values are the session’s', async () => {
    const numbers = rowsOf((await made('export-session', '.session.csv')).text());
    expect(numbers).toHaveLength(session.measures.length + 1);
    const cadence = session.measures.find((m) => m.id === 'cadence')?.value ?? Number.NaN;
    const row = numbers.find((line) => line.includes(',cadence,'))?.split(',') ?? [];
    expect(row).toContain(cadence.toFixed(2));
    const strides = rowsOf((await made('export-strides', '.strides.csv')).text());
    expect(strides.length).toBeGreaterThan(10);
    const frames = rowsOf((await made('export-frames', '.frames.csv')).text());
    expect(frames).toHaveLength(session.engine.framesAnalysed + 1);
    expect(frames[0]).toContain('trunkLean (deg)');
  });

  it('as markers', async () => {
    const lines = (await made('export-trc', '.trc')).text().split('\n');
    expect(lines[0]).toMatch(/^PathFileType\t4\t\(X\/Y\/Z\)\t.*\.trc$/);
    const [rate, , count, markers, unit] = lines[2].split('\t');
    expect([Number(rate), unit]).toEqual([Math.round(session.source.fps), 'm']);
    const rows = lines.slice(5).filter((line) => line !== '');
    expect(rows).toHaveLength(Number(count));
    for (const row of rows) expect(row.split('\t')).toHaveLength(2 + 3 * Number(markers));
  });

  it('as a report with the coach’s words and pictures, which loads and runs nothing', async () => {
    await openExports(page);
    await page.waitForSelector('[data-video="ready"]', { timeout: 20_000 });
    await page.type('[data-input="words"]', WORDS);
    const { bytes } = await made('export-report', '.report.html');
    const reader = await extension.browser.newPage();
    try {
      const asked: string[] = [];
      reader.on('request', (request) => asked.push(request.url()));
      await reader.setContent(bytes.toString('utf8'), { waitUntil: 'load' });
      const seen = await reader.evaluate(() => ({
        title: document.title,
        words: document.querySelector('.words')?.textContent,
        rows: document.querySelectorAll('#numbers tbody tr').length,
        pictures: [...document.querySelectorAll('svg image')].map((i) =>
          i.getAttribute('href')?.slice(0, 15),
        ),
        scripts: document.scripts.length,
        wide: document.documentElement.scrollWidth <= window.innerWidth,
      }));
      expect(seen.title).toContain('Running form report');
      expect(seen.words).toBe(WORDS);
      expect(seen.rows).toBe(session.measures.filter((m) => m.value !== null).length);
      expect(seen.pictures.length).toBeGreaterThanOrEqual(3);
      expect(new Set(seen.pictures)).toEqual(new Set(['data:image/jpeg']));
      expect(seen.scripts).toBe(0);
      expect(seen.wide).toBe(true);
      expect(asked.filter((url) => !url.startsWith('data:'))).toEqual([]);
    } finally {
      await reader.close();
    }
  });

  it('as a video as long as the run, which another program reads', async () => {
    const { name, bytes } = await made('export-video', '.annotated.mp4', '.annotated.webm');
    const input = new Input({ source: new BufferSource(bytes), formats: [MP4, WEBM] });
    const track = await input.getPrimaryVideoTrack();
    expect(await track?.getCodec()).toMatch(name.endsWith('.mp4') ? /^avc$/ : /^vp[89]$/);
    expect(await track?.getDisplayWidth()).toBe(session.source.width);
    expect(await track?.getDisplayHeight()).toBe(session.source.height);
    expect(Math.abs(((await track?.computeDuration()) ?? 0) - session.durationS)).toBeLessThan(0.2);
    const packets = await track?.computePacketStats();
    expect(packets?.packetCount).toBe(session.engine.framesAnalysed);
    input.dispose();
  });

  it('as a picture', async () => {
    const { bytes } = await made('export-moment', '.png');
    expect([...bytes.subarray(1, 4)].map((c) => String.fromCharCode(c)).join('')).toBe('PNG');
    expect(bytes.readUInt32BE(16)).toBe(session.source.width);
  });
});
