import type { MeasureDefinition } from '../definition.ts';
import { legSeries, nearLegReader, shinAngle } from '../shared/near-leg.ts';
import { words } from './words.en.ts';

export const overstride = {
  id: 'overstride',
  unit: 'deg',
  sides: ['left', 'right'],
  views: ['left', 'right'],
  nearSideOnly: true,
  needs: { feet: true },
  read: nearLegReader((leg) => leg.shinDeg),
  judging: { rule: { kind: 'above', limits: { watch: 6, fault: 10 } }, of: 'stride' },
  claims: { atBest: 'fair', smallestChange: 4, spreadTells: true },
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
