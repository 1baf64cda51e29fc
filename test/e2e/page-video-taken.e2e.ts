/** Videos of web pages that have no file to give: read while they play, recorded from the tab, and left in the middle. */
import { createReadStream, statSync } from 'node:fs';
import http from 'node:http';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import {
  BufferSource,
  BufferTarget,
  EncodedPacketSink,
  EncodedVideoPacketSource,
  Input,
  MP4,
  Mp4OutputFormat,
  Output,
} from 'mediabunny';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exportSession } from '../../scripts/lib/coach.mjs';
import { OWN_CLIPS } from '../../scripts/lib/repo.mjs';
import type { SessionFile } from '../../src/core/session/session-file.ts';
import { startExtension, type Extension } from './support/extension.ts';
import {
  apartFromFile,
  clickedOn,
  listensToButton,
  FILM_CLIP,
  openFilm,
  pageWith,
  playing,
  videoAt,
} from './support/film.ts';
import { eventually, everyWord } from './support/pages.ts';

const CLIP = path.join(OWN_CLIPS, `${FILM_CLIP}.mp4`);
const CLIP_S = 18;
const CADENCE = 169;
const TITLE = 'Club run';
/** A busy machine plays a video slower, and begins again where it lost too much. */
const DONE_MS = 400_000;
const APPEARS_MS = 120_000;

/** The clip as sites send it in pieces: the same frames, in fragments. */
async function fragments(): Promise<{ readonly bytes: Buffer; readonly codec: string }> {
  const input = new Input({ source: new BufferSource(await readFile(CLIP)), formats: [MP4] });
  const track = await input.getPrimaryVideoTrack();
  if (!track) throw new Error('no video');
  const target = new BufferTarget();
  const output = new Output({ format: new Mp4OutputFormat({ fastStart: 'fragmented' }), target });
  const source = new EncodedVideoPacketSource('avc');
  output.addVideoTrack(source);
  await output.start();
  const decoderConfig = await track.getDecoderConfig();
  if (!decoderConfig) throw new Error('no codec');
  for await (const packet of new EncodedPacketSink(track).packets())
    await source.add(packet, { decoderConfig });
  await output.finalize();
  return { bytes: Buffer.from(target.buffer ?? new ArrayBuffer()), codec: decoderConfig.codec };
}

const inPieces = (codec: string, tail: string): string =>
  pageWith(
    TITLE,
    `<video width="640" height="480" muted></video><script>
      const video = document.querySelector('video');
      const source = new MediaSource();
      video.src = URL.createObjectURL(source);
      source.addEventListener('sourceopen', async () => {
        const buffer = source.addSourceBuffer('video/mp4; codecs="${codec}"');
        buffer.addEventListener('updateend', () => { source.endOfStream(); ${tail} }, { once: true });
        buffer.appendBuffer(await (await fetch('/pieces')).arrayBuffer());
      });
    </script>`,
  );

/** Serves the pages. Of `/slow.mp4` it sends half, and then nothing more. */
function serveFilms(pages: Record<string, string>, pieces: Buffer) {
  const server = http.createServer((request, response) => {
    const where = new URL(request.url ?? '', 'http://localhost').pathname;
    if (pages[where] !== undefined)
      return response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(pages[where]);
    if (where === '/pieces') return response.end(pieces);
    if (where !== '/slow.mp4' && where !== '/clip.mp4') return response.writeHead(404).end();
    const { size } = statSync(CLIP);
    response.writeHead(200, { 'content-type': 'video/mp4', 'content-length': size });
    const slow = where === '/slow.mp4';
    createReadStream(CLIP, slow ? { end: Math.round(size / 2) } : {}).pipe(response, { end: !slow });
  });
  return new Promise<{ readonly origin: string; close(): void }>((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      const close = (): void => {
        server.close();
        server.closeAllConnections();
      };
      resolve({ origin: `http://127.0.0.1:${port}`, close });
    });
  });
}

let extension: Extension;
let site: Awaited<ReturnType<typeof serveFilms>>;
let elsewhere: Awaited<ReturnType<typeof serveFilms>>;

beforeAll(async () => {
  const { bytes, codec } = await fragments();
  elsewhere = await serveFilms({}, bytes);
  site = await serveFilms(
    {
      '/pieces.html': inPieces(codec, ''),
      '/foreign.html': pageWith(TITLE, videoAt(`${elsewhere.origin}/clip.mp4`).replace(' loop', '')),
      '/slow.html': pageWith(TITLE, videoAt('/slow.mp4')),
    },
    bytes,
  );
  // Whoever is asked which tab chooses the one of that title.
  extension = await startExtension({
    camera: null,
    args: [`--auto-select-tab-capture-source-by-title=${TITLE}`],
  });
  await listensToButton(extension);
});

afterAll(async () => {
  await extension.close();
  site.close();
  elsewhere.close();
});

async function refusedFor(where: string, reason: string): Promise<{ film: Page; videos: Page }> {
  const film = await openFilm(extension, `${site.origin}${where}`);
  await playing(film);
  const videos = await clickedOn(extension, film);
  await videos.waitForSelector(`[data-page-refused="${reason}"]`, { timeout: APPEARS_MS });
  return { film, videos };
}

/** @returns the run, once it is analysed */
async function analysed(videos: Page): Promise<SessionFile> {
  await eventually(
    'the analysis',
    async () => ((await videos.$('[data-file][data-step="done"]')) ? true : null),
    DONE_MS,
  );
  return (await exportSession(videos)) as SessionFile;
}

/** Of the clip; a machine that has too much to do loses frames, and then it is said that there are too few. */
function expectCadence(session: SessionFile): void {
  const cadence = session.measures.find(({ id }) => id === 'cadence');
  if (cadence?.value == null) expect(cadence?.reason).not.toBeNull();
  else {
    expect(Math.abs(cadence.value - CADENCE)).toBeLessThan(12);
    expect(session.view).toBe('front');
  }
}

const read = (videos: Page, why: string): Promise<unknown> =>
  videos.waitForSelector(`[data-read-end="${why}"]`, { timeout: DONE_MS });

describe('a video that comes in pieces', { timeout: DONE_MS }, () => {
  it('is read while it plays, and agrees with the analysis of its file', async () => {
    const { film, videos } = await refusedFor('/pieces.html', 'in-pieces');
    await videos.click('[data-action="play-from-start"]');
    await read(videos, 'ended');
    const session = await analysed(videos);
    expect(session.source).toMatchObject({ kind: 'page', name: TITLE });
    expect(session.source.page).toMatchObject({ address: `${site.origin}/pieces.html`, way: 'played' });
    expect(session.source.page?.leftAtS).toBeUndefined();
    expect(session.source.page?.durationS).toBeCloseTo(CLIP_S, 1);
    expect(session.source.fps).toBeCloseTo(15, 0);
    expect(apartFromFile(session)).toEqual([]);
    await videos.close();
    await film.close();
  });

  it('is read at its own media time, however fast it plays, and from where it stands', async () => {
    const { film, videos } = await refusedFor('/pieces.html', 'in-pieces');
    await film.$eval('video', (video) => {
      video.currentTime = 4;
      video.playbackRate = 2;
    });
    await videos.click('[data-action="play-from-here"]');
    await read(videos, 'ended');
    const session = await analysed(videos);
    expect(session.source.page?.firstS).toBeGreaterThan(3.9);
    // How soon the first frame comes is the machine's.
    expect(session.source.page?.firstS).toBeLessThan(9);
    expect(session.durationS).toBeGreaterThan(CLIP_S - 10);
    expectCadence(session);
    await videos.close();
    await film.close();
  });

  it('keeps what was read where the page is left, as a shorter run that says so', async () => {
    const { film, videos } = await refusedFor('/pieces.html', 'in-pieces');
    await videos.click('[data-action="play-from-start"]');
    await film.waitForFunction(() => (document.querySelector('video')?.currentTime ?? 0) > 11, {
      polling: 100,
    });
    await film.goto('about:blank');
    await read(videos, 'left');
    expect(await everyWord(videos)).toContain('It ends where the page was left');
    const session = await analysed(videos);
    expect(session.source.page?.leftAtS).toBeGreaterThan(6);
    expect(session.source.page?.leftAtS).toBeLessThan(15);
    expect(session.engine.framesAnalysed).toBeGreaterThan(40);
    await videos.close();
    await film.close();
  });
});

describe('a video of another site', { timeout: DONE_MS }, () => {
  it('is recorded from the tab, from a click, and its run says that it is a recording', async () => {
    const { film, videos } = await refusedFor('/foreign.html', 'foreign');
    await film.$eval('video', (video) => {
      video.pause();
      video.currentTime = 0;
    });
    await videos.click('[data-action="record-tab"]');
    await read(videos, 'ended');
    expect(await everyWord(videos)).toContain('It holds what the tab showed, not the video itself.');
    const session = await analysed(videos);
    expect(session.source.page).toMatchObject({ address: `${site.origin}/foreign.html`, way: 'shown' });
    expect(session.source.page?.firstS).toBeLessThan(4);
    expect(session.durationS).toBeGreaterThan(CLIP_S - 6);
    expectCadence(session);
    await videos.close();
    await film.close();
  });

  it('keeps what was recorded where the tab is closed', async () => {
    const { film, videos } = await refusedFor('/foreign.html', 'foreign');
    await videos.click('[data-action="record-tab"]');
    await eventually('the recording', async () =>
      (await everyWord(videos)).includes('It is at 0:0') ? true : null,
    );
    await new Promise((resolve) => setTimeout(resolve, 3000));
    await film.close();
    await videos.waitForSelector('[data-page-video="read"]', { timeout: APPEARS_MS });
    await videos.waitForSelector(`[data-file="${TITLE}"]`);
    await videos.close();
  });
});

it(
  'a page that is left while its file is read: what came is analysed as far as it goes',
  async () => {
    const film = await openFilm(extension, `${site.origin}/slow.html`);
    await playing(film);
    const videos = await clickedOn(extension, film);
    await videos.waitForSelector('[data-page-video="reading"] progress[value]', { timeout: APPEARS_MS });
    await new Promise((resolve) => setTimeout(resolve, 1500));
    await film.close();
    await read(videos, 'left');
    const session = await analysed(videos);
    expect(session.source.page?.leftAtS).toBeGreaterThan(4);
    expect(session.source.page?.leftAtS).toBeLessThan(CLIP_S - 2);
  },
  DONE_MS,
);
