/** A button for an action of the live run: words, key and whether it can be pressed come from the registry. */
import type { ComponentChildren } from 'preact';
import { keyName, keyShortcuts } from './keys.ts';
import { canRun, liveAction, type ActionId, type ActionLook } from './live-actions.ts';

/** What the buttons of the page share. */
export interface Board {
  readonly look: ActionLook;
  readonly act: (id: ActionId) => void;
}

interface Props extends Board {
  readonly id: ActionId;
  /** A sign instead of words and key; the words are then its name for screen readers. */
  readonly sign?: ComponentChildren;
  /** Words that say more than the action's own. */
  readonly words?: string | undefined;
  readonly class?: string;
  readonly pressed?: boolean;
}

export function ActionButton({ look, act, id, sign, words, class: name, pressed }: Props) {
  const action = liveAction(id);
  const text = words ?? action.text(look);
  return (
    <button
      type="button"
      class={name ?? action.style}
      data-action={id}
      disabled={!canRun(action, look)}
      aria-keyshortcuts={keyShortcuts(id)}
      aria-label={sign === undefined ? undefined : text}
      aria-pressed={pressed}
      onClick={() => act(id)}
    >
      {sign ?? (
        <>
          {text} <kbd aria-hidden="true">{keyName(id)}</kbd>
        </>
      )}
    </button>
  );
}
