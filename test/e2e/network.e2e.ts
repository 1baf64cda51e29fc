/** Nothing leaves the machine: the browser's own log of requests, for a run from the first page to the summary. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { finish } from '../../scripts/lib/coach.mjs';
import { liveCoach, startExtension } from './support/extension.ts';
import { otherSite } from './support/other-site.ts';
import { openPage, sleep } from './support/pages.ts';

interface LoggedRequest {
  readonly url: string;
  readonly initiator: string;
}

const dir = mkdtempSync(path.join(os.tmpdir(), 'netlog-'));
let requests: readonly LoggedRequest[] = [];
let siteUrl = '';
let origin = '';

/** Every request that the browser's network service began. */
function requestsIn(file: string): LoggedRequest[] {
  const log = JSON.parse(readFileSync(file, 'utf8')) as {
    events: { params?: { url?: string; initiator?: string } }[];
  };
  return log.events.flatMap(({ params }) =>
    params?.url !== undefined && params.initiator !== undefined
      ? [{ url: params.url, initiator: params.initiator }]
      : [],
  );
}

beforeAll(async () => {
  const log = path.join(dir, 'net.json');
  const extension = await startExtension({ args: [`--log-net-log=${log}`] });
  const site = await otherSite();
  siteUrl = site.url;
  origin = `chrome-extension://${extension.extensionId}`;
  try {
    const film = await extension.browser.newPage();
    await film.goto(site.url);
    for (const name of ['home', 'settings', 'privacy']) await openPage(extension, name);
    const coach = await liveCoach(extension);
    await sleep(10_000);
    await finish(coach);
    await sleep(1000);
  } finally {
    await extension.close();
    site.close();
  }
  requests = requestsIn(log);
});

afterAll(() => {
  rmSync(dir, { recursive: true, force: true });
});

describe('the network', () => {
  it('is watched: the other site is in the log', () => {
    expect(requests.some(({ url }) => url.startsWith(siteUrl))).toBe(true);
  });

  it('hears nothing from the extension', () => {
    expect(requests.filter(({ initiator }) => initiator.startsWith(origin))).toEqual([]);
  });
});
