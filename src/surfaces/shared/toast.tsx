/** A line at the foot of the page that says what was done and offers to undo it. */
import { t } from '../../language/index.ts';
import { useUndoKeys } from './use-undo-keys.ts';

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

export function Toast({ content, onClose }: Props) {
  // Ctrl+Z does what the button does.
  useUndoKeys(content?.undo);
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
