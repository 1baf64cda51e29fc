import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import { createDatabase, type Database } from '../../src/storage/db.ts';
import { listSessions, readRow, readSession } from '../../src/storage/sessions.ts';
import { newRow } from '../../src/storage/session-row.ts';
import { importSession } from '../../src/storage/transfer.ts';
import { HEAD, ID, sessionFile, STARTED } from './fixtures.ts';
import { limitStorage } from './limited-storage.ts';

type Json = Record<string, unknown>;

let database: Database;

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  database = createDatabase();
});

/** A sound file, spoiled. */
function spoiled(spoil: (file: Json) => void): string {
  const file = structuredClone(sessionFile()) as unknown as Json;
  spoil(file);
  return JSON.stringify(file);
}

const first = (file: Json, list: string): Json => (file[list] as Json[])[0];
const part = (file: Json, name: string): Json => file[name] as Json;

describe('import', () => {
  it('takes back what export wrote, unknown fields and all', async () => {
    const json = spoiled((file) => {
      file['weather'] = 'rain';
      part(file, 'source')['lens'] = 'wide';
      first(file, 'measures')['note'] = 1;
    });
    expect(await importSession(database, json)).toEqual({ ok: true, id: ID, replaced: false });
    expect(await readSession(database, ID)).toEqual(JSON.parse(json));
    expect(await readRow(database, ID)).toMatchObject({ origin: 'imported', hasFrames: false, cueCount: 1 });
  });

  it('takes a file of another writer, without the fields that only we write', async () => {
    const json = spoiled((file) => {
      delete first(file, 'cues')['kind'];
      delete first(file, 'measures')['smallestChange'];
    });
    expect(await importSession(database, new Blob([`\uFEFF${json}`]))).toMatchObject({ ok: true });
    const file = await readSession(database, ID);
    expect(file?.cues[0].kind).toBe('correction');
    expect(file?.measures[0].smallestChange).toBeNull();
  });

  const bad: [name: string, json: string, reason: string, field: string | null][] = [
    ['no JSON', 'PK\u0003\u0004', 'not-json', null],
    ['an empty file', '', 'not-json', null],
    ['JSON of something else', '[1, 2]', 'not-a-session', null],
    ['null', 'null', 'not-a-session', null],
    ['another format', '{"format":"gpx"}', 'not-a-session', 'format'],
    ['a later version', spoiled((f) => (f['version'] = 2)), 'other-version', 'version'],
    ['no version', spoiled((f) => delete f['version']), 'missing-field', 'version'],
    ['no summary', spoiled((f) => delete f['summary']), 'missing-field', 'summary'],
    [
      'a measure without its value',
      spoiled((f) => delete first(f, 'measures')['value']),
      'missing-field',
      'measures[0].value',
    ],
    [
      'a number written as a word',
      spoiled((f) => (part(f, 'source')['fps'] = '30')),
      'bad-field',
      'source.fps',
    ],
    ['a duration below zero', spoiled((f) => (f['durationS'] = -1)), 'bad-field', 'durationS'],
    [
      'a number too large to be one',
      spoiled(() => undefined).replace('"durationS":61.2', '"durationS":1e999'),
      'bad-field',
      'durationS',
    ],
    [
      'a share above one',
      spoiled((f) => (part(f, 'quality')['validShare'] = 97)),
      'bad-field',
      'quality.validShare',
    ],
    [
      'an interval that ends before it starts',
      spoiled((f) => (f['running'] = [{ startS: 5, endS: 4 }])),
      'bad-field',
      'running[0]',
    ],
    [
      'an unknown measure',
      spoiled((f) => (first(f, 'measures')['id'] = 'hairdo')),
      'bad-field',
      'measures[0].id',
    ],
    ['the wrong unit', spoiled((f) => (first(f, 'measures')['unit'] = 'deg')), 'bad-field', 'measures[0]'],
    [
      'a word among the numbers of an epoch',
      spoiled((f) => (first(f, 'epochs')['values'] = { cadence: null })),
      'bad-field',
      'epochs[0].values.cadence',
    ],
    ['no date', spoiled((f) => (f['startedAt'] = 'yesterday')), 'bad-field', 'startedAt'],
    ['an id that is none', spoiled((f) => (f['id'] = '../1')), 'bad-field', 'id'],
  ];

  it.each(bad)('refuses %s and names the field', async (_name, json, reason, field) => {
    await importSession(database, JSON.stringify(sessionFile()));
    const before = [await listSessions(database), await readSession(database, ID)];
    const result = await importSession(database, json, 'replace');
    expect(result).toMatchObject({ ok: false, reason, field });
    expect([await listSessions(database), await readSession(database, ID)]).toEqual(before);
  });

  it('refuses a file that is far too large without reading it', async () => {
    const blob = new Blob([' '.repeat(33 * 1024 * 1024)]);
    blob.text = () => Promise.reject(new Error('was read'));
    expect(await importSession(database, blob)).toMatchObject({ ok: false, reason: 'too-large' });
  });

  it('says that the disk is full', async () => {
    const disk = limitStorage(database);
    disk.full = true;
    expect(await importSession(disk.database, JSON.stringify(sessionFile()))).toMatchObject({
      ok: false,
      reason: 'storage-full',
    });
    expect(await listSessions(database)).toEqual([]);
  });
});

describe('a session that is there already', () => {
  const longer = JSON.stringify(sessionFile({ durationS: 99 }));

  beforeEach(async () => {
    await importSession(database, JSON.stringify(sessionFile()));
  });

  it('is asked about, and left alone', async () => {
    const result = await importSession(database, longer);
    expect(result).toMatchObject({ ok: false, reason: 'duplicate', existing: { id: ID, durationS: 61.2 } });
    expect((await readSession(database, ID))?.durationS).toBe(61.2);
  });

  it('is replaced', async () => {
    expect(await importSession(database, longer, 'replace')).toEqual({ ok: true, id: ID, replaced: true });
    expect((await listSessions(database)).map((row) => row.durationS)).toEqual([99]);
  });

  it('is kept beside the other, under a new id', async () => {
    const result = await importSession(database, longer, 'keep-both');
    const rows = await listSessions(database);
    expect(rows.map((row) => row.durationS).toSorted((a, b) => a - b)).toEqual([61.2, 99]);
    expect(result.ok && (await readSession(database, result.id))?.id).toBe(result.ok && result.id);
    expect(result.ok && result.id).not.toBe(ID);
  });
});

it('leaves a run that is being recorded alone, whatever is asked for', async () => {
  await (await database.get()).put('rows', newRow(ID, STARTED, HEAD));
  for (const onDuplicate of ['ask', 'replace'] as const) {
    const result = await importSession(database, JSON.stringify(sessionFile()), onDuplicate);
    expect(result).toMatchObject({ ok: true, replaced: false });
    expect(result.ok && result.id).not.toBe(ID);
  }
  expect(await readRow(database, ID)).toMatchObject({ state: 'recording' });
});
