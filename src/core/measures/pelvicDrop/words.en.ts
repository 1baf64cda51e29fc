import type { MeasureWords } from '../words.ts';

export const words = {
  name: 'Hip drop',
  what: 'How far the hip of the swinging leg drops while the other leg stands. Experimental: most cameras and clothes hide it.',
  cues: ['Keep the waistband level'],
  learn: {
    easy: 'waistband level',
    off: 'one side sinks',
    says: 'In one study injured runners dropped more. In another, runners with a sore back did not differ. A higher cadence lessens it.',
    not: 'Much, from a webcam: a few pixels are a few degrees. Experimental.',
  },
} as const satisfies MeasureWords;
