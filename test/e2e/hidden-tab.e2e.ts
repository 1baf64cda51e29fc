/** The runner watches something else: the tab is hidden, no floating window is open, and the coach goes on. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { pageUrl, waitUntilLive } from '../../scripts/lib/coach.mjs';
import { startExtension, type Extension } from './support/extension.ts';
import { otherSite, type OtherSite } from './support/other-site.ts';
import { frameTimes, hidden, probeFrames, sleep } from './support/pages.ts';

const HIDDEN_S = 30;

/**
 * A browser gives the timers of a hidden page one turn a second: more frames than that show that nothing hangs on them. A
 * machine under load is slow: how fast it is, the bench says.
 */
const LEAST_FPS = 3;
const LONGEST_GAP_S = 5;

let extension: Extension;
let site: OtherSite;

beforeAll(async () => {
  extension = await startExtension();
  site = await otherSite();
});

afterAll(async () => {
  await extension.close();
  site.close();
});

it(`keeps analysing while hidden for ${HIDDEN_S} s`, async () => {
  const { browser, extensionId } = extension;
  const coach = await browser.newPage();
  await probeFrames(coach);
  await coach.goto(pageUrl(extensionId, 'coach', { autostart: '1', times: 'demo' }));
  await waitUntilLive(coach);

  const film = await browser.newPage();
  await film.goto(site.url);
  await film.bringToFront();
  await hidden(coach);
  const before = (await frameTimes(coach)).length;
  await sleep(HIDDEN_S * 1000);
  await hidden(coach);
  const times = (await frameTimes(coach)).slice(before);

  expect(times.length / HIDDEN_S).toBeGreaterThanOrEqual(LEAST_FPS);
  const gaps = times.slice(1).map((time, i) => time - (times[i] ?? 0));
  expect(Math.max(...gaps)).toBeLessThan(LONGEST_GAP_S);
});
