import { describe, expect, it, vi } from 'vitest';

vi.mock('../../src/platform/browser.ts', () => ({ browser: { runtime: { getURL: (p: string) => p } } }));

const { nextTime, notify, schedule, switchOff, switchOn } = await import('../../src/platform/reminders.ts');
type ReminderApi = import('../../src/platform/reminders.ts').ReminderApi;

function fakeBrowser(given: boolean, offered = ['alarms', 'notifications']) {
  const log: string[] = [];
  const api: ReminderApi = {
    runtime: { getManifest: () => ({ optional_permissions: offered }) },
    permissions: {
      request: async ({ permissions }) => {
        log.push(`request ${permissions.join(' ')}`);
        return given;
      },
      remove: async ({ permissions }) => {
        log.push(`remove ${permissions.join(' ')}`);
        return true;
      },
      contains: async () => given,
    },
    alarms: {
      create: (_name, { periodInMinutes }) => void log.push(`alarm every ${periodInMinutes}`),
      clear: async () => {
        log.push('no alarm');
        return true;
      },
    },
    notifications: {
      create: async (_id, { title, message }) => {
        log.push(`${title}: ${message}`);
        return '';
      },
      clear: async () => true,
    },
  };
  return { api, log };
}

describe('reminders', () => {
  it('ask for exactly what they need, and only then set the alarm', async () => {
    const { api, log } = fakeBrowser(true);
    expect(await switchOn('18:00', api)).toBe(true);
    expect(log).toEqual(['request alarms notifications', 'alarm every 1440']);
  });

  it('do nothing where the browser or the runner says no', async () => {
    const { api, log } = fakeBrowser(false);
    expect(await switchOn('18:00', api)).toBe(false);
    expect(log).toEqual(['request alarms notifications']);
  });

  it('give the leave back', async () => {
    const { api, log } = fakeBrowser(true);
    await switchOff(api);
    expect(log).toEqual(['no alarm', 'remove alarms notifications']);
  });

  it('ask for no permission that this browser does not hand out later', async () => {
    const { api, log } = fakeBrowser(true, ['notifications']);
    await switchOn('18:00', api);
    await switchOff(api);
    expect(log).toEqual(['request notifications', 'alarm every 1440', 'no alarm', 'remove notifications']);
  });

  it('are quiet where the permission is gone', async () => {
    const { api, log } = fakeBrowser(false);
    const without: ReminderApi = { runtime: api.runtime, permissions: api.permissions };
    await schedule('18:00', without);
    await notify('a', 'b', without);
    expect(log).toEqual([]);
  });
});

describe('the next time', () => {
  const local = (text: string): Date => new Date(text);

  it.each([
    ['18:00', '2026-11-21T17:59:00', '2026-11-21T18:00:00'],
    ['18:00', '2026-11-21T18:00:00', '2026-11-22T18:00:00'],
    ['06:30', '2026-12-31T23:00:00', '2027-01-01T06:30:00'],
  ])('%s after %s', (at, now, next) => {
    expect(nextTime(at, local(now))).toBe(local(next).getTime());
  });
});
