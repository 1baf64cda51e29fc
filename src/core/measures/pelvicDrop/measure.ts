import type { MeasureDefinition } from '../definition.ts';
import { hipSeries, readPelvis, unevenBand, valueOfRun } from './read.ts';
import { RECORDED_LEGS } from '../shared/recorded.ts';
import { words } from './words.en.ts';

const HIP_LINE = [{ tone: 'dash', path: 'M56 64H104' }] as const;

export const pelvicDrop = {
  id: 'pelvicDrop',
  unit: 'deg',
  sides: ['left', 'right'],
  views: ['front', 'rear'],
  // The thighs' pull is told from the hips' drop by its delay, which takes the quicker parts of the movement.
  needs: { hips: true, fps: 14 },
  read: readPelvis,
  run: { value: valueOfRun, band: unevenBand },
  bandSource: {
    ...RECORDED_LEGS,
    found:
      'one side drops 0.5 to 7 degrees more than the other: uneven begins beyond. No limit is known for both sides alike',
  },
  claims: { atBest: 'poor', smallestChange: 5 },
  coaching: { evidence: 5, cued: true, advice: ['clamshell', 'bandWalk', 'gluteBridge', 'metronome'] },
  review: { reading: 'highest-in-stance', zero: 'own', series: hipSeries },
  marks: { lines: [['leftHip', 'rightHip']] },
  show: {
    setup: true,
    learn: { group: 'trunk', sources: ['drozda'] },
    drawing: {
      easy: { kind: 'front', change: { hipTilt: 0 }, against: HIP_LINE },
      off: { kind: 'front', change: { hipTilt: 22 }, off: ['hips'], against: HIP_LINE },
    },
  },
  words,
} as const satisfies MeasureDefinition;
