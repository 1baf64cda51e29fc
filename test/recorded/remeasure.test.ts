import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, it } from 'vitest';
import { analyseFile } from '../../src/recorded/analyse-file.ts';
import { blankCheckIn } from '../../src/core/checkin/check-in.ts';
import { FOUND_OUT } from '../../src/recorded/contract.ts';
import { remeasure } from '../../src/recorded/remeasure.ts';
import { checkInOfSession, saveCheckIn } from '../../src/storage/check-ins.ts';
import { partsOf } from '../../src/storage/db.ts';
import { annotateSession, listSessions, readFrames } from '../../src/storage/sessions.ts';
import { evenTimes, FakeFiles } from './fake-files.ts';

let files: FakeFiles;

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  files = new FakeFiles();
});

it('puts a new session in the place of the old one, from the same skeletons', async () => {
  const file = files.decoder.file('slow.mp4', { times: evenTimes(20) });
  const first = await analyseFile(file, files.job(), files.ports);
  if (first.kind !== 'done') throw new Error('not done');
  await annotateSession(files.database, first.session.id, { notes: 'first try', tags: ['hills'] });
  const checkIn = blankCheckIn({ id: 'before', at: first.session.startedAt, day: '2026-11-18' });
  await saveCheckIn(files.database, { ...checkIn, sessionId: first.session.id });
  const before = await readFrames(files.database, first.session.id);

  const settings = { ...FOUND_OUT, view: 'left', slowdown: 4, speedKmh: 9.5 } as const;
  const again = await remeasure(
    { session: first.session, settings, stretch: 0.25, brokenAtS: null },
    files.ports,
  );
  if (again.kind !== 'done') throw new Error('not done');
  expect(again.session).toMatchObject({
    startedAt: first.session.startedAt,
    source: { ...first.session.source, fps: expect.closeTo(120, 3) as number },
    engine: first.session.engine,
  });
  const db = await files.database.get();
  expect(await db.getAll('log', partsOf(first.session.id))).toEqual([]);
  expect(await db.getAll('log', partsOf(again.session.id))).toMatchObject([
    { kind: 'belt', belt: { timeS: 0, speedKmh: 9.5, inclinePercent: null, from: 'typed' } },
  ]);
  expect(again.session.durationS).toBeCloseTo(first.session.durationS / 4, 6);
  const after = await readFrames(files.database, again.session.id);
  expect(after).toHaveLength(before.length);
  expect(after[77].image).toEqual(before[77].image);
  expect(after[77].timeS).toBeCloseTo(before[77].timeS / 4, 9);
  expect(await listSessions(files.database)).toMatchObject([
    { id: again.session.id, title: 'slow.mp4', notes: 'first try', tags: ['hills'] },
  ]);
  expect(await checkInOfSession(files.database, again.session.id)).toMatchObject({ id: 'before' });
  expect(files.claimed).toBe(0);
});

it('leaves the old session where the new one cannot be stored', async () => {
  const file = files.decoder.file('a.mp4', { times: evenTimes(6) });
  const first = await analyseFile(file, files.job(), files.ports);
  if (first.kind !== 'done') throw new Error('not done');
  const outcome = await remeasure(
    { session: first.session, settings: FOUND_OUT, stretch: 1, brokenAtS: null },
    {
      ...files.ports,
      closeSession: async () => ({ ok: false, reason: 'storage-full', detail: '', file: null }),
    },
  );
  expect(outcome).toMatchObject({ kind: 'failed', failure: { reason: 'storage-full' } });
  expect(await listSessions(files.database)).toMatchObject([{ id: first.session.id }]);
});
