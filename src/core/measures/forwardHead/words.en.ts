import type { MeasureWords } from '../words.ts';

export const words = {
  name: 'Forward head',
  short: 'Head',
  what: 'How far the ears are ahead of the line of the trunk, as an angle.',
  sign: { plus: 'ahead of the trunk', minus: 'behind the trunk', zero: 'over the trunk' },
  cues: ['Eyes to the far wall', 'Find the headrest behind you', 'Balloons lift your cap'],
  learn: {
    easy: 'ears over the shoulders',
    off: 'ears ahead',
    says: 'Standing adults with a sore neck hold the head a few degrees further forward on average. For running there are no such numbers.',
    not: 'That one leads to the other, or that there is a correct posture.',
  },
} as const satisfies MeasureWords;
