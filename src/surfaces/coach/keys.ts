/** Keys of the live page. Pure. */
export type LiveAction =
  | 'pause'
  | 'snooze'
  | 'ask'
  | 'open-pip'
  | 'big'
  | 'retake-stand'
  | 'finish'
  | 'keys'
  | 'faster'
  | 'slower'
  | 'steeper'
  | 'flatter'
  | 'more-cues'
  | 'fewer-cues'
  | 'metronome'
  | 'metronome-shorter'
  | 'metronome-longer'
  | 'sore';

export const KEYS: readonly { readonly key: string; readonly action: LiveAction }[] = [
  { key: ' ', action: 'pause' },
  { key: 's', action: 'snooze' },
  { key: 'h', action: 'ask' },
  { key: 'p', action: 'open-pip' },
  { key: 'b', action: 'big' },
  { key: 'r', action: 'retake-stand' },
  { key: '+', action: 'faster' },
  { key: '-', action: 'slower' },
  { key: 'ArrowUp', action: 'steeper' },
  { key: 'ArrowDown', action: 'flatter' },
  { key: '.', action: 'more-cues' },
  { key: ',', action: 'fewer-cues' },
  { key: 'm', action: 'metronome' },
  { key: '[', action: 'metronome-shorter' },
  { key: ']', action: 'metronome-longer' },
  { key: 'x', action: 'sore' },
  { key: 'f', action: 'finish' },
  { key: '?', action: 'keys' },
];

/** Held down, they go on. */
const REPEATING: readonly string[] = ['+', '=', '-'];

interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly repeat: boolean;
}

/**
 * @param press - the keyboard event
 * @param onControl - the focus is on a field or button, which needs space and letters itself
 */
export function actionOf(press: KeyPress, onControl: boolean): LiveAction | null {
  if (press.ctrlKey || press.metaKey || press.altKey || (press.repeat && !REPEATING.includes(press.key)))
    return null;
  if (onControl && press.key === ' ') return null;
  // The same key without shift on many keyboards.
  const pressed = press.key === '=' ? '+' : press.key.toLowerCase();
  return KEYS.find(({ key }) => key.toLowerCase() === pressed)?.action ?? null;
}
