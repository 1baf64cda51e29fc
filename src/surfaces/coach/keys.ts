/** Keys of the live page: which action they mean, and how they are written. Pure. */
import { t } from '../../language/index.ts';
import { LIVE_ACTIONS, liveAction, type ActionId, type LiveAction } from './live-actions.ts';

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
export function actionOf(press: KeyPress, onControl: boolean): ActionId | null {
  if (press.ctrlKey || press.metaKey || press.altKey) return null;
  if (onControl && press.key === ' ') return null;
  const pressed = press.key.toLowerCase();
  const found = LIVE_ACTIONS.find(({ keys }: LiveAction) =>
    keys.some((key) => key.toLowerCase() === pressed),
  );
  if (!found) return null;
  const action: LiveAction = found;
  return press.repeat && !action.repeats ? null : action.id;
}

/** The key of an action as it is written on it. */
export function keyName(id: ActionId): string {
  const [key] = liveAction(id).keys;
  switch (key) {
    case ' ':
      return t('keys.pause');
    case 'ArrowUp':
      return '↑';
    case 'ArrowDown':
      return '↓';
    case '-':
      return '−';
    default:
      return key.toUpperCase();
  }
}

/** Keys whose value cannot stand in a list that spaces and plus signs divide. */
const SPELLED: Readonly<Record<string, string>> = { ' ': 'Space', '+': 'Plus' };

/** The keys of an action as `aria-keyshortcuts` wants them: values of the keyboard event, whatever the page's language. */
export function keyShortcuts(id: ActionId): string {
  return liveAction(id)
    .keys.map((key) => SPELLED[key] ?? key)
    .join(' ');
}
