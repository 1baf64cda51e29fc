/** A line at the foot of the page that says what was done and offers to undo it. */
import { useEffect } from 'preact/hooks';
import { t } from '../../language/index.ts';

export interface ToastContent {
  readonly text: string;
  readonly undo?: () => void;
  /** A page where it goes on. */
  readonly link?: { readonly href: string; readonly text: string };
}

interface Props {
  readonly content: ToastContent | null;
  readonly onClose: () => void;
}

/** Ctrl+Z (Cmd+Z) does what the button does; in a field it takes back what was typed. */
function useUndoKey(undo: (() => void) | undefined): void {
  useEffect(() => {
    if (!undo) return;
    const press = (event: KeyboardEvent): void => {
      if (event.key.toLowerCase() !== 'z' || !(event.ctrlKey || event.metaKey) || event.shiftKey) return;
      if (event.target instanceof Element && event.target.closest('input, textarea, [contenteditable]'))
        return;
      event.preventDefault();
      undo();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [undo]);
}

export function Toast({ content, onClose }: Props) {
  useUndoKey(content?.undo);
  return (
    <div role="status" aria-live="polite">
      {content !== null && (
        <div class="toast">
          <span>{content.text}</span>
          {content.link && <a href={content.link.href}>{content.link.text}</a>}
          {content.undo && (
            <button type="button" data-action="undo" aria-keyshortcuts="Control+Z" onClick={content.undo}>
              {t('common.undo')}
            </button>
          )}
          <button type="button" class="button-quiet" onClick={onClose}>
            {t('common.close')}
          </button>
        </div>
      )}
    </div>
  );
}
