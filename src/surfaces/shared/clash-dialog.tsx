/** Asks what to do with a file whose run is here already. Escape leaves the run as it is. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../language/index.ts';
import { formatWhen } from './format.ts';
import { TickField } from './tick-field.tsx';
import type { Clash, ClashAnswer, ClashChoice } from './import-files.ts';

interface Props {
  readonly clash: Clash;
  readonly onAnswer: (answer: ClashAnswer) => void;
}

const CHOICES = ['replace', 'keep-both', 'leave'] as const satisfies readonly ClashChoice[];

export function ClashDialog({ clash, onAnswer }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [forRest, setForRest] = useState(false);
  useEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    // Closed before it goes, so that the focus returns to where it was.
    return () => shown?.close();
  }, []);
  const { title, startedAt } = clash.existing;
  return (
    <dialog
      ref={dialog}
      class="clash-dialog"
      aria-labelledby="clash-title"
      aria-describedby="clash-text"
      onCancel={(event) => {
        event.preventDefault();
        onAnswer({ choice: 'leave', forRest });
      }}
    >
      <h2 id="clash-title">{t('runs.clash.title')}</h2>
      <p id="clash-text">
        {t('runs.clash.text', { name: clash.fileName, run: title || formatWhen(startedAt) })}
      </p>
      {clash.more && <TickField label={t('runs.clash.rest')} checked={forRest} onChange={setForRest} />}
      <div class="clash-choices">
        {CHOICES.map((choice) => (
          <button
            key={choice}
            type="button"
            data-choice={choice}
            // The one that changes nothing.
            autofocus={choice === 'leave'}
            onClick={() => onAnswer({ choice, forRest })}
          >
            {t(`runs.clash.${choice}`)}
          </button>
        ))}
      </div>
    </dialog>
  );
}
