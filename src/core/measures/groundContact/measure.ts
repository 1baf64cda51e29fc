import type { MeasureDefinition } from '../definition.ts';
import type { Sketch } from '../drawing.ts';
import { nearLegReader } from '../shared/near-leg.ts';
import { words } from './words.en.ts';

/** Three steps: how much of each the foot is down. */
function contacts(share: number): Sketch {
  return {
    kind: 'shapes',
    shapes: [0, 1, 2].flatMap((i) => [
      { tone: 'floor' as const, path: `M${18 + i * 44} 62H${54 + i * 44}` },
      { tone: 'plain' as const, path: `M${20 + i * 44} 58h${34 * share}` },
    ]),
  };
}

export const groundContact = {
  id: 'groundContact',
  unit: 'ms',
  sides: ['left', 'right'],
  views: ['left', 'right'],
  nearSideOnly: true,
  // A camera of 60, some of whose frames are lost.
  needs: { feet: true, fps: 55 },
  read: nearLegReader((leg) => leg.stanceMs),
  claims: { atBest: 'poor', smallestChange: 20 },
  coaching: { cued: false, advice: ['quietFeet', 'legStrength'] },
  marks: { bones: [['Knee', 'Ankle']] },
  show: {
    learn: { group: 'legs', sources: ['vanhooren'], neutral: true },
    drawing: { easy: contacts(0.62), off: contacts(0.95) },
  },
  words,
} as const satisfies MeasureDefinition;
