/** A treadmill and a strap, made up by the browser: chosen, refused, dropped in mid-run and back, and a chooser that nobody answers. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { finish } from '../../scripts/lib/coach.mjs';
import { liveCoach, startExtension, type Extension } from './support/extension.ts';
import { eventually } from './support/pages.ts';
import {
  emulateBluetooth,
  STRAP,
  TREADMILL,
  WITH_BLUETOOTH,
  type Peripherals,
} from './support/peripherals.ts';

const BELT = '02:00:00:00:00:01';
const HEART = '02:00:00:00:00:02';

let extension: Extension;
let coach: Page;

async function openDevices(): Promise<void> {
  await (await coach.waitForSelector('[data-action="more"]'))?.click();
  await (await coach.waitForSelector('[data-action="devices"]'))?.click();
  await coach.waitForSelector('#devices-inside');
}

const inside = (): Promise<string> => coach.$eval('#devices-inside', (element) => element.textContent ?? '');

/** States of the devices by their order, e.g. "connected away". */
const states = (): Promise<string> =>
  coach.$$eval('.device', (all) => all.map((one) => one.getAttribute('data-state')).join(' '));

const stateIs = (wanted: string): Promise<true> =>
  eventually(`devices ${wanted}`, async () => ((await states()) === wanted ? true : null), 90_000);

describe('a browser with Bluetooth', () => {
  let peripherals: Peripherals;

  async function choose(): Promise<void> {
    const [prompt] = await Promise.all([
      coach.waitForDevicePrompt(),
      coach.click('[data-action="connect-device"]'),
    ]);
    await prompt.select(await prompt.waitForDevice(() => true, { timeout: 90_000 }));
  }

  beforeAll(async () => {
    extension = await startExtension({ args: WITH_BLUETOOTH });
    peripherals = await emulateBluetooth(extension.browser);
    coach = await liveCoach(extension);
    await openDevices();
  });

  afterAll(() => extension.close());

  it('has a chooser that can be refused: that is said, and nothing else changes', async () => {
    const [prompt] = await Promise.all([
      coach.waitForDevicePrompt(),
      coach.click('[data-action="connect-device"]'),
    ]);
    await expect.poll(inside).toContain('Choose in the browser');
    await prompt.cancel();
    await eventually('the refusal', async () =>
      (await inside()).includes('Nothing was chosen') ? true : null,
    );
    expect(await states()).toBe('');
  });

  it('connects to a treadmill, and subscribes to what it tells', async () => {
    await peripherals.add(BELT, 'Belt 7', TREADMILL);
    await choose();
    await stateIs('connected');
    await expect.poll(inside).toContain('Belt 7 (treadmill): connected');
    await expect.poll(() => peripherals.subscriptions(BELT)).toBe(1);
  });

  it('misses one that drops in mid-run, and has it back', async () => {
    peripherals.answers(BELT, false);
    await peripherals.drop(BELT);
    await stateIs('away');
    peripherals.answers(BELT, true);
    await stateIs('connected');
    await expect.poll(() => peripherals.subscriptions(BELT)).toBe(2);
  });

  it('says once that a treadmill tells no speed, and lets the runner type', async () => {
    await coach.waitForSelector('[data-trouble="silent"]', { timeout: 60_000 });
    expect(await coach.$eval('[data-action="faster"]', (button) => button.hasAttribute('disabled'))).toBe(
      false,
    );
  });

  it('has a treadmill and a strap at once', async () => {
    await peripherals.add(HEART, 'Strap', STRAP);
    // The one that is connected is not offered again.
    await choose();
    await stateIs('connected connected');
    await expect.poll(() => peripherals.subscriptions(HEART)).toBe(1);
  });

  it('writes to none of them', () => {
    expect(peripherals.writes).toEqual([]);
  });

  it('has a chooser that nobody answers: the run goes on, and ends', async () => {
    const [prompt] = await Promise.all([
      coach.waitForDevicePrompt(),
      coach.click('[data-action="connect-device"]'),
    ]);
    expect(prompt).toBeDefined();
    await coach.click('[data-action="pause"]');
    await coach.waitForSelector('[data-phase="paused"]');
    await coach.click('[data-action="pause"]');
    await finish(coach);
    expect(await coach.$('[data-testid="summary"]')).not.toBeNull();
  });
});

describe('a browser without Bluetooth', () => {
  beforeAll(async () => {
    extension = await startExtension();
    coach = await liveCoach(extension);
    await openDevices();
  });

  afterAll(() => extension.close());

  it('says so in plain words, and everything else works', async () => {
    // Where it needs no switch, as on macOS, there is a button in its place.
    const missing = await coach.evaluate(() => !('bluetooth' in navigator));
    if (missing) await expect.poll(inside).toContain('--enable-features=WebBluetooth');
    else expect(await coach.$('[data-action="connect-device"]')).not.toBeNull();
    expect(await coach.$eval('[data-action="faster"]', (button) => button.hasAttribute('disabled'))).toBe(
      false,
    );
  });
});
