import { describe, expect, it } from 'vitest';
import { isCueable } from '../../../src/core/coaching/cueable.ts';
import { isUnanswered } from '../../../src/core/coaching/programme.ts';
import { allWordingsOf, praiseOf, wordingsOf } from '../../../src/core/coaching/wordings.ts';

describe('the wordings of a cue', () => {
  it('come with the usual one first', () => {
    expect(wordingsOf('armCrossing', null)).toEqual(['armCrossing#1', 'armCrossing#2', 'armCrossing#3']);
    expect(wordingsOf('headPitch', null)).toEqual([]);
  });

  it('are others for a trunk that leans back', () => {
    expect(wordingsOf('trunkLean', 19)[0]).toBe('trunkLean#1');
    expect(wordingsOf('trunkLean', -4)[0]).toBe('trunkLean.back#1');
    expect(allWordingsOf('trunkLean')).toHaveLength(6);
  });

  it('of praise come in turn', () => {
    expect([0, 1, 2, 3].map(praiseOf)).toEqual(['praise#1', 'praise#2', 'praise#3', 'praise#1']);
  });
});

describe('a measure', () => {
  const failed = (...wordings: string[]) => Object.fromEntries(wordings.map((wording) => [wording, 2]));

  it('is unanswered once every wording has failed, for either direction', () => {
    expect(isUnanswered('armCrossing', failed('armCrossing#1', 'armCrossing#2'))).toBe(false);
    expect(isUnanswered('armCrossing', failed(...allWordingsOf('armCrossing')))).toBe(true);
    expect(isUnanswered('trunkLean', failed(...wordingsOf('trunkLean', 19)))).toBe(false);
    expect(isUnanswered('trunkLean', failed(...allWordingsOf('trunkLean')))).toBe(true);
  });

  it('without a cue was never asked, so it is not unanswered, and it is not cued', () => {
    expect(isUnanswered('headPitch', {})).toBe(false);
    expect(isCueable('headPitch')).toBe(false);
    expect(isCueable('armCrossing')).toBe(true);
  });
});
