import type { MeasureDefinition } from '../definition.ts';
import type { Shape, Sketch } from '../drawing.ts';
import { judgeBy, type Rule } from '../rule.ts';
import { readStepWidth } from './read.ts';
import { RECORDED_LEGS } from '../shared/recorded.ts';
import { byChance } from '../shared/off-by.ts';
import { words } from './words.en.ts';

/**
 * No study names a width that is too small. Feet that cross over are what coaches look for and what laboratories have
 * set; 3 % of leg length, two and a half centimetres, is what one camera may be off. Beyond that it is worth a note, and
 * never a fault.
 */
const RULE = { kind: 'below', limits: { watch: -4, fault: -10, atMost: 'watch' } } as const satisfies Rule;

/** Four footprints from above, on either side of the line of travel. @param aside from the line, drawing units */
function footprints(aside: number): Sketch {
  const prints = [0, 1, 2, 3].map((i): Shape => {
    const y = 57 + (i % 2 === 0 ? aside : -aside);
    return { tone: 'line', rect: [18 + i * 34, y - 4, 20, 8, 4] };
  });
  return { kind: 'shapes', shapes: [{ tone: 'dash', path: 'M8 57H152' }, ...prints] };
}

export const stepWidth = {
  id: 'stepWidth',
  unit: '% leg length',
  sides: ['both'],
  views: ['front', 'rear'],
  // Feet stop and start: what is folded over few frames keeps no more of it than the trunk's motion needs.
  needs: { feet: true, fps: 11.5 },
  read: readStepWidth,
  run: {
    // From behind it is off by 2 % in the median, twice as much as from the front.
    offBy: ({ view }, _side, found) => Math.hypot(view === 'rear' ? 2.4 : 1.9, byChance(found)),
    band: ({ view }, _side, { value }) => judgeBy(RULE, value, null, view)?.band ?? null,
  },
  judging: { rule: RULE, of: 'run' },
  bandSource: {
    ...RECORDED_LEGS,
    found: '−0.4 to 24 % of the leg: watch begins below by what a reading may be off (3)',
  },
  claims: { atBest: 'fair', within: 3, smallestChange: 3 },
  coaching: { cued: false, advice: ['bandWalk', 'clamshell', 'coachReview'] },
  marks: { bones: [['Knee', 'Ankle']], lines: [['leftAnkle', 'rightAnkle']] },
  show: {
    learn: { group: 'legs', sources: ['meardon', 'brindle'] },
    drawing: { easy: footprints(11), off: footprints(-5) },
  },
  words,
} as const satisfies MeasureDefinition;
