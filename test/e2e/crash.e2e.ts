/** The browser is killed in the middle of a run: the run is found again, with at most five seconds lost. */
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { exportSession, pageUrl, press, waitUntilLive } from '../../scripts/lib/coach.mjs';
import { startExtension } from './support/extension.ts';
import { frameTimes, openPage, probeFrames, sleep } from './support/pages.ts';

const RUN_S = 18;
const MAY_LOSE_S = 5;

const profile = mkdtempSync(path.join(os.tmpdir(), 'profile-'));

afterAll(() => {
  rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 500 });
});

it('recovers a run after the browser was killed', async () => {
  const first = await startExtension({ userDataDir: profile });
  const coach = await first.browser.newPage();
  await probeFrames(coach);
  await coach.goto(pageUrl(first.extensionId, 'coach', { autostart: '1', times: 'demo' }));
  await waitUntilLive(coach);
  await sleep(RUN_S * 1000);
  const times = await frameTimes(coach);
  const analysedS = (times.at(-1) ?? 0) - (times[0] ?? 0);
  expect(analysedS).toBeGreaterThan(RUN_S / 2);
  const gone = new Promise((resolve) => {
    first.browser.once('disconnected', resolve);
  });
  first.browser.process()?.kill('SIGKILL');
  await gone;
  await sleep(2000);

  const second = await startExtension({ userDataDir: profile });
  try {
    const home = await openPage(second, 'home');
    await home.waitForSelector('[data-testid="unfinished"]');
    const claimed = await home.$eval('[data-testid="unfinished"] p', (line) => line.textContent);
    const [, minutes, seconds] = /and (\d+):(\d\d) of it/.exec(claimed) ?? [];
    const claimedS = 60 * Number(minutes) + Number(seconds);
    await Promise.all([home.waitForNavigation({ timeout: 120_000 }), press(home, 'recover')]);
    await home.waitForSelector('[data-testid="numbers"]');
    const session = await exportSession(home);
    expect(session.durationS).toBeGreaterThanOrEqual(analysedS - MAY_LOSE_S);
    // What is said to be safe is never more than what comes back.
    expect(claimedS).toBeGreaterThan(0);
    expect(claimedS).toBeLessThanOrEqual(session.durationS);
    expect(session.quality.notes).toContain('stopped-unexpectedly');

    const again = await openPage(second, 'home');
    await again.waitForSelector('tr[data-session]');
    expect(await again.$('[data-testid="unfinished"]')).toBeNull();
  } finally {
    await second.close();
  }
});
