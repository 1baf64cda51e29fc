import { describe, expect, it } from 'vitest';
import {
  distanceText,
  parseSpeed,
  SPEED_UNITS,
  speedText,
  stepSpeed,
} from '../../src/surfaces/shared/speed.ts';

describe('a belt speed', () => {
  it.each([
    [10, 'km/h', '10'],
    [9.5, 'km/h', '9.5'],
    [10, 'min/km', '6:00'],
    [12, 'min/km', '5:00'],
    [9.5, 'min/km', '6:19'],
    [9.656, 'mph', '6'],
    [10, 'mph', '6.2'],
    [10, 'min/mile', '9:39'],
  ] as const)('%s km/h in %s is %s', (kmh, unit, text) => {
    expect(speedText(kmh, unit)).toBe(text);
  });

  it.each([
    [5230, 'km/h', '5.2\u00a0km'],
    [5230, 'min/km', '5.2\u00a0km'],
    [5230, 'mph', '3.2\u00a0mi'],
    [10_000, 'min/mile', '6.2\u00a0mi'],
  ] as const)('over %s m in %s is %s', (metres, unit, text) => {
    expect(distanceText(metres, unit)).toBe(text);
  });

  it('comes back as it was typed, over all that a belt can run', () => {
    for (const unit of SPEED_UNITS)
      for (let kmh = 3; kmh <= 20; kmh += 0.1) {
        const text = speedText(kmh, unit);
        expect(speedText(parseSpeed(text, unit)!, unit)).toBe(text);
      }
  });

  it('is read with a comma, and a pace in minutes', () => {
    expect(parseSpeed('9,5', 'km/h')).toBe(9.5);
    expect(parseSpeed(' 7.5 ', 'min/km')).toBe(8);
    expect(parseSpeed('6:00', 'min/mile')).toBeCloseTo(16.09, 2);
  });

  it.each(['', 'fast', '0', '-3', '6:75', '1e9', '6:00'])('is not read from "%s"', (typed) => {
    expect(parseSpeed(typed, 'km/h')).toBeNull();
  });

  it('goes up and down on the steps of its unit, and faster is a shorter pace', () => {
    expect(stepSpeed(9.5, 1, 'km/h')).toBe(10);
    expect(speedText(stepSpeed(9.66, -1, 'mph'), 'mph')).toBe('5.5');
    expect(speedText(stepSpeed(10, 1, 'min/km'), 'min/km')).toBe('5:50');
    expect(speedText(stepSpeed(10, -1, 'min/km'), 'min/km')).toBe('6:10');
    for (const unit of SPEED_UNITS) expect(stepSpeed(10, 1, unit)).toBeGreaterThan(10);
  });
});
