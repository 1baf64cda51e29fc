import { describe, expect, it } from 'vitest';
import { checkSession } from '../../src/storage/session-schema.ts';
import { sampleSession } from '../surfaces/fixtures/sample-session.ts';

describe('a session file of an older version', () => {
  it('may name limits that are no longer told: it is read, and they are left out', () => {
    const file = { ...sampleSession(1), id: '6f0c1f9e-4d3e-4c0a-9c51-0d6a3f1b2c4d' };
    const notes = ['mirrored-picture', 'feet-out-of-frame', 'second-person', 'too-dark'];
    const read = checkSession({ ...file, quality: { ...file.quality, notes } });
    expect(read.ok && read.file.quality.notes).toEqual(['feet-out-of-frame', 'too-dark']);
  });

  it('is refused with a limit that no version had', () => {
    const file = { ...sampleSession(1), id: '6f0c1f9e-4d3e-4c0a-9c51-0d6a3f1b2c4d' };
    expect(checkSession({ ...file, quality: { ...file.quality, notes: ['rain'] } }).ok).toBe(false);
  });
});
