/** In the web page: how its video's own file is handed over, and what is no file. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Told } from '../../src/page-video/contract.ts';

interface Port {
  readonly name: string;
  readonly onMessage: { addListener(listener: (ask: unknown) => void): void };
  readonly onDisconnect: { addListener(listener: () => void): void };
  postMessage(told: Told): void;
}

const world = vi.hoisted(() => ({ connect: (_port: unknown): void => undefined }));

vi.mock('../../src/platform/browser.ts', () => ({
  browser: {
    runtime: {
      onConnect: { addListener: (listener: (port: unknown) => void) => (world.connect = listener) },
    },
  },
}));

await import('../../src/page-video/reader.iife.ts');

/** Asks for the file of a video. @returns everything that is told, up to the end */
function read(currentSrc: string): Promise<Told[]> {
  const video = Object.assign(new EventTarget(), { currentSrc, crossOrigin: null, isConnected: true });
  Object.assign(globalThis, { midlineVideo: video });
  return new Promise((resolve) => {
    const told: Told[] = [];
    let ask: (what: unknown) => void = () => undefined;
    const port: Port = {
      name: 'page-video',
      onMessage: { addListener: (listener) => (ask = listener) },
      onDisconnect: { addListener: () => undefined },
      postMessage(one) {
        told.push(one);
        if (one.kind === 'whole' || one.kind === 'refused') resolve(told);
      },
    };
    world.connect(port);
    ask({ kind: 'read' });
  });
}

const answer = (body: string, type: string) =>
  vi.fn(async () => new Response(body, { headers: { 'content-type': type } }));

beforeEach(() => {
  vi.stubGlobal('location', { origin: 'https://club.example' });
});

describe('the file of a page’s video', () => {
  it('is handed over whole', async () => {
    vi.stubGlobal('fetch', answer('frames', 'video/mp4'));
    const told = await read('https://club.example/run.mp4');
    const pieces = told.flatMap((one) => (one.kind === 'piece' ? [one.blob] : []));
    expect(await new Blob(pieces).text()).toBe('frames');
    expect(told.at(-1)).toEqual({ kind: 'whole', replaced: false });
  });

  it('is not the page itself where the video names none', async () => {
    const fetched = answer('<!doctype html>', 'text/html');
    vi.stubGlobal('fetch', fetched);
    expect(await read('')).toEqual([{ kind: 'refused', reason: 'in-pieces' }]);
    expect(fetched).not.toHaveBeenCalled();
  });

  it('is no page that the site shows in its place', async () => {
    vi.stubGlobal('fetch', answer('<!doctype html>', 'text/html; charset=utf-8'));
    expect(await read('https://club.example/run.mp4')).toEqual([{ kind: 'refused', reason: 'not-given' }]);
  });

  it('is no list of its pieces', async () => {
    vi.stubGlobal('fetch', answer('#EXTM3U', 'application/vnd.apple.mpegurl'));
    expect(await read('https://club.example/run.m3u8')).toEqual([{ kind: 'refused', reason: 'in-pieces' }]);
  });
});
