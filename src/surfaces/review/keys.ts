/** Keys of the player. Pure. */
import type { Key } from '../player/keys.ts';

export type ReviewAction =
  | 'play'
  | 'frame-next'
  | 'frame-back'
  | 'second-next'
  | 'second-back'
  | 'stride-next'
  | 'stride-back'
  | 'mark-next'
  | 'mark-back'
  | 'start'
  | 'end'
  | 'faster'
  | 'slower'
  | 'loop-in'
  | 'loop-out'
  | 'loop-stride'
  | 'loop-clear'
  | 'zoom-in'
  | 'zoom-out'
  | 'zoom-fit'
  | 'pan-left'
  | 'pan-right'
  | 'pan-up'
  | 'pan-down'
  | 'full-screen'
  | 'measure-next'
  | 'measure-back'
  | 'worst'
  | 'best'
  | 'tools'
  | 'correct'
  | 'moment'
  | 'voice'
  | 'keys';

export const REVIEW_KEYS: readonly Key<ReviewAction>[] = [
  { key: ' ', action: 'play' },
  { key: 'ArrowRight', shown: '\u2192', action: 'frame-next', repeats: true },
  { key: 'ArrowLeft', shown: '\u2190', action: 'frame-back', repeats: true },
  { key: 'ArrowRight', shift: true, shown: '\u2192', action: 'second-next', repeats: true },
  { key: 'ArrowLeft', shift: true, shown: '\u2190', action: 'second-back', repeats: true },
  { key: 'l', action: 'stride-next', repeats: true },
  { key: 'j', action: 'stride-back', repeats: true },
  { key: 'n', action: 'mark-next' },
  { key: 'p', action: 'mark-back' },
  { key: 'Home', action: 'start' },
  { key: 'End', action: 'end' },
  { key: '.', action: 'faster' },
  { key: ',', action: 'slower' },
  { key: 'i', action: 'loop-in' },
  { key: 'o', action: 'loop-out' },
  { key: 'r', action: 'loop-stride' },
  { key: 'u', action: 'loop-clear' },
  { key: '+', action: 'zoom-in', repeats: true },
  { key: '-', shown: '\u2212', action: 'zoom-out', repeats: true },
  { key: '0', action: 'zoom-fit' },
  { key: 'a', action: 'pan-left', repeats: true },
  { key: 'd', action: 'pan-right', repeats: true },
  { key: 'w', action: 'pan-up', repeats: true },
  { key: 's', action: 'pan-down', repeats: true },
  { key: 'f', action: 'full-screen' },
  { key: 'm', action: 'measure-next' },
  { key: 'm', shift: true, action: 'measure-back' },
  { key: 'x', action: 'worst' },
  { key: 'b', action: 'best' },
  { key: 'e', action: 'tools' },
  { key: 'c', action: 'correct' },
  { key: 'k', action: 'moment' },
  { key: 'v', action: 'voice' },
  { key: '?', action: 'keys' },
];
