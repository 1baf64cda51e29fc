/** A line at the foot of the page that says what was done and offers to undo it. */
import { t } from '../../language/index.ts';

export interface ToastContent {
  readonly text: string;
  readonly undo?: () => void;
}

interface Props {
  readonly content: ToastContent | null;
  readonly onClose: () => void;
}

export function Toast({ content, onClose }: Props) {
  return (
    <div role="status" aria-live="polite">
      {content !== null && (
        <div class="toast">
          <span>{content.text}</span>
          {content.undo && (
            <button type="button" data-action="undo" onClick={content.undo}>
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
