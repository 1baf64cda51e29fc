/**
 * Reminders of the week's plan: one alarm a day, and a notification that leads to the plan. Both permissions are
 * optional, asked for when the runner switches reminders on and given back when they are switched off.
 */
import { browser } from './browser.ts';

type Permission = 'alarms' | 'notifications';

const PERMISSIONS: { permissions: Permission[] } = { permissions: ['alarms', 'notifications'] };
const ALARM = 'plan-reminder';
const NOTIFICATION = 'plan-reminder';
const DAY_MINUTES = 24 * 60;

/** What is used of the browser, so that tests can bring their own. */
export interface ReminderApi {
  readonly runtime: { getManifest(): { readonly optional_permissions?: readonly string[] } };
  readonly permissions: {
    request(wanted: typeof PERMISSIONS): Promise<boolean>;
    remove(given: typeof PERMISSIONS): Promise<boolean>;
    contains(wanted: typeof PERMISSIONS): Promise<boolean>;
  };
  /** Missing without its permission. */
  readonly alarms?:
    | {
        create(name: string, info: { when: number; periodInMinutes: number }): Promise<void> | void;
        clear(name: string): Promise<boolean>;
      }
    | undefined;
  readonly notifications?:
    { create(id: string, options: Notice): Promise<string>; clear(id: string): Promise<boolean> } | undefined;
}

/** The types follow Firefox, where alarms are never optional; in Chromium they are like any other. */
const real = browser as unknown as ReminderApi;

interface Notice {
  readonly type: 'basic';
  readonly iconUrl: string;
  readonly title: string;
  readonly message: string;
}

/** The next time it is `at` o'clock, local, after `now`. @param at - as `18:00` */
export function nextTime(at: string, now: Date): number {
  const [hours = 0, minutes = 0] = at.split(':').map(Number);
  const next = new Date(now);
  next.setHours(hours, minutes, 0, 0);
  if (next.getTime() <= now.getTime()) next.setDate(next.getDate() + 1);
  return next.getTime();
}

/** Asks the browser, then sets the alarm; needs a click. @returns whether it will remind */
export async function switchOn(at: string, api: ReminderApi = real): Promise<boolean> {
  if (!(await api.permissions.request(optional(api)))) return false;
  await schedule(at, api);
  return true;
}

/** Takes the alarm away and gives the permissions back. */
export async function switchOff(api: ReminderApi = real): Promise<void> {
  await api.alarms?.clear(ALARM);
  await api.permissions.remove(optional(api));
}

/** Firefox has alarms from the start, and refuses to be asked for them. */
function optional(api: ReminderApi): typeof PERMISSIONS {
  const { optional_permissions: offered = [] } = api.runtime.getManifest();
  return { permissions: PERMISSIONS.permissions.filter((name) => offered.includes(name)) };
}

/** Sets the alarm for its next time; a daylight-saving change is caught up with when it is set again. */
export async function schedule(at: string, api: ReminderApi = real, now = new Date()): Promise<void> {
  await api.alarms?.create(ALARM, { when: nextTime(at, now), periodInMinutes: DAY_MINUTES });
}

export function mayRemind(api: ReminderApi = real): Promise<boolean> {
  return api.permissions.contains(PERMISSIONS);
}

export async function notify(title: string, message: string, api: ReminderApi = real): Promise<void> {
  const iconUrl = browser.runtime.getURL('icons/icon-128.png');
  await api.notifications?.create(NOTIFICATION, { type: 'basic', iconUrl, title, message });
}

/** Called from the background, at its start, and again when permissions come: events of an API begin with it. */
export function onReminder(handlers: { readonly due: () => void; readonly opened: () => void }): void {
  let listening = false;
  const listen = (): void => {
    if (listening || !browser.alarms || !browser.notifications) return;
    listening = true;
    browser.alarms.onAlarm.addListener(({ name }) => {
      if (name === ALARM) handlers.due();
    });
    browser.notifications.onClicked.addListener((id) => {
      if (id !== NOTIFICATION) return;
      void browser.notifications.clear(id);
      handlers.opened();
    });
  };
  listen();
  browser.permissions.onAdded.addListener(listen);
}
