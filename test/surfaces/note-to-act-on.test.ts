/** While running, one note at a time, and only what the runner can mend. */
import { expect, it } from 'vitest';
import { noteToActOn } from '../../src/surfaces/coach/note-to-act-on.ts';

it('is the costliest of several, whatever their order', () => {
  const quality = ['low-frame-rate', 'too-dark', 'camera-moved'] as const;
  expect(noteToActOn({ quality, view: 'front' })).toBe('camera-moved');
  expect(noteToActOn({ quality: quality.slice(0, 2), view: 'front' })).toBe('too-dark');
});

it('says nothing of feet from in front, where they are not looked at', () => {
  const quality = ['feet-out-of-frame'] as const;
  expect(noteToActOn({ quality, view: 'front' })).toBeNull();
  expect(noteToActOn({ quality, view: 'rear' })).toBe('feet-out-of-frame');
});

it('leaves to the summary what nobody can mend while running', () => {
  expect(noteToActOn({ quality: ['no-neutral-stand'], view: 'front' })).toBeNull();
});
