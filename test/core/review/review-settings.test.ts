import { describe, expect, it } from 'vitest';
import { reviewSettings } from '../../../src/core/review/review-settings.ts';
import { sampleSession } from '../../surfaces/fixtures/sample-session.ts';

describe('the settings with which a session gives its own numbers again', () => {
  const file = sampleSession(0);

  it('take a view that was said as said, and find again one that was found', () => {
    expect(reviewSettings({ ...file, view: 'left', viewFound: false }).view).toBe('left');
    expect(reviewSettings({ ...file, view: 'left', viewFound: true }).view).toBeNull();
    expect(reviewSettings({ ...file, view: 'oblique', viewFound: false }).view).toBeNull();
  });

  it('take the view of a file that does not tell as said', () => {
    const { viewFound: _, ...older } = { ...file, viewFound: true };
    expect(reviewSettings(older).view).toBe('front');
  });

  it('know the pauses, also one that never ended', () => {
    const events = [
      { timeS: 10, kind: 'paused' },
      { timeS: 12, kind: 'resumed' },
      { timeS: 40, kind: 'paused' },
    ] as const;
    expect(reviewSettings({ ...file, durationS: 50, events }).pauses).toEqual([
      { startS: 10, endS: 12 },
      { startS: 40, endS: 50 },
    ]);
  });
});
