import { describe, expect, it } from 'vitest';
import { unixSeconds, utcText } from '../../../src/core/model/utc.ts';

describe('instants of files', () => {
  it.each([
    '2026-11-20T07:40:00.400Z',
    '2024-02-29T23:59:59Z',
    '2000-03-01T00:00:00Z',
    '1970-01-01T00:00:00Z',
    '2026-11-20T07:40:00+05:30',
    '2026-01-01T00:10:00.5-0800',
  ])('are the numbers that the browser makes of them: %s', (iso) => {
    expect(unixSeconds(iso)).toBeCloseTo(Date.parse(iso) / 1000, 6);
  });

  it('come back as text', () => {
    for (const ms of [0, 951_782_399_000, 1_709_251_199_000, Date.UTC(2026, 10, 20, 7, 40, 1)])
      expect(utcText(ms / 1000)).toBe(new Date(ms).toISOString().replace('.000Z', 'Z'));
  });

  it.each(['yesterday', '2026-11-20', '2026-11-20T07:40:00', ''])('are none without a zone: %s', (text) => {
    expect(unixSeconds(text)).toBeNaN();
  });
});
