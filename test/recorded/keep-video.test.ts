import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, it } from 'vitest';
import { forgetDeleted } from '../../src/storage/tidy-up.ts';
import { analyseFile } from '../../src/recorded/analyse-file.ts';
import { FOUND_OUT } from '../../src/recorded/contract.ts';
import { keepVideo } from '../../src/recorded/keep-video.ts';
import { remeasure } from '../../src/recorded/remeasure.ts';
import { openDB } from 'idb';
import { createDatabase, type Database } from '../../src/storage/db.ts';
import { rowOf } from '../../src/storage/session-row.ts';
import { deleteSessions } from '../../src/storage/sessions.ts';
import { copiesKept, readVideo, removeCopies, writeVideo } from '../../src/storage/videos.ts';
import { ID, sessionFile } from '../storage/fixtures.ts';
import { evenTimes, FakeFiles } from './fake-files.ts';

const TIMES = { durationS: 12, firstS: 0.5, slowdown: 4 };
const VIDEO = new File(['0123456789'], 'run.mp4', { lastModified: 1 });
const OTHER = new File(['abcdefghij'], 'run.mp4', { lastModified: 2 });

let database: Database;

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  database = createDatabase();
});

function options(copies: boolean, room: number) {
  return { copies: async () => copies, room: async () => room };
}

it('copies a file that came without a handle, and says how much room that takes', async () => {
  await keepVideo(database, 'a', VIDEO, TIMES, options(true, 1000));
  const link = await readVideo(database, 'a');
  expect(link).toMatchObject({ name: 'run.mp4', size: 10, ...TIMES, handle: null });
  expect(await link?.copy?.text()).toBe('0123456789');
  expect(await copiesKept(database)).toEqual({ count: 1, bytes: 10 });
});

it.each([
  ['copies are switched off', options(false, 1000)],
  ['the disk is too full', options(true, 15)],
  [
    'the browser does not say how full the disk is',
    { ...options(true, 0), room: () => Promise.reject(new Error('no')) },
  ],
])('keeps the times without a copy where %s', async (_why, kept) => {
  await keepVideo(database, 'a', VIDEO, TIMES, kept);
  expect(await readVideo(database, 'a')).toMatchObject({ size: 10, ...TIMES, copy: null });
});

it('keeps the times where writing the copy fails', async () => {
  let refusals = 0;
  const full: Database = {
    ...database,
    get: async () => {
      if (refusals++ === 0) throw new DOMException('full', 'QuotaExceededError');
      return database.get();
    },
  };
  await keepVideo(full, 'a', VIDEO, TIMES, options(true, 1000));
  expect(await readVideo(database, 'a')).toMatchObject({ copy: null, ...TIMES });
});

it('removes copies and keeps what is known of the file', async () => {
  await keepVideo(database, 'a', VIDEO, TIMES, options(true, 1000));
  await keepVideo(database, 'b', OTHER, TIMES, options(true, 1000));
  await removeCopies(database, ['a']);
  expect(await readVideo(database, 'a')).toMatchObject({ copy: null, name: 'run.mp4' });
  expect(await copiesKept(database)).toEqual({ count: 1, bytes: 10 });
  await removeCopies(database, null);
  expect(await copiesKept(database)).toEqual({ count: 0, bytes: 0 });
});

it('goes with its session: to the one that takes its place, and away for good', async () => {
  const files = new FakeFiles();
  const file = files.decoder.file('slow.mp4', { times: evenTimes(12).map((time) => time + 2) });
  const first = await analyseFile(file, files.job(), files.ports);
  if (first.kind !== 'done') throw new Error('not done');
  expect(await readVideo(files.database, first.session.id)).toMatchObject({ firstS: 2, slowdown: 1 });

  const settings = { ...FOUND_OUT, slowdown: 4 };
  const again = await remeasure(
    { session: first.session, settings, stretch: 0.25, brokenAtS: null },
    files.ports,
  );
  if (again.kind !== 'done') throw new Error('not done');
  expect(await readVideo(files.database, first.session.id)).toBeNull();
  expect(await readVideo(files.database, again.session.id)).toMatchObject({ firstS: 2, slowdown: 4 });

  await deleteSessions(files.database, [again.session.id], 1);
  await forgetDeleted(files.database, 2);
  expect(await readVideo(files.database, again.session.id)).toBeNull();
});

it('is one copy for all stretches of a video, gone with the last of them', async () => {
  const files = new FakeFiles();
  const sessions: string[] = [];
  for (const name of ['easy', 'steady']) {
    const file = files.decoder.file(`${name}.mp4`, { times: evenTimes(12) });
    // oxlint-disable-next-line no-await-in-loop -- one after the other, as in the queue
    const outcome = await analyseFile(file, files.job(), files.ports);
    if (outcome.kind !== 'done') throw new Error('not done');
    sessions.push(outcome.session.id);
    // Room for one copy, and none for a second one.
    // oxlint-disable-next-line no-await-in-loop
    await keepVideo(
      files.database,
      outcome.session.id,
      VIDEO,
      TIMES,
      options(true, sessions.length === 1 ? 1000 : 0),
    );
  }
  const [easy, steady] = sessions;
  expect(await copiesKept(files.database)).toEqual({ count: 1, bytes: 10 });
  for (const id of sessions) {
    // oxlint-disable-next-line no-await-in-loop
    expect(await (await readVideo(files.database, id))?.copy?.text()).toBe('0123456789');
  }
  await deleteSessions(files.database, [easy], 1);
  await forgetDeleted(files.database, 2);
  expect(await (await readVideo(files.database, steady))?.copy?.text()).toBe('0123456789');
  await deleteSessions(files.database, [steady], 1);
  await forgetDeleted(files.database, 2);
  expect(await copiesKept(files.database)).toEqual({ count: 0, bytes: 0 });
});

it('stays for the others where one session does without it', async () => {
  await keepVideo(database, 'a', VIDEO, TIMES, options(true, 1000));
  await keepVideo(database, 'b', VIDEO, TIMES, options(true, 1000));
  await removeCopies(database, ['a']);
  expect((await readVideo(database, 'a'))?.copy).toBeNull();
  expect(await (await readVideo(database, 'b'))?.copy?.text()).toBe('0123456789');
  expect(await copiesKept(database)).toEqual({ count: 1, bytes: 10 });
});

it('keeps its copy where the file is found again', async () => {
  await keepVideo(database, 'a', VIDEO, TIMES, options(true, 1000));
  await writeVideo(database, 'a', { name: 'moved.mp4', size: 10, ...TIMES, handle: null });
  const link = await readVideo(database, 'a');
  expect(link).toMatchObject({ name: 'moved.mp4' });
  expect(await link?.copy?.text()).toBe('0123456789');
});

it('is brought over from the version that kept a copy for each session', async () => {
  const old = await openDB('sessions', 4, {
    upgrade(db) {
      db.createObjectStore('rows', { keyPath: 'id' }).createIndex('startedAt', 'startedAt');
      for (const store of ['files', 'athletes']) db.createObjectStore(store, { keyPath: 'id' });
      for (const store of ['chunks', 'log', 'videos']) db.createObjectStore(store);
      const checkIns = db.createObjectStore('checkIns', { keyPath: 'id' });
      checkIns.createIndex('at', 'at');
      checkIns.createIndex('sessionId', 'sessionId');
      db.createObjectStore('plans', { keyPath: 'week' });
    },
  });
  const file = sessionFile();
  await old.put('files', file);
  await old.put('rows', rowOf(file, { origin: 'recorded', title: '', notes: '', hasFrames: false }));
  const link = { name: 'run.mp4', size: 10, ...TIMES, handle: null };
  await old.put('videos', { ...link, copy: VIDEO }, ID);
  await old.put('videos', { ...link, copy: VIDEO }, 'b');
  await old.put('videos', { ...link, copy: null }, 'c');
  old.close();
  expect(await copiesKept(database)).toEqual({ count: 1, bytes: 10 });
  for (const id of [ID, 'b']) {
    // oxlint-disable-next-line no-await-in-loop
    expect(await (await readVideo(database, id))?.copy?.text()).toBe('0123456789');
  }
  expect(await readVideo(database, 'c')).toEqual({ ...link, copy: null });
});
