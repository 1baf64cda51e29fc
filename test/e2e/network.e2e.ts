/** Nothing leaves the machine: the browser's own log of requests, for a run from the first page to the summary. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { finish } from '../../scripts/lib/coach.mjs';
import { liveCoach, startExtension } from './support/extension.ts';
import { otherSite } from './support/other-site.ts';
import { eventually, openPage, sleep } from './support/pages.ts';

interface LoggedRequest {
  readonly url: string;
  readonly initiator: string;
}

const dir = mkdtempSync(path.join(os.tmpdir(), 'netlog-'));
/** Home, settings, privacy twice, coach and summary; the workers of engine, coach and summary; the background. */
const PARTIES = 9;

/** What the privacy page says of the requests. */
interface Sent {
  readonly counted: number;
  readonly outside: number;
  readonly refused: number;
}

let honest: Sent = { counted: 0, outside: 0, refused: 0 };
let forbidden: Sent = honest;
let sneaky: Sent = honest;
let requests: readonly LoggedRequest[] = [];
let siteUrl = '';
let origin = '';

/** Once it is as is waited for, or what it was to the end; and what it has become some seconds later. */
async function sentBy(page: Page, isThere: (sent: Sent) => boolean): Promise<Sent> {
  await page.bringToFront();
  await page.waitForSelector('[data-testid="sent"]');
  const read = (): Promise<Sent> =>
    page.$eval('[data-testid="sent"]', (element) => {
      const { counted, outside, refused } = (element as HTMLElement).dataset;
      return { counted: Number(counted), outside: Number(outside), refused: Number(refused) };
    });
  await eventually('the count', async () => (isThere(await read()) ? true : null)).catch(() => undefined);
  await sleep(2000);
  return read();
}

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
    await sleep(6000);
    await finish(coach);
    await sleep(1000);
    const privacy = await openPage(extension, 'privacy');
    honest = await sentBy(privacy, ({ counted }) => counted >= PARTIES);
    const ask = (url: string): Promise<unknown> => fetch(url).catch(() => null);
    await privacy.evaluate(ask, `${site.url}forbidden`);
    forbidden = await sentBy(privacy, ({ refused }) => refused > 0);
    // Only a debugger can take the policy away: the page then does what it never may.
    await privacy.setBypassCSP(true);
    await privacy.reload();
    await privacy.evaluate(ask, `${site.url}sneaky`);
    sneaky = await sentBy(privacy, ({ outside }) => outside > 0);
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
    const ours = requests.filter(({ initiator }) => initiator.startsWith(origin));
    // But for the one that was made with the policy taken away.
    expect(ours.filter(({ url }) => !url.endsWith('/sneaky'))).toEqual([]);
  });
});

describe('the count on the privacy page', () => {
  it('was made by every page and worker, and found nothing', () => {
    expect(honest.counted).toBeGreaterThanOrEqual(PARTIES);
    expect(honest).toMatchObject({ outside: 0, refused: 0 });
  });

  it('tells of what the policy refused', () => {
    expect(forbidden).toMatchObject({ outside: 0, refused: 1 });
  });

  it('would tell of what went out', () => {
    expect(sneaky).toMatchObject({ outside: 1, refused: 1 });
  });
});
