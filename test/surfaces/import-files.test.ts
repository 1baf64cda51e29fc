import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createDatabase, type Database } from '../../src/storage/db.ts';
import { listSessions, readSession } from '../../src/storage/sessions.ts';
import { type ClashAnswer, importFiles, importWords } from '../../src/surfaces/shared/import-files.ts';
import { storedSessions, type StoredSessions } from '../../src/surfaces/shared/stored-sessions.ts';
import { ID, sessionFile } from '../storage/fixtures.ts';

const OTHER = '11111111-2222-4333-8444-555555555555';

let database: Database;
let sessions: StoredSessions;

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  database = createDatabase();
  sessions = storedSessions(
    database,
    async () => new Set(),
    async () => false,
    { list: async () => [], forget: async () => undefined },
  );
});

const fileOf = (name: string, content: string): File => new File([content], name);
const runOf = (name: string, change: Parameters<typeof sessionFile>[0] = {}): File =>
  fileOf(name, JSON.stringify(sessionFile(change)));

const noQuestion = (): Promise<ClashAnswer> => Promise.reject(new Error('asked without a cause'));
const answering = (choice: ClashAnswer['choice'], forRest = false) =>
  vi.fn(async (): Promise<ClashAnswer> => ({ choice, forRest }));

/** Durations in the list, shortest first. */
const durations = async (): Promise<number[]> =>
  (await listSessions(database)).map((row) => row.durationS).toSorted((a, b) => a - b);

describe('a run that is here already', () => {
  beforeEach(async () => {
    await importFiles([runOf('first.json'), runOf('other.json', { id: OTHER })], sessions, noQuestion);
  });

  it('is not touched before the question is answered, and the question names it', async () => {
    const ask = vi.fn(async (): Promise<ClashAnswer> => {
      expect((await readSession(database, ID))?.durationS).toBe(61.2);
      return { choice: 'leave', forRest: false };
    });
    const outcome = await importFiles([runOf('again.json', { durationS: 99 })], sessions, ask);
    expect(ask).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({
        fileName: 'again.json',
        existing: expect.objectContaining({ id: ID }),
        more: false,
      }),
    );
    expect(outcome).toEqual({ imported: 0, left: 1, refused: [] });
    expect(await durations()).toEqual([61.2, 61.2]);
  });

  it('is replaced, or kept beside the other, as answered', async () => {
    await importFiles([runOf('again.json', { durationS: 99 })], sessions, answering('replace'));
    expect(await durations()).toEqual([61.2, 99]);
    await importFiles([runOf('again.json', { durationS: 120 })], sessions, answering('keep-both'));
    expect(await durations()).toEqual([61.2, 99, 120]);
  });

  it('is asked about once where the answer is for the rest, else each time', async () => {
    const files = [runOf('a.json', { durationS: 99 }), runOf('b.json', { id: OTHER, durationS: 100 })];
    const once = answering('leave', true);
    await importFiles(files, sessions, once);
    expect(once).toHaveBeenCalledTimes(1);
    expect(await durations()).toEqual([61.2, 61.2]);
    const each = answering('replace');
    await importFiles(files, sessions, each);
    expect(each).toHaveBeenCalledTimes(2);
    expect(await durations()).toEqual([99, 100]);
  });
});

describe('files that cannot be taken', () => {
  it('do not stop the others, and are named with a reason', async () => {
    const broken = fileOf('gone.json', '');
    broken.text = () => Promise.reject(new Error('NotFoundError'));
    const files = [
      fileOf('photo.json', 'PK'),
      fileOf('gpx.json', '{"format":"gpx"}'),
      broken,
      fileOf('short.json', JSON.stringify({ ...sessionFile(), summary: undefined })),
      runOf('good.json'),
    ];
    const outcome = await importFiles(files, sessions, noQuestion);
    expect(outcome.imported).toBe(1);
    expect(outcome.refused.map(({ reason }) => reason)).toEqual([
      'not-json',
      'not-a-session',
      'unreadable',
      'missing-field',
    ]);
    const words = importWords(outcome);
    for (const file of files.slice(0, 4)) expect(words).toContain(file.name);
    expect(words).toContain('1 imported, 4 not:');
    expect(words).not.toMatch(/SyntaxError|Invalid|Expected|Unexpected token|undefined/);
  });

  it.each([
    ['as the whole', (deep: string) => deep],
    ['as the format', (deep: string) => `{"format":${deep}}`],
    [
      'in an unknown field',
      (deep: string) => JSON.stringify(sessionFile()).replace('{', `{"extra":${deep},`),
    ],
  ])('are said in words where they are nested 200,000 levels deep %s', async (_, put) => {
    const deep = '['.repeat(200_000) + ']'.repeat(200_000);
    const outcome = await importFiles(
      [fileOf('deep.json', put(deep)), runOf('good.json')],
      sessions,
      noQuestion,
    );
    expect(outcome).toMatchObject({ imported: 1, refused: [{ fileName: 'deep.json', reason: 'too-deep' }] });
    expect(importWords(outcome)).toContain('nested');
  });

  it.each([
    ['empty', ''],
    ['null', 'null'],
    ['a list', '[]'],
    ['a value of the wrong kind', JSON.stringify({ ...sessionFile(), durationS: '12' })],
    [
      'a number without end',
      JSON.stringify(sessionFile()).replace(/"durationS":[\d.]+/, '"durationS":1e999'),
    ],
    ['of another version', JSON.stringify({ ...sessionFile(), version: 2 })],
    ['far too large', ' '.repeat(33 * 1024 * 1024)],
    [
      'too many epochs',
      JSON.stringify({ ...sessionFile(), epochs: Array.from({ length: 200_000 }, () => ({})) }),
    ],
  ])('are answered in plain words: %s', async (_, content) => {
    const outcome = await importFiles(
      [fileOf('odd.json', content), runOf('good.json')],
      sessions,
      noQuestion,
    );
    const words = importWords(outcome);
    expect(words).toMatch(/^1 imported, 1 not: .*odd\.json.*\.$/);
    expect(words).not.toMatch(/Invalid|Expected|received|bytes|version \d|undefined|NaN|"/);
  });

  it('are told beside what was imported', () => {
    const table = { fileName: 'frames.csv', reason: 'table', field: null } as const;
    expect(importWords({ imported: 1, left: 0, refused: [table] })).toBe(
      '1 imported, 1 not: frames.csv is a table, not a session file.',
    );
  });

  it('do not stop the others where the store itself throws', async () => {
    vi.spyOn(console, 'error').mockReturnValue();
    const failing: Pick<StoredSessions, 'import'> = {
      import: (source, onDuplicate) =>
        (source as File).name === 'odd.json'
          ? Promise.reject(new TypeError('odd'))
          : sessions.import(source, onDuplicate),
    };
    const outcome = await importFiles([runOf('odd.json'), runOf('good.json')], failing, noQuestion);
    expect(outcome).toMatchObject({ imported: 1, refused: [{ fileName: 'odd.json', reason: 'unexpected' }] });
  });

  it('are not all named where there are many', () => {
    const refused = Array.from({ length: 8 }, (_, i) => ({
      fileName: `${i}.json`,
      reason: 'not-json' as const,
      field: null,
    }));
    const words = importWords({ imported: 0, left: 0, refused });
    expect(words).toContain('4.json');
    expect(words).not.toContain('5.json');
    expect(words).toContain('3 more');
  });
});
