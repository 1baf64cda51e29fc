import { describe, expect, it } from 'vitest';
import {
  changeWord,
  formatBesideWord,
  formatBytes,
  formatChange,
  formatClock,
  formatNumber,
  formatWithSpread,
  sessionFileName,
  sidedName,
  signWord,
} from '../../src/surfaces/shared/format.ts';
import { sparkPath, thin } from '../../src/surfaces/shared/spark-path.ts';

describe('numbers', () => {
  it.each([
    [168.4, 'steps/min', '168'],
    [-6.04, 'deg', '\u22126.0'],
    [-0.04, 'deg', '0.0'],
    [12.6, '% shoulder width', '13'],
    [-0.4, '% shoulder width', '0'],
    [4.25, '%', '4.3'],
  ] as const)('%s %s reads %s', (value, unit, text) => expect(formatNumber(value, unit)).toBe(text));

  it('carry their spread and unit', () => {
    expect(formatWithSpread(12.4, 2.1, '% shoulder width')).toBe('12 ± 2\u00a0% of shoulder width');
    expect(formatWithSpread(6.2, 1.1, 'deg')).toBe('6.2 ± 1.1°');
    expect(formatWithSpread(168, null, 'steps/min')).toBe('168\u00a0steps/min');
  });

  it('say a plus where they are a change, but not for zero', () => {
    expect(formatChange(14.2, '% shoulder width')).toBe('+14');
    expect(formatChange(-7, 'deg')).toBe('\u22127.0');
    expect(formatChange(0.01, 'deg')).toBe('0.0');
  });
});

describe('sign words', () => {
  it.each([
    ['armCrossing', 'left', 12, '% shoulder width', 'past the midline'],
    ['armCrossing', 'left', -6, '% shoulder width', 'on its own side'],
    ['armCrossing', 'right', 0.2, '% shoulder width', 'at the midline'],
    ['stepTimeAsymmetry', 'both', 3, '%', 'left step longer'],
    ['armSwingAsymmetry', 'both', -12, '%', 'right more'],
    ['shoulderTilt', 'both', 2, 'deg', 'left higher'],
    ['lateralLean', 'both', 2, 'deg', 'to the left'],
    ['lateralLean', 'left', 2, 'deg', 'over that leg'],
    ['overstride', 'right', 4, 'deg', 'ankle ahead of the knee'],
  ] as const)('%s %s %s', (id, side, value, unit, word) =>
    expect(signWord(id, side, value, unit)).toBe(word),
  );

  it('stand behind a number without a sign, so that nothing is said twice', () => {
    expect(formatBesideWord(-3.1, 0.5, 'deg', 'to the right')).toBe('3.1 ± 0.5°');
    expect(formatBesideWord(-3.1, null, 'deg', null)).toBe('\u22123.1°');
  });

  it('are left out where a sign says nothing', () => {
    expect(signWord('cadence', 'both', 168, 'steps/min')).toBeNull();
    expect(signWord('shoulderHeight', 'left', 50, '% shoulder width')).toBeNull();
  });

  it('call a smaller ear-to-shoulder distance higher shoulders', () => {
    expect(changeWord('shoulderHeight', -7, '% shoulder width')).toBe('higher than your baseline');
    expect(changeWord('shoulderHeight', 7, '% shoulder width')).toBe('lower than your baseline');
    expect(changeWord('forwardHead', 0.01, 'deg')).toBe('at your baseline');
  });

  it('name a side only where there is one', () => {
    expect(sidedName('armCrossing', 'left')).toBe('Arm crossing, left');
    expect(sidedName('cadence', 'both')).toBe('Cadence');
  });
});

describe('times', () => {
  it.each([
    [0, '0:00'],
    [64.9, '1:04'],
    [3700, '1:01:40'],
    [-3, '0:00'],
  ])('%s s reads %s', (seconds, text) => expect(formatClock(seconds)).toBe(text));

  it('name the exported file by local date and time', () => {
    const local = new Date(2026, 10, 20, 9, 5).toISOString();
    expect(sessionFileName(local)).toBe('midline-2026-11-20-0905.session.json');
  });
});

describe('lines in lists', () => {
  it('stay in their box and are level without a change', () => {
    expect(sparkPath([], 100, 20)).toBe('M0 10H100');
    expect(sparkPath([5, 5, 5], 100, 20)).toBe('M0.0 10.0L50.0 10.0L100.0 10.0');
    expect(sparkPath([0, 10], 100, 20)).toBe('M0.0 18.0L100.0 2.0');
  });

  it('are thinned to means', () => {
    expect(thin([1, 3, 5, 7], 2)).toEqual([2, 6]);
    expect(thin([1, 2], 5)).toEqual([1, 2]);
  });
});

describe('sizes of files', () => {
  it.each([
    [0, '0\u00a0MB'],
    [1_234_000, '1.2\u00a0MB'],
    [12_400_000, '12\u00a0MB'],
    [2_460_000_000, '2.5\u00a0GB'],
  ])('%d bytes are %s', (bytes, words) => {
    expect(formatBytes(bytes)).toBe(words);
  });
});
