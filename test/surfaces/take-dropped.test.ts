import { describe, expect, it } from 'vitest';
import { fileKind } from '../../src/surfaces/shared/take-dropped.ts';

describe('a dropped file', () => {
  it.each([
    ['midline-2026-11-20.session.json', '', 'session'],
    ['anything', 'application/json', 'session'],
    ['midline-2026-11-20.backup', '', 'backup'],
    ['IMG_2041.MOV', '', 'video'],
    ['camera.avi', 'video/x-msvideo', 'video'],
    ['frames.csv', 'text/csv', 'other'],
  ] as const)('%s (%s) is a %s', (name, type, kind) => expect(fileKind({ name, type })).toBe(kind));
});
