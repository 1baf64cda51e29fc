import type { MeasureDefinition } from '../definition.ts';
import { words } from './words.en.ts';

/**
 * From the front and from behind the swing is along the line of sight. What the image shows of it is that the hand rises:
 * on five recorded runners whose arms differ by 24 to 49 % that says 2 to −11 % even with joints that are known exactly,
 * and 63 for 10 on another. From the side the far arm is hidden. So there is no number in any view; the near arm's swing
 * is one, from each side in turn.
 */
export const armSwingAsymmetry = {
  id: 'armSwingAsymmetry',
  unit: '%',
  sides: ['both'],
  views: [],
  signedBySide: true,
  claims: { atBest: 'poor', smallestChange: 15 },
  coaching: { evidence: 11, cued: false, advice: ['elbowDrill', 'rows', 'coachReview'] },
  show: {
    learn: { group: 'arms', sources: ['malisoux'] },
    drawing: {
      easy: {
        kind: 'front',
        change: {
          hands: [
            [69, 46],
            [91, 60],
          ],
        },
      },
      off: {
        kind: 'front',
        change: {
          hands: [
            [69, 44],
            [96, 62],
          ],
        },
        off: ['arms'],
      },
    },
  },
  words,
} as const satisfies MeasureDefinition;
