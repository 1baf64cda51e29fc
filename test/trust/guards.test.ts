/** What our own source never does, whoever's words or files come in. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

const SRC = path.resolve(import.meta.dirname, '../../src');
const sources = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((name) =>
  /\.tsx?$/.test(name),
);

const found = (pattern: RegExp): string[] =>
  sources.filter((name) => pattern.test(readFileSync(path.join(SRC, name), 'utf8')));

it('has sources to look at', () => expect(sources.length).toBeGreaterThan(300));

it('makes no elements out of text', () =>
  expect(
    found(/dangerouslySetInnerHTML|\.innerHTML\s*=|insertAdjacentHTML|outerHTML\s*=|document\.write/),
  ).toEqual([]));

it('opens no connection by name', () =>
  expect(
    found(/\b(WebSocket|EventSource|sendBeacon|XMLHttpRequest|RTCPeerConnection|WebTransport)\b/),
  ).toEqual([]));

it('listens to no web page and no other extension', () =>
  expect(found(/onMessageExternal|onConnectExternal|externally_connectable/)).toEqual([]));

/** A clock: it loads nothing, and may import nothing that counts. */
const LOADS_NOTHING = path.join('platform', 'tick-worker.ts');

it('counts the requests of every worker', () => {
  const workers = sources.flatMap((name) =>
    [...readFileSync(path.join(SRC, name), 'utf8').matchAll(/new URL\('(\.\/[\w-]+-worker\.ts)'/g)].map(
      ([, file = '']) => path.join(path.dirname(name), file),
    ),
  );
  expect(workers.length).toBeGreaterThanOrEqual(8);
  const counting = found(/^tellPagesOfRequests\(\);/m);
  expect(workers.filter((name) => name !== LOADS_NOTHING && !counting.includes(name))).toEqual([]);
});
