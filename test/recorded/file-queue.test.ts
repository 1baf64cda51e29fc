import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { FileJob } from '../../src/recorded/analyse-file.ts';
import { FOUND_OUT, type FileOutcome, type FileSettings } from '../../src/recorded/contract.ts';
import { createFileQueue, type FileQueue } from '../../src/recorded/file-queue.ts';
import type { Remeasurement } from '../../src/recorded/remeasure.ts';
import { sessionFile } from '../storage/fixtures.ts';
import { evenTimes, FakeDecoder } from './fake-files.ts';

interface Running {
  readonly file: File;
  readonly job: FileJob;
  end(outcome: FileOutcome): void;
}

let decoder: FakeDecoder;
let running: Running[];
let remeasured: Remeasurement[];
let assigned: [string, string | null][];
let replaced: [string, string][];
let awake: number;
let queue: FileQueue;

function open(defaults: FileSettings = FOUND_OUT): FileQueue {
  return createFileQueue(
    {
      nowMs: () => performance.now(),
      openVideo: decoder.open,
      analyse: (file, job) =>
        new Promise((end) => {
          job.signal.addEventListener('abort', () => end({ kind: 'cancelled' }));
          running.push({ file, job, end });
        }),
      remeasure: async (what) => {
        remeasured.push(what);
        return { kind: 'done', session: sessionFile({ view: 'left' }), brokenAtS: what.brokenAtS };
      },
      assign: async (id, athleteId) => {
        assigned.push([id, athleteId]);
        return sessionFile({ id, ...(athleteId !== null && { athlete: { id: athleteId, name: 'Anna' } }) });
      },
      replace: async (oldId, newId) => void replaced.push([oldId, newId]),
      keepAwake: () => {
        awake++;
        return () => awake--;
      },
    },
    defaults,
  );
}

beforeEach(() => {
  decoder = new FakeDecoder();
  running = [];
  remeasured = [];
  assigned = [];
  replaced = [];
  awake = 0;
  queue = open();
});

function good(name: string): File {
  return decoder.file(name, { times: evenTimes(10) });
}

const DONE = { kind: 'done', session: sessionFile(), brokenAtS: null } satisfies FileOutcome;
const BROKE: FileOutcome = {
  kind: 'failed',
  failure: { reason: 'engine-stopped', named: null, detail: 'gone' },
};

const steps = (): string[] => queue.state.items.map((item) => item.step);
const started = (count: number) => vi.waitFor(() => expect(running).toHaveLength(count));
const ended = () => vi.waitFor(() => expect(queue.state.stage).not.toBe('working'));

describe('a queue', () => {
  it('is idle when empty', () => {
    expect(queue.state).toMatchObject({ stage: 'idle', items: [], share: 0, latest: null });
  });

  it('takes one file after the other', async () => {
    queue.add([good('a.mp4'), good('b.mp4')]);
    await started(1);
    expect(queue.state.stage).toBe('working');
    expect(awake).toBe(1);
    running[0].end(DONE);
    await started(2);
    expect(steps()).toEqual(['done', 'loading']);
    running[1].end(DONE);
    await ended();
    expect(queue.state).toMatchObject({ stage: 'done', share: 1 });
    expect(awake).toBe(0);
  });

  it('says why a file is bad without waiting for its turn, and goes on with the others', async () => {
    queue.add([good('a.mp4'), decoder.file('bad.mp4'), good('c.mp4')]);
    await started(1);
    await vi.waitFor(() => expect(steps()[1]).toBe('failed'));
    expect(queue.state.items[1].failure?.reason).toBe('unreadable');
    running[0].end(DONE);
    await started(2);
    expect(running[1].file.name).toBe('c.mp4');
    running[1].end(BROKE);
    await ended();
    expect(steps()).toEqual(['done', 'failed', 'failed']);
    expect(queue.state.stage).toBe('done');
  });

  it('has failed when no file gave anything', async () => {
    queue.add([good('a.mp4')]);
    await started(1);
    running[0].end(BROKE);
    await ended();
    expect(queue.state.stage).toBe('failed');
  });

  it('takes more files while it works', async () => {
    queue.add([good('a.mp4')]);
    await started(1);
    queue.add([good('b.mp4')]);
    running[0].end(DONE);
    await started(2);
  });

  it('gives every file the settings it was opened with', async () => {
    queue = open({ ...FOUND_OUT, view: 'rear' });
    queue.add([good('a.mp4')]);
    await started(1);
    expect(running[0].job.settings.view).toBe('rear');
  });

  it('adds the files up, by their length', async () => {
    queue.add([good('a.mp4'), decoder.file('long.mp4', { times: evenTimes(30) })]);
    await started(1);
    await vi.waitFor(() => expect(queue.state.items.every((item) => item.info)).toBe(true));
    running[0].job.onProgress({ step: 'analysing', share: 0.5 });
    expect(queue.state.share).toBeCloseTo(0.125, 2);
    running[0].end(DONE);
    await started(2);
    expect(queue.state.share).toBeCloseTo(0.25, 2);
  });
});

describe('pausing', () => {
  it('closes the gate of the file at work and opens it again', async () => {
    queue.add([good('a.mp4')]);
    await started(1);
    queue.pause(true);
    expect(queue.state.paused).toBe(true);
    expect(running[0].job.gate.paused).toBe(true);
    queue.pause(false);
    expect(running[0].job.gate.paused).toBe(false);
  });
});

describe('cancelling', () => {
  it('ends the file at work and goes on with the next', async () => {
    queue.add([good('a.mp4'), good('b.mp4')]);
    await started(1);
    queue.cancel(queue.state.items[0].key);
    await started(2);
    expect(steps()).toEqual(['cancelled', 'loading']);
  });

  it('passes over a file that waits', async () => {
    queue.add([good('a.mp4'), good('b.mp4')]);
    await started(1);
    queue.cancel(queue.state.items[1].key);
    running[0].end(DONE);
    await ended();
    expect(steps()).toEqual(['done', 'cancelled']);
    expect(running).toHaveLength(1);
  });

  it('ends them all', async () => {
    queue.add([good('a.mp4'), good('b.mp4')]);
    await started(1);
    queue.pause(true);
    queue.cancelAll();
    await ended();
    expect(queue.state).toMatchObject({ stage: 'idle', paused: false });
  });

  it('can be taken back', async () => {
    queue.add([good('a.mp4')]);
    await started(1);
    queue.cancel(queue.state.items[0].key);
    await ended();
    queue.retry(queue.state.items[0].key);
    await started(2);
  });
});

describe('taking off the list', () => {
  it('is for what is not at work', async () => {
    queue.add([good('a.mp4')]);
    await started(1);
    const [{ key }] = queue.state.items;
    queue.remove(key);
    expect(queue.state.items).toHaveLength(1);
    running[0].end(DONE);
    await ended();
    queue.remove(key);
    expect(queue.state).toMatchObject({ stage: 'idle', items: [] });
  });
});

describe('settings of a file', () => {
  it('that waits are used when its turn comes', async () => {
    queue.add([good('a.mp4'), good('b.mp4')]);
    await started(1);
    queue.configure(queue.state.items[1].key, { view: 'left' });
    running[0].end(DONE);
    await started(2);
    expect(running[1].job.settings.view).toBe('left');
  });

  it('that is done measure it again from its skeletons', async () => {
    queue.add([good('a.mp4')]);
    await started(1);
    running[0].end(DONE);
    await ended();
    queue.configure(queue.state.items[0].key, { view: 'left', slowdown: 4 });
    await vi.waitFor(() => expect(remeasured).toHaveLength(1));
    expect(remeasured[0]).toMatchObject({ stretch: 0.25, settings: { view: 'left', slowdown: 4 } });
    await ended();
    expect(running).toHaveLength(1);
    expect(queue.state.items[0].session?.view).toBe('left');
    expect(queue.state.latest?.view).toBe('left');
  });

  it('that turn the video have it analysed again, and the new run replaces the one that is there', async () => {
    queue.add([good('a.mp4')]);
    await started(1);
    running[0].end(DONE);
    await ended();
    queue.configure(queue.state.items[0].key, { turn: 90 });
    await started(2);
    expect(running[1].job.settings.turn).toBe(90);
    expect(remeasured).toEqual([]);
    const id = '00000000-0000-4000-8000-000000000002';
    running[1].end({ ...DONE, session: sessionFile({ id }) });
    await ended();
    expect(replaced).toEqual([[DONE.session.id, id]]);
    expect(steps()).toEqual(['done']);
  });

  it('that turn the video while it is read begin anew', async () => {
    queue.add([good('a.mp4')]);
    await started(1);
    queue.configure(queue.state.items[0].key, { turn: 180 });
    await started(2);
    expect(running[0].job.signal.aborted).toBe(true);
    expect(running[1].job.settings.turn).toBe(180);
  });

  it('for a section of its own leave the run that is there as it is', async () => {
    queue.add([good('a.mp4')]);
    await started(1);
    running[0].end(DONE);
    await ended();
    const part = { name: 'slow', startS: 3, endS: 8 };
    queue.also(queue.state.items[0].key, part, 4);
    await started(2);
    expect(running[1].job.settings.slowdown).toBe(4);
    expect(running[1].job.subject.part).toEqual(part);
    running[1].end(DONE);
    await ended();
    expect(steps()).toEqual(['done', 'done']);
    expect(replaced).toEqual([]);
  });

  it('changed on the way are honoured at its end', async () => {
    queue.add([good('a.mp4')]);
    await started(1);
    queue.configure(queue.state.items[0].key, { mirrored: true });
    running[0].end(DONE);
    await vi.waitFor(() => expect(remeasured).toHaveLength(1));
    expect(remeasured[0].settings.mirrored).toBe(true);
  });
});

describe('an athlete', () => {
  it('is told to the analysis of files that were opened for them', async () => {
    queue.add([good('a.mp4')], { athleteId: 'anna' });
    await started(1);
    expect(running[0].job.subject.athleteId).toBe('anna');
  });

  it('who is chosen on the way gets the session at its end', async () => {
    queue.add([good('a.mp4')]);
    await started(1);
    queue.assign(queue.state.items[0].key, 'anna');
    running[0].end(DONE);
    await ended();
    expect(assigned).toEqual([[DONE.session.id, 'anna']]);
    expect(queue.state.items[0].session?.athlete?.id).toBe('anna');
    expect(remeasured).toEqual([]);
  });

  it('can be changed when it is done, and then nothing is measured again', async () => {
    queue.add([good('a.mp4')], { athleteId: null });
    await started(1);
    running[0].end(DONE);
    await ended();
    queue.assign(queue.state.items[0].key, 'anna');
    await vi.waitFor(() => expect(queue.state.latest?.athlete?.id).toBe('anna'));
    expect(remeasured).toEqual([]);
    expect(running).toHaveLength(1);
  });
});

describe('a file that is held', () => {
  it('waits until it is told to go, and the others do not wait for it', async () => {
    queue.add([good('a.mp4')], { held: true });
    queue.add([good('b.mp4')]);
    await started(1);
    expect(running[0].file.name).toBe('b.mp4');
    running[0].end(DONE);
    await ended();
    expect(queue.state.stage).toBe('held');
    queue.go(queue.state.items[0].key);
    await started(2);
    expect(running[1].file.name).toBe('a.mp4');
  });
});

describe('stretches of a file', () => {
  const SLOW = { name: 'easy', startS: 1, endS: 4 };
  const FAST = { name: 'fast', startS: 5, endS: 9 };
  const PICK = { x: 0.5, y: 0.4, atS: 2 };

  it('are analysed one after the other, with the runner and the settings that were chosen', async () => {
    queue.add([good('a.mp4')], { held: true, athleteId: 'anna' });
    const [{ key }] = queue.state.items;
    queue.configure(key, { view: 'left' });
    queue.cut(key, [SLOW, FAST], PICK);
    await started(1);
    running[0].end(DONE);
    await started(2);
    expect(running.map(({ job }) => job.subject)).toEqual([
      { part: SLOW, pick: PICK, athleteId: 'anna', page: null },
      { part: FAST, pick: PICK, athleteId: 'anna', page: null },
    ]);
    expect(running[1].job.settings.view).toBe('left');
    expect(replaced).toEqual([]);
  });

  it('give up what is being analysed', async () => {
    queue.add([good('a.mp4')]);
    await started(1);
    queue.cut(queue.state.items[0].key, [SLOW], null);
    await started(2);
    expect(running[0].job.signal.aborted).toBe(true);
    expect(queue.state.items).toHaveLength(1);
    expect(running[1].job.subject.part).toEqual(SLOW);
  });

  it('replace the session that is there already only when the new one is', async () => {
    queue.add([good('a.mp4')]);
    await started(1);
    running[0].end(DONE);
    await ended();
    queue.cut(queue.state.items[0].key, [SLOW, FAST], null);
    await started(2);
    expect(replaced).toEqual([]);
    running[1].end({ ...DONE, session: sessionFile({ id: 'new' }) });
    await started(3);
    running[2].end(DONE);
    await ended();
    expect(replaced).toEqual([[DONE.session.id, 'new']]);
  });

  it('leave the session that is there already where the new one fails', async () => {
    queue.add([good('a.mp4')]);
    await started(1);
    running[0].end(DONE);
    await ended();
    queue.cut(queue.state.items[0].key, [SLOW], null);
    await started(2);
    running[1].end(BROKE);
    await ended();
    expect(replaced).toEqual([]);
  });
});
