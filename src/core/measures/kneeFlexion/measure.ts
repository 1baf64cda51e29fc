import type { MeasureDefinition } from '../definition.ts';
import type { Sketch } from '../drawing.ts';
import { kneeFlexion as kneeBend, legSeries, nearLegReader } from '../shared/near-leg.ts';
import { byBodies } from '../shared/off-by.ts';
import { words } from './words.en.ts';

/** A runner in midstance. @param down how far the hip has come down, drawing units */
const stance = (down: number) =>
  ({
    kind: 'side',
    at: 'midstance',
    x: 78,
    style: { lean: 6 },
    placed: {
      hip: [76, 64 + down],
      feet: [
        [78, 105],
        [50, 84],
      ],
    },
  }) as const satisfies Sketch;

export const kneeFlexion = {
  id: 'kneeFlexion',
  unit: 'deg',
  sides: ['left', 'right'],
  views: ['left', 'right'],
  nearSideOnly: true,
  // Its moment is the contact, which is told by the beat of the step times, and from this rate on. A stance of 0.25 s then has
  // three frames, at other moments in each stride.
  needs: { feet: true, fps: 11.5 },
  read: nearLegReader((leg) => leg.kneeDeg),
  // Runners bend the standing knee by 40 to 50 degrees, rendered ones by 67: beyond this it is the other, swinging leg's.
  run: { most: 80, offBy: byBodies(3.7) },
  claims: { atBest: 'fair', within: 6, smallestChange: 6, spreadTells: true },
  coaching: { evidence: 6, cued: true, advice: ['quietFeet', 'legStrength'] },
  review: { reading: 'highest-in-stance', zero: 'own', series: legSeries(kneeBend) },
  marks: {
    bones: [
      ['Hip', 'Knee'],
      ['Knee', 'Ankle'],
    ],
  },
  show: {
    learn: { group: 'legs', sources: ['souza'] },
    drawing: { easy: stance(5.5), off: { ...stance(0.6), off: ['legs'] } },
  },
  words,
} as const satisfies MeasureDefinition;
