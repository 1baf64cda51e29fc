import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { beforeEach, describe, expect, it } from 'vitest';
import { forgetDeleted } from '../../src/storage/tidy-up.ts';
import { planWeek } from '../../src/core/advice/week-plan.ts';
import {
  addAthlete,
  deleteAthlete,
  purgeDeletedAthletes,
  restoreAthlete,
} from '../../src/storage/athletes.ts';
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
import { annotateSession, deleteSessions, listSessions } from '../../src/storage/sessions.ts';
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
    await forgetDeleted(database, 2000);
    expect((await listCheckIns(database)).map((c) => c.id)).toEqual(['b']);
  });
});

describe('an athlete', () => {
  it('has the check-ins of the runs that are given to them', async () => {
    const file = sessionFile();
    const row = rowOf(file, { origin: 'recorded', title: '', notes: '', hasFrames: false });
    await (await database.get()).put('rows', row);
    const anna = (await addAthlete(database, 'Anna', 1))!;
    await saveCheckIn(database, checkIn('a', '08', { sessionId: ID }));
    await saveCheckIn(database, checkIn('b', '09'));
    await annotateSession(database, ID, { athleteId: anna.id });
    expect((await listCheckIns(database)).map((c) => [c.id, c.athleteId])).toEqual([
      ['b', null],
      ['a', anna.id],
    ]);
  });

  it('who is deleted leaves check-ins that are nobody\u2019s, and no plan once they are forgotten', async () => {
    const { id } = (await addAthlete(database, 'Anna', 1))!;
    await saveCheckIn(database, checkIn('a', '08', { athleteId: id }));
    await savePlan(database, id, planWeek('2026-11-16', []));
    await deleteAthlete(database, id, 1000);
    expect((await listCheckIns(database))[0]?.athleteId).toBeNull();
    await restoreAthlete(database, id);
    expect((await listCheckIns(database))[0]?.athleteId).toBe(id);
    await deleteAthlete(database, id, 1000);
    await purgeDeletedAthletes(database, 1001);
    expect(await (await database.get()).getAll('checkIns')).toMatchObject([{ id: 'a', athleteId: null }]);
    expect((await readPlan(database, { athleteId: id, week: '2026-11-16' })).plan).toBeNull();
  });
});

describe('plans', () => {
  const week = '2026-11-16';
  const rows = planWeek(week, [{ advice: 'rows', because: null }]);

  it('keep the ticks of two tabs', async () => {
    const of = { athleteId: null, week };
    await savePlan(database, null, rows);
    await Promise.all([
      tickPlan(database, of, { day: '2026-11-17', advice: 'rows', done: true }),
      tickPlan(database, of, { day: '2026-11-20', advice: 'rows', done: true }),
    ]);
    expect((await readPlan(database, of)).plan?.ticks).toHaveLength(2);
    const next = { athleteId: null, week: '2026-11-23' };
    expect((await readPlan(database, next)).plan).toBeNull();
    expect(await tickPlan(database, next, { day: '2026-11-23', advice: 'rows', done: true })).toBeNull();
  });

  it('are one for each athlete', async () => {
    await savePlan(database, 'anna', rows);
    await savePlan(database, null, planWeek(week, [{ advice: 'plank', because: null }]));
    expect((await readPlan(database, { athleteId: 'berta', week })).plan).toBeNull();
    await tickPlan(database, { athleteId: 'anna', week }, { day: week, advice: 'rows', done: true });
    expect((await readPlan(database, { athleteId: 'anna', week })).plan).toMatchObject({
      items: [{ advice: 'rows' }],
      ticks: [{ day: week }],
    });
    expect((await readPlan(database, { athleteId: null, week })).plan).toMatchObject({
      items: [{ advice: 'plank' }],
      ticks: [],
    });
  });

  it("of a database in which everybody had the same are nobody's in particular", async () => {
    const old = await openDB('sessions', 4, {
      upgrade(db) {
        db.createObjectStore('rows', { keyPath: 'id' }).createIndex('startedAt', 'startedAt');
        for (const name of ['files', 'athletes']) db.createObjectStore(name, { keyPath: 'id' });
        for (const name of ['chunks', 'log', 'videos']) db.createObjectStore(name);
        const checkIns = db.createObjectStore('checkIns', { keyPath: 'id' });
        for (const field of ['at', 'sessionId']) checkIns.createIndex(field, field);
        db.createObjectStore('plans', { keyPath: 'week' });
      },
    });
    await old.put('plans', rows);
    old.close();
    expect((await readPlan(database, { athleteId: null, week })).plan).toEqual(rows);
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
