import type { MeasureDefinition } from '../definition.ts';
import { againstLevelStand } from '../shared/against-stand.ts';
import { leanAcross } from './read.ts';
import { RECORDED_TRUNK } from '../shared/recorded.ts';
import { byBodies } from '../shared/off-by.ts';
import { words } from './words.en.ts';

export const lateralLean = {
  id: 'lateralLean',
  unit: 'deg',
  sides: ['left', 'right', 'both'],
  views: ['front', 'rear'],
  signedBySide: true,
  needs: { hips: true },
  picture: { front: { both: leanAcross } },
  derive: ({ raw, neutral }) => againstLevelStand(raw, neutral, 'lateralLean'),
  run: { missing: 'not-visible-from-this-view', offBy: byBodies(0.65) },
  judging: {
    rule: { kind: 'away-from-zero', limits: { watch: 4, fault: 7 } },
    of: 'stride',
    sides: ['both'],
  },
  bandSource: {
    ...RECORDED_TRUNK,
    found: '−2.1 to 0.5 degrees: watch begins beyond by what a reading may be off (1.5)',
  },
  claims: { atBest: 'good', within: 1.5, smallestChange: 1.5 },
  coaching: {
    evidence: 4,
    cued: true,
    drifts: { sides: ['both'], place: 7 },
    advice: ['bandWalk', 'plank', 'clamshell', 'coachReview'],
  },
  review: { reading: 'mean', zero: 'value' },
  marks: { lines: [['hips', 'shoulders']], against: 'upright' },
  show: {
    learn: { group: 'trunk', sources: ['risc'] },
    drawing: {
      easy: { kind: 'front', change: { trunk: 0, head: 0 } },
      off: { kind: 'front', change: { trunk: 11, head: 8 }, off: ['trunk', 'head'] },
    },
  },
  words,
} as const satisfies MeasureDefinition;
