/**
 * In the web page, after a click: reads the video that was found there. Bundled by itself. It asks the page's own site for the video, as the page would, and nobody else.
 */
import { browser } from '../platform/browser.ts';
import { type Ask, CHANNEL, type Told } from './contract.ts';
import { whyNotFetched } from './why-not.ts';

interface ReaderWorld {
  midlineVideo?: HTMLVideoElement;
  midlineReader?: true;
}

type Tell = (told: Told) => void;

/** How often it is told how far it is, milliseconds. */
const TELL_EVERY_MS = 200;

async function read(video: HTMLVideoElement, tell: Tell, signal: AbortSignal): Promise<void> {
  const source = video.currentSrc;
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
    if (/mpegurl|dash\+xml/i.test(type)) return tell({ kind: 'refused', reason: 'in-pieces' });
    const whole = Number(answer.headers.get('content-length'));
    const blob = await whileCounting(answer.body, type, (bytes) =>
      tell({ kind: 'reading', share: whole > 0 ? Math.min(1, bytes / whole) : null }),
    );
    tell({ kind: 'file', blob, replaced: replaced || video.currentSrc !== source });
  } catch {
    if (!signal.aborted) tell({ kind: 'refused', reason: whyNotFetched(source, location.origin, replaced) });
  } finally {
    video.removeEventListener('emptied', onEmptied);
  }
}

/** The browser keeps the parts of a blob on the disk where they are many. */
async function whileCounting(
  body: ReadableStream<Uint8Array<ArrayBuffer>>,
  type: string,
  onBytes: (bytes: number) => void,
): Promise<Blob> {
  let bytes = 0;
  let toldMs = 0;
  const counted = body.pipeThrough(
    new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
      transform(chunk, controller) {
        bytes += chunk.length;
        if (performance.now() - toldMs > TELL_EVERY_MS) {
          toldMs = performance.now();
          onBytes(bytes);
        }
        controller.enqueue(chunk);
      },
    }),
  );
  return new Blob([await new Response(counted).blob()], { type });
}

function start(world: ReaderWorld): void {
  world.midlineReader = true;
  browser.runtime.onConnect.addListener((port) => {
    if (port.name !== CHANNEL) return;
    const gone = new AbortController();
    port.onDisconnect.addListener(() => gone.abort());
    const tell: Tell = (told) => {
      if (!gone.signal.aborted) port.postMessage(told);
    };
    port.onMessage.addListener((value) => {
      const video = world.midlineVideo;
      if (!video?.isConnected) return tell({ kind: 'refused', reason: 'replaced' });
      const ask = value as Ask;
      if (ask.kind === 'read') void read(video, tell, gone.signal);
    });
  });
}

const world = globalThis as ReaderWorld;
if (!world.midlineReader) start(world);
