import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, it } from 'vitest';
import { besideWatch } from '../../src/core/watch/beside-watch.ts';
import { createDatabase, type Database } from '../../src/storage/db.ts';
import { checkSession } from '../../src/storage/session-schema.ts';
import { listSessions, readSession } from '../../src/storage/sessions.ts';
import { importSession } from '../../src/storage/transfer.ts';
import { saveWatch } from '../../src/storage/watch-records.ts';
import { activityRun } from '../core/export/activity-run.ts';
import { watchOf } from '../core/watch/watch-sim.ts';

let database: Database;
const run = activityRun();
const found = besideWatch(run, watchOf(run, { bias: 2 }), 'watch.fit');
if (!found.ok) throw new Error(found.reason);
const { watch } = found;

beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory();
  database = createDatabase();
  await importSession(database, JSON.stringify(run));
});

it('keeps the watch in the session file and in its row, and leaves everything else as it was', async () => {
  const before = await readSession(database, run.id);
  expect(await saveWatch(database, run.id, watch)).toBe(true);
  const after = await readSession(database, run.id);
  expect(after).toEqual({ ...before, watch });
  const [row] = await listSessions(database);
  expect(row.watchCadence).toEqual({ difference: watch.cadence?.difference, error: watch.cadence?.error });
});

it('takes it away without a trace', async () => {
  const before = [await readSession(database, run.id), await listSessions(database)];
  await saveWatch(database, run.id, watch);
  await saveWatch(database, run.id, null);
  expect([await readSession(database, run.id), await listSessions(database)]).toEqual(before);
});

it('goes along in a session file that is handed over', async () => {
  await saveWatch(database, run.id, watch);
  const text = JSON.stringify(await readSession(database, run.id));
  globalThis.indexedDB = new IDBFactory();
  const other = createDatabase();
  await importSession(other, text);
  expect((await readSession(other, run.id))?.watch).toEqual(watch);
  const [row] = await listSessions(other);
  expect(row.watchCadence?.difference).toBe(watch.cadence?.difference);
});

it('has nowhere to go where the run is gone', async () => {
  expect(await saveWatch(database, 'no-such-run', watch)).toBe(false);
});

it('is refused in a session file where it is none', () => {
  const broken = { ...run, watch: { ...watch, epochs: [{ startS: 0, endS: 10, beatsPerMin: 'fast' }] } };
  expect(checkSession(broken)).toMatchObject({ ok: false, field: 'watch.epochs[0].beatsPerMin' });
});
