import type { MeasureWords } from '../words.ts';

export const words = {
  name: 'Trunk rotation',
  what: 'How much the chest turns from side to side in a stride. It takes a print, a zip or an edge on the shirt to be seen.',
  cues: ['Zip stays facing the wall'],
  learn: {
    easy: 'a quiet chest',
    off: 'a turning chest',
    says: 'Everyone’s chest turns against the hips. Young elite runners who turned more used slightly less energy.',
    not: 'That turning is wasted.',
  },
} as const satisfies MeasureWords;
