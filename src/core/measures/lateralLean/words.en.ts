import type { MeasureWords } from '../words.ts';

export const words = {
  name: 'Side lean',
  what: 'Lean of the trunk to the side, averaged over a stride or on each standing leg.',
  sign: { plus: 'to the left', minus: 'to the right', zero: 'upright' },
  sideSign: { plus: 'over that leg', minus: 'away from that leg', zero: 'upright' },
  cues: ['Balance a tray on your shoulders', 'Walls close on both sides', 'Keep the zip upright'],
  learn: {
    easy: 'over the middle',
    off: 'to one side',
    says: 'In one study that followed 258 runners, those whose chest dropped more to a side had more injuries.',
    not: 'That this holds for you. It is one study.',
  },
} as const satisfies MeasureWords;
