/** Keys of the pair. */
import type { Key } from '../player/keys.ts';

export type PairAction =
  | 'play'
  | 'frame-next'
  | 'frame-back'
  | 'stride-next'
  | 'stride-back'
  | 'step-next'
  | 'step-back'
  | 'start'
  | 'end'
  | 'faster'
  | 'slower'
  | 'loop-stride'
  | 'loop-clear'
  | 'shift-next'
  | 'shift-back'
  | 'over'
  | 'mirror'
  | 'swap'
  | 'measure-next'
  | 'measure-back'
  | 'print'
  | 'keys';

export const PAIR_KEYS: readonly Key<PairAction>[] = [
  { key: ' ', action: 'play' },
  { key: 'ArrowRight', shown: '\u2192', action: 'frame-next', repeats: true },
  { key: 'ArrowLeft', shown: '\u2190', action: 'frame-back', repeats: true },
  { key: 'ArrowRight', shift: true, shown: '\u2192', action: 'step-next', repeats: true },
  { key: 'ArrowLeft', shift: true, shown: '\u2190', action: 'step-back', repeats: true },
  { key: 'l', action: 'stride-next', repeats: true },
  { key: 'j', action: 'stride-back', repeats: true },
  { key: 'Home', action: 'start' },
  { key: 'End', action: 'end' },
  { key: '.', action: 'faster' },
  { key: ',', action: 'slower' },
  { key: 'r', action: 'loop-stride' },
  { key: 'u', action: 'loop-clear' },
  { key: 'k', action: 'shift-next', repeats: true },
  { key: 'k', shift: true, action: 'shift-back', repeats: true },
  { key: 'o', action: 'over' },
  { key: 'x', action: 'mirror' },
  { key: 's', action: 'swap' },
  { key: 'm', action: 'measure-next' },
  { key: 'm', shift: true, action: 'measure-back' },
  { key: 'p', action: 'print' },
  { key: '?', action: 'keys' },
];
