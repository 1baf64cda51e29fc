import type { MeasureDefinition } from '../definition.ts';
import type { Sketch } from '../drawing.ts';
import { bouncing, trunkBetweenCentres, verticalOscillation as readBounce } from './read.ts';
import { RECORDED_LEGS } from '../shared/recorded.ts';
import { byChance } from '../shared/off-by.ts';
import { words } from './words.en.ts';

/** The path of the head over a few steps. */
function wave(height: number): Sketch {
  const humps = Array.from(
    { length: 7 },
    (_, i) => `Q${12 + i * 18 + 4.5} ${56 - height} ${12 + i * 18 + 9} 56T${30 + i * 18} 56`,
  );
  return {
    kind: 'shapes',
    shapes: [
      { tone: 'floor', path: 'M8 84H152' },
      { tone: 'line', path: `M12 56${humps.join('')}` },
    ],
  };
}

/**
 * Recorded runners bounce by 18 to 23 % (five runs of two people), people who act a run by 26 to 36 % (four runs): mean 25,
 * standard deviation 5. Only what is beyond all of them is told.
 */
const LIMITS = { watch: 37, fault: 45 } as const;

/**
 * The engines' shoulders rise and fall by 0.77 to 1.12 of what the true ones do, by body and clothes: of 66 runs of recorded
 * motion four of five lie within 1.28 times this share of the truth.
 */
const OF_ITS_SIZE = 0.08;

export const verticalOscillation = {
  id: 'verticalOscillation',
  unit: '% trunk length',
  sides: ['both'],
  views: 'any',
  // The filter lies 3 dB down at 0.4 of the rate: the usual beat of 2.8 Hz loses 5 % here and the quickest, 3.3 Hz, 10 %;
  // at 8 frames a second it would be 20 and 33 %.
  needs: { fps: 11.5 },
  read: (scene) => (stride) => ({ both: readBounce(scene, stride) }),
  run: {
    offBy: (_input, _side, found) => Math.hypot(OF_ITS_SIZE * found.value, byChance(found)),
  },
  judging: { rule: { kind: 'above', limits: LIMITS }, of: 'stride' },
  bandSource: {
    ...RECORDED_LEGS,
    found: '18 to 23 % of the trunk on the treadmill, 26 to 36 % acted: watch begins beyond all',
  },
  claims: { atBest: 'fair', within: 2.5, smallestChange: 2, spreadTells: true, offAlike: true },
  coaching: {
    evidence: 13,
    cued: false,
    drifts: { sides: ['both'], place: 6 },
    advice: ['quietFeet', 'metronome'],
  },
  review: {
    reading: 'range',
    zero: 'middle',
    series: (scene) => bouncing(scene).map((y) => (-100 * y) / trunkBetweenCentres(scene)),
  },
  marks: { lines: [['hips', 'shoulders']] },
  show: {
    learn: { group: 'trunk', sources: ['vanhooren'] },
    drawing: { easy: wave(9), off: wave(26) },
  },
  words,
} as const satisfies MeasureDefinition;
