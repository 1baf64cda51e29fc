import type { MeasureWords } from '../words.ts';

export const words = {
  name: 'Step width',
  short: 'Width',
  what: 'How far apart the left and the right foot land, from side to side. At 0 both land on one line.',
  sign: { plus: 'feet apart', minus: 'feet cross over', zero: 'on one line' },
  learn: {
    easy: 'each foot on its side',
    off: 'feet that cross over',
    says: 'Most runners land close to one line, walkers wider. In small laboratory studies narrower steps, down to crossing over, put more load on the shin and moved hip and knee further inwards.',
    not: 'That wider is better, or that a narrow step leads to an injury. Nobody has shown a right width.',
  },
} as const satisfies MeasureWords;
