import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { beforeEach, describe, expect, it } from 'vitest';
import { planWeek } from '../../src/core/advice/week-plan.ts';
import { blankCheckIn, type CheckIn } from '../../src/core/checkin/check-in.ts';
import {
  checkInOfSession,
  deleteCheckIn,
  linkCheckIn,
  listCheckIns,
  saveCheckIn,
} from '../../src/storage/check-ins.ts';
import { createDatabase, type Database } from '../../src/storage/db.ts';
import { rowOf } from '../../src/storage/session-row.ts';
import { deleteSessions, listSessions, purgeDeleted } from '../../src/storage/sessions.ts';
import { readPlan, savePlan, tickPlan } from '../../src/storage/week-plans.ts';
import { ID, sessionFile } from './fixtures.ts';

let database: Database;

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  database = createDatabase();
});

const checkIn = (id: string, hour: string, change: Partial<CheckIn> = {}): CheckIn => ({
  ...blankCheckIn({ id, at: `2026-11-21T${hour}:00:00.000Z`, day: '2026-11-21' }),
  ...change,
});

describe('check-ins', () => {
  it('are listed newest first and changed in place', async () => {
    await saveCheckIn(database, checkIn('a', '08'));
    await saveCheckIn(database, checkIn('b', '18'));
    await saveCheckIn(database, checkIn('a', '08', { effort: 6 }));
    const all = await listCheckIns(database);
    expect(all.map((c) => [c.id, c.effort])).toEqual([
      ['b', null],
      ['a', 6],
    ]);
  });

  it('are tied to one session, the first', async () => {
    await saveCheckIn(database, checkIn('a', '08'));
    await linkCheckIn(database, 'a', 'one');
    await linkCheckIn(database, 'a', 'two');
    await linkCheckIn(database, 'gone', 'one');
    expect((await checkInOfSession(database, 'one'))?.id).toBe('a');
    expect(await checkInOfSession(database, 'two')).toBeNull();
  });

  it('can be deleted and put back', async () => {
    const entry = checkIn('a', '08', { sites: ['neck'] });
    await saveCheckIn(database, entry);
    await deleteCheckIn(database, 'a');
    expect(await listCheckIns(database)).toEqual([]);
    await saveCheckIn(database, entry);
    expect(await listCheckIns(database)).toEqual([entry]);
  });

  it('outlive a deleted session while it can come back, and go with it for good', async () => {
    const file = sessionFile();
    const db = await database.get();
    await db.put('files', file);
    await db.put('rows', rowOf(file, { origin: 'recorded', title: '', notes: '', hasFrames: false }));
    await saveCheckIn(database, checkIn('a', '08', { sessionId: ID }));
    await saveCheckIn(database, checkIn('b', '09'));
    await deleteSessions(database, [ID], 1000);
    expect(await listCheckIns(database)).toHaveLength(2);
    await purgeDeleted(database, 2000);
    expect((await listCheckIns(database)).map((c) => c.id)).toEqual(['b']);
  });
});

describe('plans', () => {
  it('keep the ticks of two tabs', async () => {
    await savePlan(database, planWeek('2026-11-16', [{ advice: 'rows', because: null }]));
    await Promise.all([
      tickPlan(database, '2026-11-16', { day: '2026-11-17', advice: 'rows', done: true }),
      tickPlan(database, '2026-11-16', { day: '2026-11-20', advice: 'rows', done: true }),
    ]);
    expect((await readPlan(database, '2026-11-16'))?.ticks).toHaveLength(2);
    expect(await readPlan(database, '2026-11-23')).toBeNull();
    expect(
      await tickPlan(database, '2026-11-23', { day: '2026-11-23', advice: 'rows', done: true }),
    ).toBeNull();
  });
});

describe('a database of the first version', () => {
  it('keeps its runs and gets the new stores', async () => {
    const old = await openDB('sessions', 1, {
      upgrade(db) {
        db.createObjectStore('rows', { keyPath: 'id' }).createIndex('startedAt', 'startedAt');
        db.createObjectStore('files', { keyPath: 'id' });
        db.createObjectStore('chunks');
        db.createObjectStore('log');
      },
    });
    const file = sessionFile();
    await old.put('files', file);
    await old.put('rows', rowOf(file, { origin: 'recorded', title: '', notes: '', hasFrames: false }));
    old.close();
    expect((await listSessions(database)).map((row) => row.id)).toEqual([ID]);
    await saveCheckIn(database, checkIn('a', '08'));
    expect(await listCheckIns(database)).toHaveLength(1);
  });
});
