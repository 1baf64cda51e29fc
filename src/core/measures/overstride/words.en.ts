import type { MeasureWords } from '../words.ts';

export const words = {
  name: 'Landing ahead',
  short: 'Landing',
  what: 'Angle of the shin as the foot lands.',
  sign: { plus: 'ankle ahead of the knee', minus: 'ankle behind the knee', zero: 'shin upright' },
  cues: ['Land quiet, feet under you', 'Pedal a wheel under you', 'Let nobody hear you land'],
  learn: {
    easy: 'foot under the knee',
    off: 'foot ahead',
    says: 'A foot that lands far ahead brakes more and loads the knee more.',
    not: 'Which part of the foot should land first. Leave your foot strike as it is.',
  },
} as const satisfies MeasureWords;
