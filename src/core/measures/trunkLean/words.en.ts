import type { MeasureWords } from '../words.ts';

export const words = {
  name: 'Trunk lean',
  short: 'Lean',
  what: 'Angle between the line from hips to shoulders and the vertical.',
  sign: { plus: 'forward', minus: 'back', zero: 'upright' },
  cues: ['Run tall, chest to the horizon', 'Hang from a string above', 'Show your shirt to the wall'],
  oppositeCues: ['Lean like a ski jumper', 'Let the wind push you', 'Fall towards the far wall'],
  learn: {
    easy: 'a slight lean',
    off: 'far forward',
    says: 'More lean takes load off the knee and puts it on the hip. Tired beginners lean about four degrees more.',
    not: 'One right angle. Runners choose anything from upright to strongly leaned.',
  },
} as const satisfies MeasureWords;
