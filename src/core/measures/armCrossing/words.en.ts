import type { MeasureWords } from '../words.ts';

export const words = {
  name: 'Arm crossing',
  short: 'Hands',
  what: 'How far each wrist passes the midline of the trunk at its furthest. The wrist is measured: the hand reaches further. A little is normal.',
  sign: { plus: 'past the midline', minus: 'on its own side', zero: 'at the midline' },
  cues: [
    { both: 'Hands on train tracks', left: 'Left hand on its track', right: 'Right hand on its track' },
    {
      both: 'Hands brush past your pockets',
      left: 'Left hand past its pocket',
      right: 'Right hand past its pocket',
    },
    {
      both: 'Knock on two doors ahead',
      left: 'Left hand knocks straight ahead',
      right: 'Right hand knocks straight ahead',
    },
  ],
  learn: {
    easy: 'each hand on its side',
    off: 'hands across the middle',
    says: 'Arms balance the legs. Running with the arms held still costs 3 to 13 % more energy. A little crossing is part of the swing.',
    not: 'That crossing is a fault. Only a lot of it, in most strides, is worth a cue.',
  },
} as const satisfies MeasureWords;
