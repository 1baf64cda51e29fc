import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { beforeEach, describe, expect, it } from 'vitest';
import { rowOf } from '../../src/storage/session-row.ts';
import {
  addAthlete,
  deleteAthlete,
  listAthletes,
  purgeDeletedAthletes,
  renameAthlete,
  restoreAthlete,
} from '../../src/storage/athletes.ts';
import { closeSession } from '../../src/closing/close-session.ts';
import { createDatabase, type Database } from '../../src/storage/db.ts';
import { createSessionRecorder } from '../../src/storage/session-recorder.ts';
import { annotateSession, listSessions, readRow, readSession } from '../../src/storage/sessions.ts';
import { importSession } from '../../src/storage/transfer.ts';
import { countingSummary, frames, HEAD, ID, sessionFile, STARTED } from './fixtures.ts';

let database: Database;

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  database = createDatabase();
});

async function add(name: string): Promise<string> {
  const athlete = await addAthlete(database, name, 1);
  if (!athlete) throw new Error('no name');
  return athlete.id;
}

/** A finished session of this athlete. */
async function record(athleteId: string | null): Promise<void> {
  const recorder = createSessionRecorder({
    database,
    id: ID,
    startedAt: STARTED,
    head: () => ({ ...HEAD, athleteId }),
    onTrouble: () => undefined,
  });
  for (const frame of frames(6)) recorder.frame(frame);
  await recorder.close();
  await closeSession(database, ID, { summarise: countingSummary });
}

const owner = async (): Promise<string | null | undefined> => (await readRow(database, ID))?.athleteId;

describe('athletes', () => {
  it('are listed by name, whatever their capitals, and have tidy names', async () => {
    await add('  Zoë   Ray ');
    await add('anna');
    await add('Bo');
    expect((await listAthletes(database)).map((a) => a.name)).toEqual(['anna', 'Bo', 'Zoë Ray']);
    expect(await addAthlete(database, ' \n ', 1)).toBeNull();
  });

  it('can be renamed, not to nothing', async () => {
    const id = await add('Anna');
    expect(await renameAthlete(database, id, 'Anne')).toBe(true);
    expect(await renameAthlete(database, id, ' ')).toBe(false);
    expect((await listAthletes(database)).map((a) => a.name)).toEqual(['Anne']);
  });
});

describe('a session', () => {
  it('belongs to the athlete it was recorded for, under the name they have by now', async () => {
    const id = await add('Anna');
    await record(id);
    await renameAthlete(database, id, 'Anna Berg');
    expect(await owner()).toBe(id);
    expect((await readSession(database, ID))?.athlete).toEqual({ id, name: 'Anna Berg' });
  });

  it('belongs to nobody where nobody was named', async () => {
    await record(null);
    expect(await owner()).toBeNull();
    expect(await readSession(database, ID)).not.toHaveProperty('athlete');
  });

  it('can be given to another, or to nobody', async () => {
    const [anna, bo] = [await add('Anna'), await add('Bo')];
    await record(anna);
    await annotateSession(database, ID, { athleteId: bo });
    expect((await readSession(database, ID))?.athlete?.name).toBe('Bo');
    await annotateSession(database, ID, { athleteId: null });
    expect(await readSession(database, ID)).not.toHaveProperty('athlete');
  });

  it("is nobody's while its athlete is deleted, and theirs again when that is undone", async () => {
    const id = await add('Anna');
    await record(id);
    await deleteAthlete(database, id, 1000);
    expect(await listAthletes(database)).toEqual([]);
    expect(await owner()).toBeNull();
    expect((await listSessions(database))[0].athleteId).toBeNull();
    expect(await readSession(database, ID)).not.toHaveProperty('athlete');
    await restoreAthlete(database, id);
    expect(await owner()).toBe(id);
  });

  it('stays when its athlete is forgotten for good', async () => {
    const id = await add('Anna');
    await record(id);
    await deleteAthlete(database, id, 1000);
    await purgeDeletedAthletes(database, 1000);
    expect(await restoreAthlete(database, id)).toBe(true);
    await deleteAthlete(database, id, 1000);
    await purgeDeletedAthletes(database, 1001);
    expect(await restoreAthlete(database, id)).toBe(false);
    expect(await owner()).toBeNull();
    expect(await readSession(database, ID)).not.toBeNull();
  });
});

describe('a session file', () => {
  const athlete = { id: '2c7c2b0e-7a54-4f52-8c0e-3f1f6f1e5a77', name: 'Anna' };

  it('brings its athlete along', async () => {
    await importSession(database, JSON.stringify(sessionFile({ athlete })));
    expect(await listAthletes(database)).toMatchObject([athlete]);
    expect(await readSession(database, ID)).toMatchObject({ athlete });
  });

  it('does not rename an athlete who is known, and brings a deleted one back', async () => {
    await importSession(database, JSON.stringify(sessionFile({ athlete })));
    await renameAthlete(database, athlete.id, 'Anna Berg');
    await deleteAthlete(database, athlete.id, 1);
    await importSession(database, JSON.stringify(sessionFile({ athlete })), 'replace');
    expect(await listAthletes(database)).toMatchObject([{ id: athlete.id, name: 'Anna Berg' }]);
    expect((await readSession(database, ID))?.athlete?.name).toBe('Anna Berg');
  });

  it('that says nothing of an athlete leaves a known session with its own', async () => {
    await importSession(database, JSON.stringify(sessionFile({ athlete })));
    await importSession(database, JSON.stringify(sessionFile()), 'replace');
    expect(await owner()).toBe(athlete.id);
  });

  it('with an athlete who has no name is refused, and leaves nothing', async () => {
    const file = { ...sessionFile(), athlete: { id: athlete.id, name: '  ' } };
    const result = await importSession(database, JSON.stringify(file));
    expect(result).toMatchObject({ ok: false, field: 'athlete.name' });
    expect(await listSessions(database)).toEqual([]);
  });
});

it('keeps the runs of a database from before there were athletes', async () => {
  const old = await openDB('sessions', 1, {
    upgrade(db) {
      db.createObjectStore('rows', { keyPath: 'id' }).createIndex('startedAt', 'startedAt');
      db.createObjectStore('files', { keyPath: 'id' });
      db.createObjectStore('chunks');
      db.createObjectStore('log');
    },
  });
  await old.put('files', sessionFile());
  const { athleteId: _, ...row } = rowOf(sessionFile(), {
    origin: 'recorded',
    title: 'Before',
    notes: '',
    hasFrames: false,
  });
  await old.put('rows', row);
  old.close();
  expect(await listSessions(database)).toMatchObject([{ id: ID, title: 'Before', athleteId: null }]);
  expect(await readSession(database, ID)).toMatchObject({ id: ID });
});
