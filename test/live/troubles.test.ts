/** What goes wrong during a run: seen and heard where the runner looks, and put right by itself where that is possible. */
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { BACKDROP_LENGTH } from '../../src/core/pose/pose-frame.ts';
import type { LiveSession } from '../../src/live/contract.ts';
import { createLiveSession } from '../../src/live/live-session.ts';
import { readFrames, readRow, readSession } from '../../src/storage/sessions.ts';
import { ID, sessionFile } from '../storage/fixtures.ts';
import { limitStorage } from '../storage/limited-storage.ts';
import { coachScript, CUE, FakeWorld } from './fake-world.ts';

let world: FakeWorld;

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  coachScript.reset();
  world = new FakeWorld();
});

async function live(seconds: number, ports = world.ports): Promise<LiveSession> {
  const session = createLiveSession(world.options, ports);
  await vi.waitFor(() => expect(world.engine.watched).not.toBeNull());
  world.run(0, seconds);
  return session;
}

const heard = (): string[] => world.said.filter((word) => word.startsWith('trouble'));
const onCards = (): (string | null)[] =>
  world.sent.flatMap((message) => (message.kind === 'card-trouble' ? [message.text] : []));

describe('a camera that gives no frames, though it is there', () => {
  it('is seen, heard and written down after three seconds, and forgotten with the next frame', async () => {
    const session = await live(4);
    world.stall(2);
    expect(session.state.warning).toBeNull();
    world.stall(1);
    expect(session.state).toMatchObject({ stage: 'live', warning: { reason: 'camera-silent' } });
    expect(heard()).toEqual(['trouble: The camera sends no images']);
    expect(onCards()).toEqual(['The camera sends no images']);
    expect(coachScript.commands().map((input) => input.kind)).toEqual(['camera-lost']);
    expect(world.engine.watched).not.toBeNull();

    world.run(10, 12);
    expect(session.state.warning).toBeNull();
    expect(onCards().at(-1)).toBeNull();
    await session.finish();
    const log = await (await world.database.get()).getAll('log');
    expect(log.flatMap((entry) => (entry.kind === 'event' ? [entry.event.kind] : []))).toEqual([
      'camera-lost',
    ]);
    expect((await readFrames(world.database, ID)).at(-1)?.timeS).toBeCloseTo(12 - 1 / 30, 6);
  });

  it('takes a cue off the screen by the engine’s own clock', async () => {
    const session = await live(2);
    coachScript.next = [{ kind: 'notice', notice: 'stand-done', timeS: 2 }];
    world.run(2, 2.1);
    expect(session.state.notice).toBe('stand-done');
    // The engine is busy all the while: the camera is not to blame.
    for (let i = 0; i < 6; i++) {
      world.elapsed += 1;
      world.engine.beat(false);
    }
    expect([session.state.notice, session.state.warning]).toEqual([null, null]);
  });

  it('is opened again when it stays silent', async () => {
    const session = await live(2);
    world.stall(15);
    expect(world.cameras[0].fake.readyState).toBe('ended');
    await vi.waitFor(() => expect(world.cameras).toHaveLength(2));
    await vi.waitFor(() => expect(session.state.warning).toBeNull());
    world.run(0, 3, 9);
    expect(session.state.warning).toBeNull();
  });

  it('may take its time before the first frame', async () => {
    const session = createLiveSession(world.options, world.ports);
    await vi.waitFor(() => expect(world.engine.watched).not.toBeNull());
    world.stall(9);
    expect(session.state.warning).toBeNull();
    world.stall(1);
    expect(session.state.warning?.reason).toBe('camera-silent');
  });
});

describe('a camera that repeats one image', () => {
  const room = (value: number) => () => new Uint8Array(BACKDROP_LENGTH).fill(value);
  /** A sensor's noise moves one value in each image. */
  const noisy = (look: number) =>
    room(90)().map((value, i) => (i === look % BACKDROP_LENGTH ? value + 1 : value));

  it('is told after five seconds, and forgotten once the image moves', async () => {
    const session = await live(1);
    world.run(1, 5.5, 5000, room(90));
    expect(session.state.warning).toBeNull();
    world.run(5.5, 7, 5000, room(90));
    expect(session.state).toMatchObject({ stage: 'live', warning: { reason: 'camera-frozen' } });
    expect(heard()).toEqual(['trouble: The camera repeats one image']);
    world.run(7, 8, 5000, noisy);
    expect(session.state.warning).toBeNull();
  });

  it('in which nobody is, is told too: later, and opened again once, as that may be no fault', async () => {
    const session = await live(1);
    const empty = { image: null, world: null };
    world.run(1, 15.5, 5000, room(90), empty);
    expect(session.state.warning).toBeNull();
    world.run(15.5, 17, 5000, room(90), empty);
    expect(session.state).toMatchObject({ stage: 'live', warning: { reason: 'camera-still' } });
    expect(heard()).toEqual(['trouble: The camera repeats one image']);
    // It shows the very same again: a program that replaces the background does so.
    world.run(17, 33, 5000, room(90), empty);
    await vi.waitFor(() => expect(world.cameras).toHaveLength(2));
    await vi.waitFor(() => expect(session.state.warning).toBeNull());
    world.run(33, 93, 5000, room(90), empty);
    expect(session.state.warning?.reason).toBe('camera-still');
    expect(world.cameras).toHaveLength(2);
    // Somebody steps in, and later it hangs again.
    world.run(93, 94, 5000, noisy);
    expect(session.state.warning).toBeNull();
    world.run(94, 126, 5000, room(90), empty);
    await vi.waitFor(() => expect(world.cameras).toHaveLength(3));
  });

  it('is opened again when it goes on', async () => {
    await live(1);
    world.run(1, 17, 5000, room(90));
    expect(world.cameras[0].fake.readyState).toBe('ended');
    await vi.waitFor(() => expect(world.cameras).toHaveLength(2));
  });

  it('is no camera whose image only has noise, and none behind a closed shutter', async () => {
    const session = await live(1);
    world.run(1, 12, 5000, noisy);
    world.run(12, 24, 5000, room(16));
    expect([session.state.warning, heard()]).toEqual([null, []]);
  });
});

describe('a camera that was taken away', () => {
  it('says that it is no longer allowed, and comes back when it is', async () => {
    const session = await live(4);
    world.cameraResults = [{ ok: false, reason: 'camera-denied', detail: 'denied' }];
    world.cameras[0].fake.unplug();
    await vi.waitFor(() => expect(session.state.warning?.reason).toBe('camera-denied'));
    expect(heard()).toEqual(['trouble: The camera stopped', 'trouble: The camera is no longer allowed']);
    world.plugIn();
    await vi.waitFor(() => expect(session.state.warning).toBeNull());
    expect(coachScript.commands().map((input) => input.kind)).toEqual(['camera-lost']);
  });
});

describe('an engine that dies', () => {
  const death = { reason: 'engine-stopped', detail: 'gone' } as const;
  const dieAndReturn = async (): Promise<void> => {
    const lives = world.engines.length;
    world.engine.die(death);
    await vi.waitFor(() => expect(world.engines[lives]?.watched).toBeTruthy());
  };

  it('twice in an hour is started again twice', async () => {
    const session = await live(4);
    await dieAndReturn();
    expect(heard()).toEqual(['trouble: The motion tracking is starting again']);
    world.run(4, 6);
    world.elapsed += 1800;
    await dieAndReturn();
    expect(session.state).toMatchObject({ stage: 'live', warning: null });
  });

  it('for good is heard to its end, and said on the card before that goes', async () => {
    const session = await live(4);
    await dieAndReturn();
    world.engine.die(death);
    expect(session.state.stage).toBe('failed');
    expect(heard().at(-1)).toBe('trouble: The motion tracking stopped');
    expect(world.said).toContain('disposed after its words');
    expect(world.sent.at(-1)).toMatchObject({ kind: 'card-ended', text: 'The motion tracking stopped' });
  });
});

describe('a disk that fills up', () => {
  it('is heard once, and coaching goes on', async () => {
    const disk = limitStorage(world.database);
    const session = await live(6, { ...world.ports, database: disk.database });
    disk.full = true;
    world.run(6, 18);
    await vi.waitFor(() => expect(session.state.warning?.reason).toBe('storage-full'));
    coachScript.next = [{ kind: 'cue', cue: CUE }];
    world.run(18, 19);
    expect(session.state.cue?.text).toBe(CUE.text);
    expect(heard()).toEqual(['trouble: The disk is full']);
    // What the runner deletes meanwhile makes room at once, not after its time to undo.
    world.stall(20);
    expect(world.said).toContain('room made');
  });

  it('and is still full at the end keeps the run in memory, to be finished again', async () => {
    const disk = limitStorage(world.database);
    const full: typeof world.closeSession = world.closeSession;
    const session = await live(6, { ...world.ports, database: disk.database });
    await vi.waitFor(async () => expect(await readRow(world.database, ID)).not.toBeNull());
    disk.full = true;
    world.run(6, 20);
    world.closeSession = async (id, unsaved) => {
      expect(unsaved.chunks.size).toBeGreaterThan(0);
      const closed = await full(id, unsaved);
      if (!closed.ok) throw new Error(closed.detail);
      // Undone, as on the real disk: only what was computed is left.
      const db = await world.database.get();
      await db.clear('files');
      const row = await db.get('rows', ID);
      if (row) await db.put('rows', { ...row, state: 'recording' });
      return { ok: false, reason: 'storage-full', detail: 'full', file: closed.file };
    };
    await session.finish();
    expect(session.state).toMatchObject({
      stage: 'failed',
      failure: { reason: 'storage-full' },
      recorded: true,
      unstored: { file: { id: ID } },
    });
    expect(session.state.unstored?.file?.measures[0].value).toBe(600);
    // Another tab must not recover the part that is on disk.
    expect(world.held).toBe(true);

    disk.full = false;
    world.closeSession = full;
    expect(await session.finish()).toBe(ID);
    expect(session.state).toMatchObject({ stage: 'done', failure: null, unstored: null });
    expect(world.said).toContain('room made');
    expect((await readSession(world.database, ID))?.measures[0].value).toBe(600);
    expect(await readFrames(world.database, ID)).toHaveLength(600);
    expect(world.held).toBe(false);
  });

  it('lets go of the lock when the runner leaves all the same', async () => {
    const session = await live(6);
    const file = sessionFile();
    world.closeSession = async () => ({ ok: false, reason: 'storage-full', detail: '', file });
    await session.finish();
    expect(world.held).toBe(true);
    session.dispose();
    expect(world.held).toBe(false);
  });
});
