/** Whose run it is: somebody who is known, somebody new, nobody in particular. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../language/index.ts';
import { MAX_NAME_LENGTH } from '../../storage/athletes.ts';
import type { UseAthletes } from './use-athletes.ts';
import { ports } from './ports.ts';

interface Props {
  readonly label?: string;
  readonly from: UseAthletes;
  /** Null = nobody in particular. */
  readonly value: string | null;
  readonly onChange: (athleteId: string | null) => void;
}

const NOBODY = '';
const NEW = 'new';

export function AthleteField({ label = t('athlete.of'), from, value, onChange }: Props) {
  const [adding, setAdding] = useState(false);
  const { athletes } = from;
  if (adding) {
    const done = (id: string | null): void => {
      setAdding(false);
      if (id === null) return;
      from.reload();
      onChange(id);
    };
    return <NewAthlete onDone={done} />;
  }
  const known = athletes?.some(({ id }) => id === value) ?? false;
  return (
    <label class="field">
      <span class="field-label">{label}</span>
      <select
        data-setting="athlete"
        value={known && value !== null ? value : NOBODY}
        onChange={(event) => {
          const chosen = event.currentTarget.value;
          if (chosen === NEW) setAdding(true);
          else onChange(chosen === NOBODY ? null : chosen);
        }}
      >
        <option value={NOBODY}>{t('athlete.nobody')}</option>
        {athletes?.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
        <option value={NEW}>{t('athlete.new')}</option>
      </select>
    </label>
  );
}

interface NewProps {
  /** With the new athlete's id; null where there is none. */
  readonly onDone: (id: string | null) => void;
}

function NewAthlete({ onDone }: NewProps) {
  const input = useRef<HTMLInputElement>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => input.current?.focus(), []);
  const add = (): void => {
    const name = input.current?.value ?? '';
    ports.athletes.add(name).then(
      (athlete) => onDone(athlete?.id ?? null),
      () => setFailed(true),
    );
  };
  return (
    <form
      class="field new-athlete"
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
      onKeyDown={(event) => event.key === 'Escape' && onDone(null)}
    >
      <label class="field">
        <span class="field-label">{t('athlete.name')}</span>
        <input ref={input} type="text" data-setting="new-athlete" maxLength={MAX_NAME_LENGTH} required />
      </label>
      <button type="submit" data-action="add-athlete">
        {t('athlete.add')}
      </button>
      <button type="button" class="button-quiet" onClick={() => onDone(null)}>
        {t('athlete.cancel')}
      </button>
      {failed && <p class="fine">{t('athlete.failed')}</p>}
    </form>
  );
}
