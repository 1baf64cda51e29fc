/** Keys of the live page. Pure. */
export type LiveAction = 'pause' | 'snooze' | 'ask' | 'open-pip' | 'big' | 'retake-stand' | 'finish' | 'keys';

export const KEYS: readonly { readonly key: string; readonly action: LiveAction }[] = [
  { key: ' ', action: 'pause' },
  { key: 's', action: 'snooze' },
  { key: 'h', action: 'ask' },
  { key: 'p', action: 'open-pip' },
  { key: 'b', action: 'big' },
  { key: 'r', action: 'retake-stand' },
  { key: 'f', action: 'finish' },
  { key: '?', action: 'keys' },
];

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
  if (press.ctrlKey || press.metaKey || press.altKey || press.repeat) return null;
  if (onControl && press.key === ' ') return null;
  return KEYS.find(({ key }) => key === press.key.toLowerCase())?.action ?? null;
}
