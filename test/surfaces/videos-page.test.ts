import { beforeEach, describe, expect, it, vi } from 'vitest';
import { FOUND_OUT, WHOLE_FILE } from '../../src/recorded/contract.ts';
import { newItem, type QueueItem, stateOf } from '../../src/recorded/queue-state.ts';
import { sortFiles, takeIn } from '../../src/surfaces/analyze/other-files.ts';
import { failureWords } from '../../src/surfaces/shared/words.ts';
import { totalWords } from '../../src/surfaces/analyze/words.ts';

const { importOne, restore } = vi.hoisted(() => ({
  importOne: vi.fn<(file: Blob, how: string) => Promise<unknown>>(),
  restore: vi.fn<(file: Blob) => Promise<unknown>>(),
}));
vi.mock('../../src/surfaces/shared/ports.ts', () => ({
  ports: { sessions: { import: importOne }, backup: { restore } },
}));

beforeEach(() => {
  importOne.mockReset();
  restore.mockReset();
});

function items(...steps: readonly QueueItem['step'][]): QueueItem[] {
  return steps.map((step, key) => ({
    ...newItem({ key, file: new File(['x'], 'a'), settings: FOUND_OUT, subject: WHOLE_FILE, held: false }),
    step,
  }));
}

it('counts what is done apart from what gave nothing', () => {
  const words = (...steps: readonly QueueItem['step'][]) => totalWords(stateOf(items(...steps), false, null));
  expect(words('done', 'done', 'done', 'failed', 'cancelled')).toBe('3 done, 2 not analysed');
  expect(words('done', 'analysing', 'waiting')).toBe('1 done, 2 to do');
  expect(words('failed')).toBe('0 done, 1 not analysed');
});

it('says how the runner lies', () => {
  const lying = { reason: 'sideways', named: null, detail: '' } as const;
  expect(failureWords({ ...lying, turn: 90 })).toBe('The runner lies on their side.');
  expect(failureWords({ ...lying, turn: 180 })).toBe('The runner is upside down.');
});

describe('files that are no videos', () => {
  const session = new File(['{"format":"running-form-session"}'], 'run.session.json');
  const marked = new File(['\uFEFF{"format":"running-form-session"}'], 'edited.json');
  const backup = new File([new Uint8Array([0x1f, 0x8b, 8, 0])], 'midline.backup');
  const video = new File([new Uint8Array([0, 0, 0, 32, 0x66, 0x74, 0x79, 0x70])], 'run.mp4');
  const empty = new File([], 'nothing.mp4');

  it('are known by what is in them', async () => {
    expect(await sortFiles([video, session, backup, empty, marked])).toEqual({
      videos: [video, empty],
      sessions: [session, marked],
      backups: [backup],
    });
  });

  it('are taken in, and a run that is here already stays as it is', async () => {
    importOne.mockResolvedValueOnce({ ok: true }).mockResolvedValueOnce({ ok: false, reason: 'duplicate' });
    restore.mockResolvedValue({ ok: true, added: 4, known: 1 });
    const words = await takeIn({ sessions: [session, marked], backups: [backup] });
    expect(importOne).toHaveBeenCalledWith(session, 'ask');
    expect(importOne).not.toHaveBeenCalledWith(marked, 'replace');
    expect(words).toContain('1 imported.');
    expect(words).toContain('edited.json is here already');
    expect(words).toContain('midline.backup: Restored. Runs added: 4.');
  });

  it('say why they are not taken', async () => {
    importOne.mockResolvedValue({ ok: false, reason: 'not-json', field: null, detail: '' });
    restore.mockRejectedValue(new Error('gone'));
    vi.spyOn(console, 'error').mockReturnValue();
    const words = await takeIn({ sessions: [session], backups: [backup] });
    expect(words).toContain('run.session.json was not imported');
    expect(words).toContain('Your runs are unchanged.');
  });
});
