import { expect, it } from 'vitest';
import { affordableMirror } from '../../src/engine/affordable-mirror.ts';

it('looks at the mirror image as often as a machine can at 30 frames a second', () => {
  expect(affordableMirror(6)).toBe(1);
  expect(affordableMirror(15)).toBe(3);
  expect(affordableMirror(19)).toBe(23);
  expect(affordableMirror(80)).toBe(23);
});
