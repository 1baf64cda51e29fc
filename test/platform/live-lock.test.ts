import { describe, expect, it } from 'vitest';
import { liveSessionIds, takeLiveLock, type Locks } from '../../src/platform/live-lock.ts';

/** Web Locks of one origin, as far as they are used: exclusive, and with `ifAvailable`. */
function fakeLocks(): Locks {
  const held = new Set<string>();
  const request = async (
    name: string,
    optionsOrWork: LockOptions | ((lock: Lock | null) => unknown),
    workAfterOptions?: (lock: Lock | null) => unknown,
  ): Promise<unknown> => {
    const work = typeof optionsOrWork === 'function' ? optionsOrWork : workAfterOptions;
    if (held.has(name)) return work?.(null);
    held.add(name);
    try {
      return await work?.({ name, mode: 'exclusive' });
    } finally {
      held.delete(name);
    }
  };
  const query = async (): Promise<LockManagerSnapshot> => ({ held: [...held].map((name) => ({ name })) });
  return { request, query } as Locks;
}

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

describe('the lock of the live session', () => {
  it('is had once, says whose it is, and is free again after its release', async () => {
    const locks = fakeLocks();
    expect([...(await liveSessionIds(locks))]).toEqual([]);
    const first = await takeLiveLock('a', locks);
    expect(first).not.toBeNull();
    expect([...(await liveSessionIds(locks))]).toEqual(['a']);
    expect(await takeLiveLock('b', locks)).toBeNull();
    expect([...(await liveSessionIds(locks))]).toEqual(['a']);
    first?.release();
    await settled();
    expect([...(await liveSessionIds(locks))]).toEqual([]);
    expect(await takeLiveLock('b', locks)).not.toBeNull();
  });

  it('fails with what the browser says', async () => {
    const locks = {
      ...fakeLocks(),
      request: () => Promise.reject(new DOMException('no', 'SecurityError')),
    } as unknown as Locks;
    await expect(takeLiveLock('a', locks)).rejects.toThrow('no');
  });
});
