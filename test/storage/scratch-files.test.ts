import { beforeEach, describe, expect, it } from 'vitest';
import { openScratchFile, type ScratchPlace, sweepScratchFiles } from '../../src/storage/scratch-files.ts';

/** The extension's folder and its locks, as several tabs share them. */
function fakePlace() {
  const files = new Map<string, string[]>();
  const writing = new Set<string>();
  const held = new Set<string>();
  let ids = 0;
  let broken = false;
  const handleOf = (name: string) => ({
    async createWritable() {
      if (broken) throw new DOMException('full', 'QuotaExceededError');
      writing.add(name);
      return {
        write: async (text: string) => void files.get(name)?.push(text),
        close: async () => void writing.delete(name),
        abort: async () => void writing.delete(name),
      };
    },
    async getFile() {
      const parts = files.get(name);
      if (!parts) throw new DOMException('gone', 'NotFoundError');
      return new File(parts, name);
    },
  });
  const folder = {
    async getFileHandle(name: string) {
      if (!files.has(name)) files.set(name, []);
      return handleOf(name);
    },
    async removeEntry(name: string) {
      if (writing.has(name)) throw new DOMException('written to', 'NoModificationAllowedError');
      if (!files.delete(name)) throw new DOMException('gone', 'NotFoundError');
    },
    async *keys() {
      yield* files.keys();
    },
  };
  const place = {
    folder: async () => folder,
    locks: {
      async request(name: string, work: () => Promise<void>) {
        held.add(name);
        await work();
        held.delete(name);
      },
      query: async () => ({ held: [...held].map((name) => ({ name })) }),
    },
    newId: () => String((ids += 1)),
  } as unknown as ScratchPlace;
  return {
    place,
    files,
    held,
    /** A tab that is closed or crashes lets go of its locks and its writers. */
    crash(): void {
      held.clear();
      writing.clear();
    },
    refuseWriting(): void {
      broken = true;
    },
  };
}

let disk: ReturnType<typeof fakePlace>;

beforeEach(() => {
  disk = fakePlace();
});

describe('a file that holds an export', () => {
  it('can be read until it is removed, and then leaves nothing', async () => {
    const scratch = await openScratchFile(disk.place);
    await scratch.writable.write('video');
    await scratch.writable.close();
    expect(await (await scratch.read()).text()).toBe('video');
    await scratch.remove();
    expect([...disk.files.keys()]).toEqual([]);
    await Promise.resolve();
    expect([...disk.held]).toEqual([]);
  });

  it('is removed while it is written to: cancelled or failed', async () => {
    const scratch = await openScratchFile(disk.place);
    await scratch.writable.write('half a vid');
    await scratch.remove();
    expect([...disk.files.keys()]).toEqual([]);
  });

  it('has a name of its own beside others', async () => {
    const [a, b] = [await openScratchFile(disk.place), await openScratchFile(disk.place)];
    await a.writable.write('a');
    await b.writable.write('b');
    await a.remove();
    expect(await (await b.read()).text()).toBe('b');
  });

  it('that cannot be written is left to the sweep', async () => {
    disk.refuseWriting();
    await expect(openScratchFile(disk.place)).rejects.toThrow('full');
    await sweepScratchFiles(disk.place);
    expect([...disk.files.keys()]).toEqual([]);
  });
});

describe('the sweep', () => {
  it('takes what a tab left over, and what the single old name holds', async () => {
    await openScratchFile(disk.place);
    disk.crash();
    disk.files.set('annotated-video', []);
    await sweepScratchFiles(disk.place);
    expect([...disk.files.keys()]).toEqual([]);
  });

  it('leaves what another tab is making, and what is not an export', async () => {
    const scratch = await openScratchFile(disk.place);
    disk.files.set('something-else', []);
    await sweepScratchFiles(disk.place);
    expect([...disk.files.keys()]).toEqual(['export-1', 'something-else']);
    expect((await scratch.read()).size).toBe(0);
  });

  it('is quiet where there is no such folder', async () => {
    const place = { ...disk.place, folder: () => Promise.reject(new DOMException('no', 'SecurityError')) };
    await expect(sweepScratchFiles(place)).resolves.toBeUndefined();
  });
});
