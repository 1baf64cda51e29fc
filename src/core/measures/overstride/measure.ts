import type { MeasureDefinition } from '../definition.ts';
import { legSeries, nearLegReader, shinAngle } from '../shared/near-leg.ts';
import { RECORDED_LEGS } from '../shared/recorded.ts';
import { words } from './words.en.ts';

/**
 * Eight recordings of five people who run as they do, 2 to 4.5 m/s, both feet: −7 to 18 degrees, mean 4, standard
 * deviation 7. Whoever reaches further than all of them is told; a fault is beyond two deviations by what a reading may
 * be off.
 */
const LIMITS = { watch: 18, fault: 24 } as const;

/** By how much bodies put it off where the contacts are clear: rendered runners, standard deviation. */
const BODIES_DEG = 3.6;

export const overstride = {
  id: 'overstride',
  unit: 'deg',
  sides: ['left', 'right'],
  views: ['left', 'right'],
  nearSideOnly: true,
  // Its moment is the contact, which is told by the beat of the step times, and from this rate on. A stance of 0.25 s then has
  // three frames, at other moments in each stride.
  needs: { feet: true, fps: 11.5 },
  read: nearLegReader((leg) => leg.shinDeg),
  run: {
    // The contact is told by a clock that errs by 15 to 25 ms. How the angle scatters between strides shows what that is worth
    // in degrees, and a whole run may share it.
    offBy: (_input, _side, { spread }) => Math.hypot(BODIES_DEG, spread),
  },
  judging: { rule: { kind: 'above', limits: LIMITS }, of: 'stride' },
  bandSource: {
    ...RECORDED_LEGS,
    found: '−7 to 18 degrees: watch begins beyond',
  },
  claims: { atBest: 'fair', within: 6, smallestChange: 4, spreadTells: true },
  coaching: { evidence: 2, cued: true, worse: 1, advice: ['metronome', 'quietFeet', 'legStrength'] },
  review: { reading: 'at-contact', zero: 'own', series: legSeries(shinAngle) },
  marks: { bones: [['Knee', 'Ankle']], against: 'knee-upright' },
  show: {
    setup: true,
    gauge: { look: 'generic', range: 15, zero: 'own-line', side: 4 },
    learn: { group: 'legs', sources: ['wille'] },
    drawing: {
      easy: { kind: 'side', x: 70, style: { ahead: 13, lean: 6 }, upright: 'knee' },
      off: { kind: 'side', x: 70, style: { ahead: 30, lean: 6 }, off: ['legs'], upright: 'knee' },
    },
  },
  words,
} as const satisfies MeasureDefinition;
