/** Runs whose rows cannot be shown, from a damaged backup or disk: said, and taken off the list if the runner likes. */
import { t } from '../../language/index.ts';
import { ports } from '../shared/ports.ts';
import type { ToastContent } from '../shared/toast.tsx';
import { removeWithUndo } from './remove-with-undo.ts';

interface Props {
  readonly ids: readonly string[];
  readonly onDone: () => void;
  readonly onToast: (toast: ToastContent | null) => void;
}

export function Damaged({ ids, onDone, onToast }: Props) {
  const remove = (): void => {
    removeWithUndo({ ids, text: t('runs.deleted'), sessions: ports.sessions, onDone, onToast }).catch(
      () => undefined,
    );
  };
  return (
    <section class="unfinished" data-testid="damaged">
      <p>{t('runs.damaged', { count: ids.length })}</p>
      <button type="button" data-action="remove-damaged" onClick={remove}>
        {t('runs.damaged.remove')}
      </button>
    </section>
  );
}
