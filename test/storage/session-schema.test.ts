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

describe('a session file with more entries than any run has', () => {
  const file = { ...sampleSession(1), id: '6f0c1f9e-4d3e-4c0a-9c51-0d6a3f1b2c4d' };
  const many = (entry: object | undefined, count: number) => Array.from({ length: count }, () => entry);

  it.each([
    ['epochs', many(file.epochs[0], 200_000)],
    ['cues', many(file.cues[0], 120_000)],
    ['running', many(file.running[0], 150_000)],
  ])('is refused: %s', (field, entries) => {
    expect(checkSession({ ...file, [field]: entries })).toMatchObject({
      ok: false,
      reason: 'too-many',
      field,
    });
  });

  it('is not one of a day of running', () => {
    expect(checkSession({ ...file, epochs: many(file.epochs[0], 8640) }).ok).toBe(true);
  });
});
