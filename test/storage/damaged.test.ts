/** Damaged rows: in a backup they stay out, in the store they are passed over, named, and can be removed. */
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import { planWeek } from '../../src/core/advice/week-plan.ts';
import { blankCheckIn } from '../../src/core/checkin/check-in.ts';
import { listAthletes } from '../../src/storage/athletes.ts';
import { BACKUP_FORMAT } from '../../src/storage/backup/format.ts';
import { packRecord } from '../../src/storage/backup/records.ts';
import { restore, type RestoreResult } from '../../src/storage/backup/restore.ts';
import { findDamagedCheckIns, listCheckIns } from '../../src/storage/check-ins.ts';
import { createDatabase, DATABASE_VERSION, type Database } from '../../src/storage/db.ts';
import { DEFAULT_SETTINGS } from '../../src/storage/settings-store.ts';
import { rowOf } from '../../src/storage/session-row.ts';
import { findDamaged, listNewest, listSessions, readRow } from '../../src/storage/sessions.ts';
import { readPlan } from '../../src/storage/week-plans.ts';
import { ID, sessionFile, STARTED } from './fixtures.ts';

const OTHER = '0b7f0d5e-58a1-4c58-8d5a-2f5f3a0f9b10';
const WEEK = '2026-11-16';
const PLAN = planWeek(WEEK, [{ advice: 'rows', because: null }]);
const CHECK_IN = blankCheckIn({ id: OTHER, at: STARTED, day: '2026-11-20' });
const ROW = rowOf(sessionFile(), { origin: 'recorded', title: 'Easy', notes: '', hasFrames: false });

let database: Database;

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  database = createDatabase();
});

const fileRecord = (change: object = {}) => ({ store: 'files', value: { ...sessionFile(), ...change } });

async function restored(...records: readonly object[]): Promise<RestoreResult> {
  const head = { format: BACKUP_FORMAT, version: 1, databaseVersion: DATABASE_VERSION, sessions: 1 };
  const all = [head, ...records, { end: records.length + 1 }];
  const plain = new Blob(all.flatMap(packRecord)).stream().pipeThrough(new CompressionStream('gzip'));
  const settings = { load: async () => DEFAULT_SETTINGS, save: async () => DEFAULT_SETTINGS };
  const pairs = { list: async () => [], add: async () => undefined };
  const logo = { add: async () => undefined };
  return restore(await new Response(plain).blob(), { database, settings, pairs, logo });
}

describe('a backup', () => {
  it('gives a row what the runner wrote, and nothing that its file says better', async () => {
    const bad = {
      ...ROW,
      state: 'recording',
      source: null,
      values: null,
      deletedAt: 1,
      startedAt: 5,
      title: 't'.repeat(10_000),
      evil: true,
    };
    const result = await restored({ store: 'rows', value: bad }, { store: 'files', value: sessionFile() });
    expect(result).toEqual({ ok: true, added: 1, known: 0, leftOut: 0, damaged: [] });
    const row = await readRow(database, ID);
    expect(row).toEqual({ ...ROW, title: 't'.repeat(500) });
    expect(await listSessions(database)).toEqual([row]);
  });

  it('with damaged check-ins, plans and athletes brings the rest, and says how many it left out', async () => {
    const result = await restored(
      { store: 'checkIns', value: { id: ID, at: 'yesterday' } },
      { store: 'checkIns', value: { ...CHECK_IN, soreness: null } },
      { store: 'checkIns', value: { ...CHECK_IN, unknown: 'x'.repeat(100) } },
      { store: 'weekPlans', key: ['', WEEK], value: { ...PLAN, items: 'none' } },
      { store: 'weekPlans', key: ['', '2026-11-23'], value: { ...PLAN, week: '2026-11-23' } },
      {
        store: 'weekPlans',
        key: ['', '2026-11-30'],
        value: { week: '2026-11-30', items: [{ advice: 'no' }], ticks: [] },
      },
      { store: 'athletes', value: { id: ID, name: 'n'.repeat(2_000_000), createdAt: 1, deletedAt: null } },
      { store: 'athletes', value: { id: OTHER, name: 5, createdAt: 1, deletedAt: null } },
      { store: 'elsewhere', value: { id: 1 } },
    );
    expect(result).toEqual({ ok: true, added: 0, known: 0, leftOut: 6, damaged: [] });
    expect(await listCheckIns(database)).toEqual([CHECK_IN]);
    expect((await readPlan(database, { athleteId: null, week: '2026-11-23' })).plan).not.toBeNull();
    expect((await listAthletes(database)).map(({ name }) => name.length)).toEqual([80]);
  });

  const GOOD = [
    { store: 'rows', value: { ...ROW, id: OTHER } },
    { store: 'files', value: { ...sessionFile(), id: OTHER } },
  ];

  it.each([
    ['a row that is none', [{ store: 'rows', value: { ...ROW, hasFrames: 'no' } }, fileRecord()]],
    ['a row without an id', [{ store: 'rows', value: { ...ROW, id: 5 } }, fileRecord()]],
    ['a file that is none', [{ store: 'rows', value: ROW }, fileRecord({ measures: 'many' })]],
    ['a file of another run', [{ store: 'rows', value: ROW }, fileRecord({ id: crypto.randomUUID() })]],
    [
      'no file',
      [
        { store: 'rows', value: ROW },
        { store: 'chunks', key: [ID, 0], value: { no: 'skeletons' } },
      ],
    ],
  ])('with one damaged run takes the others and names it: %s', async (_, bad) => {
    const named = bad.map(({ store, value }) =>
      store === 'rows' ? { store, value: { ...value, title: 'Hills' } } : { store, value },
    );
    for (const records of [
      [...named, ...GOOD],
      [...GOOD, ...named],
    ]) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      expect(await restored(...records)).toMatchObject({
        ok: true,
        damaged: [{ title: 'Hills', startedAt: ROW.startedAt }],
      });
      // oxlint-disable-next-line no-await-in-loop
      expect((await (await database.get()).getAllKeys('rows')).toSorted()).toEqual([OTHER]);
    }
    expect((await listSessions(database)).map(({ id }) => id)).toEqual([OTHER]);
    expect(await findDamaged(database)).toEqual([]);
  });

  it('with a damaged piece of skeletons takes the run, and says that a piece was left out', async () => {
    const chunk = { store: 'chunks', key: [ID, 0], value: { no: 'skeletons' } };
    expect(await restored({ store: 'rows', value: ROW }, chunk, fileRecord())).toMatchObject({
      ok: true,
      added: 1,
      leftOut: 1,
      damaged: [],
    });
    expect((await listSessions(database)).map(({ id }) => id)).toEqual([ID]);
  });

  it('says of a damaged run what can be said', async () => {
    const none = { store: 'rows', value: { id: 1, startedAt: 'never' } };
    expect(await restored(none)).toMatchObject({ damaged: [{ title: '', startedAt: null }] });
  });
});

describe('a store with damaged rows', () => {
  it('lists the sound runs, and names the others', async () => {
    const db = await database.get();
    await db.put('rows', ROW);
    await db.put('rows', { ...ROW, id: OTHER, source: null, values: null } as never);
    await db.put('rows', { ...ROW, id: 'x', startedAt: 'never' });
    await db.put('rows', { ...ROW, id: 'y', heart: { bpm: 'fast', change: null } } as never);
    expect((await listSessions(database)).map(({ id }) => id)).toEqual([ID]);
    expect((await listNewest(database, 10)).map(({ id }) => id)).toEqual([ID]);
    expect((await findDamaged(database)).toSorted()).toEqual([OTHER, 'x', 'y'].toSorted());
  });

  it('names check-ins, plans and athletes that no page could show', async () => {
    const db = await database.get();
    await db.put('checkIns', CHECK_IN);
    await db.put('checkIns', { id: 'bad', at: STARTED } as never);
    await db.put('weekPlans', { week: WEEK } as never, ['', WEEK]);
    await db.put('athletes', { id: 'a', name: null, createdAt: 0, deletedAt: null } as never);
    expect((await listCheckIns(database)).map(({ id }) => id)).toEqual([OTHER]);
    expect(await findDamagedCheckIns(database)).toEqual(['bad']);
    expect(await readPlan(database, { athleteId: null, week: WEEK })).toEqual({ plan: null, damaged: true });
    expect(await readPlan(database, { athleteId: 'a', week: WEEK })).toEqual({ plan: null, damaged: false });
    // Their runs are still theirs, and the name can be given again.
    expect((await listAthletes(database)).map(({ id, name }) => [id, name])).toEqual([['a', '?']]);
  });
});
