/** Reminders in the browser's own keeping: the alarm that the plan page sets, and what it shows when it comes. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import ICAL from 'ical.js';
import { type Page, TargetType, type WebWorker } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { exported } from '../../scripts/lib/coach.mjs';
import { DIST } from '../../scripts/lib/repo.mjs';
import { mondayOf } from '../../src/core/model/calendar.ts';
import { startExtension, type Extension } from './support/extension.ts';
import { eventually, openPage } from './support/pages.ts';

/** What is used of the extension's own interface. */
interface Api {
  readonly alarms: {
    getAll(): Promise<{ name: string; scheduledTime: number; periodInMinutes?: number }[]>;
    create(name: string, info: { when: number }): Promise<void>;
  };
  readonly notifications: { getAll(): Promise<Record<string, boolean>> };
}
declare const chrome: Api;

let folder: string;
let extension: Extension;
let plan: Page;

/** No hand can press the browser's own "Allow": the copy under test has been allowed at its installation. */
function allowed(): string {
  const copy = mkdtempSync(path.join(os.tmpdir(), 'reminders-'));
  cpSync(DIST, copy, { recursive: true });
  const file = path.join(copy, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as Record<
    'permissions' | 'optional_permissions',
    string[]
  >;
  manifest.permissions = [...manifest.permissions, ...manifest.optional_permissions];
  writeFileSync(file, JSON.stringify({ ...manifest, optional_permissions: [] }));
  return copy;
}

/** The background, started again where the browser has put it to sleep. */
async function background(): Promise<WebWorker> {
  const target = await extension.browser.waitForTarget((t) => t.type() === TargetType.SERVICE_WORKER);
  const worker = await target.worker();
  if (!worker) throw new Error('no background');
  return worker;
}

/** Something is to be done on every day of this week. */
async function keepPlan(week: string): Promise<void> {
  await plan.evaluate(async (monday) => {
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('sessions');
      request.addEventListener('success', () => resolve(request.result));
      request.addEventListener('error', () => reject(request.error));
    });
    const tx = db.transaction('weekPlans', 'readwrite');
    const items = [{ advice: 'openBook', because: null, days: [0, 1, 2, 3, 4, 5, 6] }];
    tx.objectStore('weekPlans').put({ week: monday, items, ticks: [] }, ['', monday]);
    await new Promise((resolve) => {
      tx.addEventListener('complete', resolve);
    });
    db.close();
  }, week);
}

beforeAll(async () => {
  folder = allowed();
  extension = await startExtension({ camera: null, extension: folder });
  plan = await openPage(extension, 'plan');
  await plan.waitForSelector('.remind');
});

afterAll(async () => {
  await extension.close();
  rmSync(folder, { recursive: true });
});

it('the plan page sets one alarm a day, at the time that is asked for', async () => {
  expect(await (await background()).evaluate(() => chrome.alarms.getAll())).toEqual([]);
  await plan.$eval('.remind input[type="checkbox"]', (box) => box.click());
  await plan.waitForSelector('.remind-time input');
  const worker = await background();
  const [alarm] = await eventually('the alarm', async () => {
    const all = await worker.evaluate(() => chrome.alarms.getAll());
    return all.length > 0 ? all : null;
  });
  expect(alarm).toMatchObject({ name: 'plan-reminder', periodInMinutes: 24 * 60 });
  const at = new Date(alarm.scheduledTime);
  expect([at.getHours(), at.getMinutes()]).toEqual([18, 0]);
  expect(alarm.scheduledTime).toBeGreaterThan(Date.now());
});

it('when it comes it reminds of what is left of the day, and is set for the next', async () => {
  const now = new Date();
  const two = (n: number): string => String(n).padStart(2, '0');
  const today = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  await keepPlan(mondayOf(today));
  const worker = await background();
  expect(await worker.evaluate(() => chrome.notifications.getAll())).toEqual({});
  await worker.evaluate(() => chrome.alarms.create('plan-reminder', { when: Date.now() + 300 }));
  await eventually(
    'the notification',
    async () => {
      const shown = await (await background()).evaluate(() => chrome.notifications.getAll());
      return shown['plan-reminder'] ? true : null;
    },
    60_000,
  );
  const [alarm] = await (await background()).evaluate(() => chrome.alarms.getAll());
  expect(new Date(alarm.scheduledTime).getHours()).toBe(18);
});

it('the plan goes into a calendar file, with what is due on each day', async () => {
  await plan.reload();
  await plan.waitForSelector('[data-action="calendar"]:not(:disabled)');
  const { text } = await exported(plan, 'calendar', ['.ics']);
  const calendar = new ICAL.Component(ICAL.parse(text()) as unknown[]);
  const events = calendar.getAllSubcomponents('vevent').map((component) => new ICAL.Event(component));
  expect(events.map((event) => [event.startDate.hour, event.startDate.dayOfWeek()])).toEqual(
    [2, 3, 4, 5, 6, 7, 1].map((day) => [18, day]),
  );
});

it('switched off, there is no alarm any more', async () => {
  await plan.bringToFront();
  await plan.$eval('.remind input[type="checkbox"]', (box) => box.click());
  const worker = await background();
  await eventually('no alarm', async () => {
    const all = await worker.evaluate(() => chrome.alarms.getAll());
    return all.length === 0 ? true : null;
  });
});
