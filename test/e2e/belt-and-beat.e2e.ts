/** What the runner sets while running: the belt by keys, and a metronome that keeps time in a hidden tab. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { exportSession, finish, pageUrl, visibleText, waitUntilLive } from '../../scripts/lib/coach.mjs';
import type { SessionFile } from '../../src/core/session/session-file.ts';
import { otherSite, type OtherSite } from './support/other-site.ts';
import { eventually, hidden, sleep } from './support/pages.ts';
import { startExtension, type Extension } from './support/extension.ts';

let extension: Extension;
let site: OtherSite;
let coach: Page;
let session: SessionFile;
let clicks: number[];

/** Notes when each click of the metronome is to sound, on its sound card's clock. */
function noteClicks(): void {
  const notes: number[] = [];
  Object.assign(globalThis, { metronomeClicks: notes });
  globalThis.OscillatorNode = class extends OscillatorNode {
    override start(when?: number): void {
      if (this.frequency.value > 1000) notes.push(when ?? 0);
      super.start(when);
    }
  };
}

const scheduled = (): Promise<number[]> =>
  coach.evaluate(() => (globalThis as unknown as { metronomeClicks: number[] }).metronomeClicks);

const hasCadence = async (): Promise<true | null> =>
  (await coach.$('[data-testid="cadence"][data-missing="false"]')) === null ? null : true;

beforeAll(async () => {
  extension = await startExtension();
  site = await otherSite();
  coach = await extension.browser.newPage();
  await coach.evaluateOnNewDocument(noteClicks);
  await coach.goto(pageUrl(extension.extensionId, 'coach', { autostart: '1', times: 'demo' }));
  await waitUntilLive(coach);
  await eventually('a cadence', hasCadence, 120_000).catch(async (error: unknown) => {
    throw new Error(await visibleText(coach), { cause: error });
  });
  await coach.keyboard.press('+');
  await coach.keyboard.press('+');
  await coach.keyboard.press('m');
  const film = await extension.browser.newPage();
  await film.goto(site.url);
  await film.bringToFront();
  await hidden(coach);
  const before = (await scheduled()).length;
  await sleep(8000);
  clicks = (await scheduled()).slice(before);
  await coach.bringToFront();
  await coach.keyboard.press('m');
  await sleep(1000);
  await finish(coach);
  session = await exportSession(coach);
});

afterAll(async () => {
  await extension.close();
  site.close();
});

it('beats evenly while the tab is hidden', () => {
  const [spell] = session.metronome ?? [];
  const period = 60 / (spell?.stepsPerMin ?? Number.NaN);
  expect(clicks.length).toBeGreaterThan(10);
  for (const [i, at] of clicks.slice(1).entries()) {
    const beats = (at - (clicks[i] ?? 0)) / period;
    expect(Math.abs(beats - Math.round(beats))).toBeLessThan(0.001);
  }
});

it('is kept in the session: the speed where it came to rest, and how long the beat was', () => {
  expect(session.belt).toHaveLength(1);
  expect(session.belt?.[0]?.speedKmh).toBe(9.5);
  const [spell] = session.metronome ?? [];
  expect(spell?.stepsPerMin).toBeGreaterThan(150);
  expect((spell?.endS ?? 0) - (spell?.startS ?? 0)).toBeGreaterThan(5);
});
