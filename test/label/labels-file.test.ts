import { describe, expect, it } from 'vitest';
import {
  isComplete,
  type Labels,
  pointsOf,
  readLabels,
  refusedMarks,
} from '../../src/surfaces/label/labels-file.ts';
import { allAt, sampleLabels } from './labels.ts';

const whyOf = (raw: unknown): string => {
  const found = readLabels(typeof raw === 'string' ? raw : JSON.stringify(raw));
  return found.ok ? '' : found.why;
};
const passOf = (marks: Labels['passes'][number]['marks']) => ({
  number: 1,
  marker: '',
  startedAt: '2026-01-01T00:00:00.000Z',
  finishedAt: null,
  marks,
});

describe('a label file', () => {
  it('is read as it was written', () => {
    const labels = sampleLabels({
      passes: [passOf({ f01: { leftEar: { x: 1, y: 2 }, leftHip: 'hidden' } })],
    });
    expect(readLabels(JSON.stringify(labels))).toEqual({ ok: true, labels });
  });

  it.each([
    ['half a file', '{"format": "midline-la', 'damaged'],
    ['a session file', { format: 'midline-session', version: 1 }, 'another kind'],
    ['a list', '[1, 2]', 'another kind'],
    ['null', 'null', 'another kind'],
    ['a newer version', { ...sampleLabels(), version: 2 }, 'version 2'],
    [
      'a frame without its time',
      { ...sampleLabels(), frames: [{ id: 'f01', playS: 0, why: 'standing' }] },
      'frames.0.timeS',
    ],
    [
      'a short fingerprint',
      sampleLabels({ video: { ...sampleLabels().video, sha256: 'ab' } }),
      'video.sha256',
    ],
    ['marks of no frame', sampleLabels({ passes: [passOf({ f99: {} })] }), '"f99"'],
    ['an unknown point', sampleLabels({ passes: [passOf({ f01: { leftTail: 'hidden' } })] }), 'leftTail'],
    [
      'a mark off the frame',
      sampleLabels({ passes: [passOf({ f01: { leftEar: { x: 721, y: 5 } } })] }),
      'outside',
    ],
    ['two first passes', sampleLabels({ passes: [passOf({}), passOf({})] }), 'two passes'],
  ])('says in words what is wrong with %s', (_, raw, words) => expect(whyOf(raw)).toContain(words));

  it('asks for the near side from the side, and for both from the front', () => {
    expect(pointsOf('right').every((point) => point.startsWith('right'))).toBe(true);
    expect(pointsOf('front')).toContain('leftKnuckles');
    expect(isComplete(allAt('left', 1, 1), 'left')).toBe(true);
    expect(isComplete(allAt('left', 1, 1), 'front')).toBe(false);
    expect(isComplete(undefined, 'left')).toBe(false);
  });

  it('takes marks from the page only where they can be right', () => {
    const { video } = sampleLabels();
    expect(refusedMarks({ leftEar: { x: 3, y: 4 } }, video)).toBeNull();
    expect(refusedMarks({ leftEar: { x: -3, y: 4 } }, video)).toContain('outside');
    expect(refusedMarks({ leftEar: { x: 'a', y: 4 } }, video)).toContain('no marks');
    expect(refusedMarks(null, video)).toContain('no marks');
  });
});
