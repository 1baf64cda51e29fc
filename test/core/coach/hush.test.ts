import { describe, expect, it } from 'vitest';
import { HUSHES, hushOf, type Moment } from '../../../src/core/coach/hush.ts';
import { startWishes, type Wishes } from '../../../src/core/coach/wishes.ts';
import { settings, times } from '../support.ts';

const QUIET_S = times({}).quietStartS;
const PACE_S = times({}).quietAfterSpeedChangeS;
const SHARE = times({}).minValidShare;

/** A moment in which a cue may come; every reason is a change of it. */
const open: Moment = {
  settings: settings(),
  wishes: startWishes(),
  endS: 100,
  runningS: QUIET_S,
  onRails: false,
  speedChangedS: 100 - PACE_S,
  usableShare: SHARE,
  fps: 15,
};
const wish = (change: Partial<Wishes>): Partial<Moment> => ({ wishes: { ...startWishes(), ...change } });

const REASONS = {
  'cues-off': { settings: settings({ cues: false }) },
  stopped: wish({ stopped: true }),
  sore: wish({ sore: true }),
  metronome: wish({ metronome: true }),
  snoozed: wish({ snoozedUntilS: 100.1 }),
  'warming-up': { runningS: QUIET_S - 0.1 },
  'speed-change': { speedChangedS: 100.1 - PACE_S },
  'on-the-rails': { onRails: true },
  'poor-tracking': { usableShare: SHARE - 0.01 },
} satisfies Record<string, Partial<Moment>>;

describe('hush', () => {
  it('is not kept at an open moment, however close it is to the limits', () => {
    expect(hushOf(open)).toBeNull();
    expect(hushOf({ ...open, ...wish({ snoozedUntilS: 100 }) })).toBeNull();
  });

  it.each(Object.entries(REASONS))('is kept for %s', (reason, change) => {
    expect(hushOf({ ...open, ...change })).toBe(reason);
  });

  it('is kept where frames come too seldom, too', () => {
    expect(hushOf({ ...open, fps: 4 })).toBe('poor-tracking');
  });

  it('has a reason for each test here, in this order', () => {
    expect(HUSHES.map(([reason]) => reason)).toEqual(Object.keys(REASONS));
  });

  it('names the first reason of several', () => {
    const names = Object.keys(REASONS);
    for (const [at, reason] of names.entries()) {
      const held = (name: keyof typeof REASONS): boolean => names.indexOf(name) >= at;
      const moment: Moment = {
        ...open,
        ...REASONS['warming-up'],
        ...REASONS['speed-change'],
        ...REASONS['poor-tracking'],
        settings: settings({ cues: !held('cues-off') }),
        wishes: {
          stopped: held('stopped'),
          sore: held('sore'),
          metronome: held('metronome'),
          snoozedUntilS: held('snoozed') ? 100.1 : -Infinity,
        },
        onRails: held('on-the-rails'),
        ...(!held('warming-up') && { runningS: open.runningS }),
        ...(!held('speed-change') && { speedChangedS: open.speedChangedS }),
      };
      expect(hushOf(moment)).toBe(reason);
    }
  });
});
