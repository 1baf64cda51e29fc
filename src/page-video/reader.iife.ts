/**
 * In the web page, after a click: reads the video that was found there. Bundled by itself. It asks the page's own site for the video, as the page would, and nobody else.
 */
import { browser } from '../platform/browser.ts';
import { type Ask, CHANNEL, type Told } from './contract.ts';
import { follow, play } from './play-in-page.ts';
import { whyNotFetched } from './why-not.ts';

interface ReaderWorld {
  midlineVideo?: HTMLVideoElement;
  midlineReader?: true;
}

type Tell = (told: Told) => void;

/** How often it is told how far it is, milliseconds. */
const TELL_EVERY_MS = 200;

/** Bytes that are handed over at once: of a page that is left, this much at most is lost. */
const PIECE_BYTES = 1024 * 1024;

async function read(video: HTMLVideoElement, tell: Tell, signal: AbortSignal): Promise<void> {
  const source = video.currentSrc;
  // An empty address would be the page's own.
  if (source === '') return tell({ kind: 'refused', reason: 'in-pieces' });
  let replaced = false;
  const onEmptied = (): void => {
    replaced = true;
  };
  video.addEventListener('emptied', onEmptied);
  try {
    const credentials = video.crossOrigin === 'use-credentials' ? 'include' : 'same-origin';
    const answer = await fetch(source, { credentials, cache: 'force-cache', signal });
    if (!answer.ok || !answer.body) return tell({ kind: 'refused', reason: 'not-given' });
    const type = answer.headers.get('content-type') ?? '';
    // To log in, say.
    if (/^text\/html/i.test(type)) return tell({ kind: 'refused', reason: 'not-given' });
    if (/mpegurl|dash\+xml/i.test(type)) return tell({ kind: 'refused', reason: 'in-pieces' });
    await handOver(answer.body, type, Number(answer.headers.get('content-length')), tell);
    tell({ kind: 'whole', replaced: replaced || video.currentSrc !== source });
  } catch {
    if (!signal.aborted) tell({ kind: 'refused', reason: whyNotFetched(source, location.origin, replaced) });
  } finally {
    video.removeEventListener('emptied', onEmptied);
  }
}

/** Piece by piece as they come: what is over there stays, whatever becomes of the page. */
async function handOver(
  body: ReadableStream<Uint8Array<ArrayBuffer>>,
  type: string,
  wholeBytes: number,
  tell: Tell,
): Promise<void> {
  let bytes = 0;
  let toldMs = 0;
  let held: Uint8Array<ArrayBuffer>[] = [];
  let heldBytes = 0;
  const flush = (): void => {
    if (heldBytes > 0) tell({ kind: 'piece', blob: new Blob(held, { type }) });
    held = [];
    heldBytes = 0;
  };
  const reader = body.getReader();
  try {
    for (;;) {
      // oxlint-disable-next-line no-await-in-loop
      const { done, value } = await reader.read();
      if (done) break;
      held.push(value);
      heldBytes += value.length;
      bytes += value.length;
      if (heldBytes >= PIECE_BYTES) flush();
      if (performance.now() - toldMs > TELL_EVERY_MS) {
        toldMs = performance.now();
        flush();
        tell({ kind: 'reading', share: wholeBytes > 0 ? Math.min(1, bytes / wholeBytes) : null });
      }
    }
  } finally {
    flush();
  }
}

function start(world: ReaderWorld): void {
  world.midlineReader = true;
  browser.runtime.onConnect.addListener((port) => {
    if (port.name !== CHANNEL) return;
    const gone = new AbortController();
    const stop = new AbortController();
    port.onDisconnect.addListener(() => gone.abort());
    const tell: Tell = (told) => {
      if (!gone.signal.aborted) port.postMessage(told);
    };
    port.onMessage.addListener((value) => {
      const ask = value as Ask;
      if (ask.kind === 'stop') return stop.abort();
      const video = world.midlineVideo;
      if (!video?.isConnected) return tell({ kind: 'refused', reason: 'replaced' });
      if (ask.kind === 'read') void read(video, tell, gone.signal);
      else if (ask.kind === 'play') void play(video, ask.fromStart, tell, stop.signal, gone.signal);
      else void follow(video, tell, gone.signal);
    });
  });
}

const world = globalThis as ReaderWorld;
if (!world.midlineReader) start(world);
