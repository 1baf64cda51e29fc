/** Keys of a page with a player: a table of them, and what a press means. */
import { useEffect, useRef } from 'preact/hooks';
import { type PlainKey, t } from '../../language/index.ts';
import { OVERLAY_LAYERS, type OverlayLayer } from '../shared/draw-overlay.ts';

export interface Key<Action extends string> {
  /** As the keyboard event names it. */
  readonly key: string;
  readonly shift?: boolean;
  /** The sign on it, where that is not its name. */
  readonly shown?: string;
  readonly action: Action;
  /** May be held down. */
  readonly repeats?: boolean;
}

export interface KeyPress {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly repeat: boolean;
}

/** Signs that a keyboard gives only, or also, with shift. */
const SIGNS = '+-?,.0';

/** What means the same: a keyboard's other sign on the key, and brackets, which a German keyboard has no key for. */
const SAME: Readonly<Record<string, string>> = { '=': '+', ']': '.', '[': ',' };

/**
 * @param onButton - a button or link has the focus, which needs space itself
 * @param layers - that can be switched, by the digits from 1 on
 */
export function actionOf<Action extends string>(
  keys: readonly Key<Action>[],
  press: KeyPress,
  onButton: boolean,
  layers: readonly OverlayLayer[],
): Action | OverlayLayer | null {
  if (press.ctrlKey || press.metaKey || press.altKey) return null;
  if (onButton && press.key === ' ') return null;
  const key = SAME[press.key] ?? (press.key.length === 1 ? press.key.toLowerCase() : press.key);
  const found = keys.find(
    (k) => k.key === key && (SIGNS.includes(key) || (k.shift ?? false) === press.shiftKey),
  );
  if (found) return press.repeat && !found.repeats ? null : found.action;
  return press.repeat ? null : (layers[Number(key) - 1] ?? null);
}

/** Keys with a name of their own in every language. */
const NAMED_KEYS: Readonly<Record<string, PlainKey>> = {
  ' ': 'keys.pause',
  Home: 'keys.home',
  End: 'keys.end',
};

/** The key of an action as it is written on it. */
export function keyText<Action extends string>(keys: readonly Key<Action>[], action: Action): string {
  const found = keys.find((k) => k.action === action);
  if (!found) return '';
  const { key, shown, shift } = found;
  const name = key in NAMED_KEYS ? t(NAMED_KEYS[key]) : (shown ?? key.toUpperCase());
  return shift ? t('keys.shift', { key: name }) : name;
}

/** Keys of the page; fields keep theirs. */
export function useKeys<Action extends string>(
  keys: readonly Key<Action>[],
  layers: readonly OverlayLayer[],
  onAction: (action: Action | OverlayLayer) => void,
): void {
  const current = useRef(onAction);
  current.current = onAction;
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const target = event.target instanceof Element ? event.target : null;
      if (target?.closest('textarea, select, input, dialog[open]')) return;
      const onButton = target?.closest('button, a, summary, label') !== null;
      const action = actionOf(keys, event, onButton, layers);
      if (!action) return;
      event.preventDefault();
      current.current(action);
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [keys, layers]);
}

/** After a click with the mouse the space bar plays again, and does not press the same button once more. */
export function letGo(event: MouseEvent): void {
  const focused = document.activeElement;
  if (event.detail > 0 && focused instanceof HTMLButtonElement) focused.blur();
}

export function isLayer(action: string): action is OverlayLayer {
  return (OVERLAY_LAYERS as readonly string[]).includes(action);
}
