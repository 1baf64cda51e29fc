/** Which two are compared: runs of an athlete or of all, and which part of each. */
import { t } from '../../language/index.ts';
import type { Interval } from '../../core/session/session-file.ts';
import type { AthleteRow, SessionRow } from '../../storage/db.ts';
import { formatWhen, runName } from '../shared/format.ts';
import { type Whose, runsOf, WhoseRuns } from '../shared/whose-runs.tsx';
import type { Choice } from './address.ts';

type Which = 'first' | 'second';

interface RunFieldProps {
  readonly which: Which;
  readonly rows: readonly SessionRow[];
  readonly value: string | null;
  readonly onRun: (id: string | null) => void;
}

function optionName(row: SessionRow): string {
  return row.title === '' ? runName(row) : `${row.title}, ${formatWhen(row.startedAt)}`;
}

function RunField({ which, rows, value, onRun }: RunFieldProps) {
  const known = value === null || rows.some((row) => row.id === value);
  return (
    <label class="field">
      <span class="field-label">{t(`compare.pick.${which}`)}</span>
      <select
        data-setting={which}
        value={value ?? ''}
        onChange={(event) => onRun(event.currentTarget.value || null)}
      >
        <option value="">{t('compare.pick.none')}</option>
        {!known && <option value={value}>{t('compare.pick.gone')}</option>}
        {rows.map((row) => (
          <option key={row.id} value={row.id}>
            {optionName(row)}
          </option>
        ))}
      </select>
    </label>
  );
}

interface PartFieldProps {
  readonly which: Which;
  readonly part: Interval | null;
  readonly durationS: number | null;
  readonly onPart: (part: Interval | null) => void;
}

/** From second to second; empty = from the start, to the end. */
function PartField({ which, part, durationS, onPart }: PartFieldProps) {
  const most = Math.ceil(durationS ?? 0);
  const set = (from: string, to: string): void => {
    const startS = from === '' ? 0 : Math.max(0, Number(from));
    const endS = to === '' ? most : Math.min(most, Number(to));
    const all = startS <= 0 && endS >= most;
    onPart(all || !(endS > startS) ? null : { startS, endS });
  };
  const [from, to] = [part?.startS ?? '', part?.endS ?? ''].map(String);
  return (
    <fieldset class="pair-part">
      <legend class="field-label">{t('compare.part')}</legend>
      <label>
        <span class="hidden-text">{t(`compare.part.from.${which}`)}</span>
        <input
          type="number"
          min="0"
          max={most}
          step="1"
          placeholder="0"
          value={from}
          data-setting={`${which}-from`}
          onChange={(event) => set(event.currentTarget.value, to)}
        />
      </label>
      <span aria-hidden="true">{'\u2013'}</span>
      <label>
        <span class="hidden-text">{t(`compare.part.to.${which}`)}</span>
        <input
          type="number"
          min="0"
          max={most}
          step="1"
          placeholder={String(most)}
          value={to}
          data-setting={`${which}-to`}
          onChange={(event) => set(from, event.currentTarget.value)}
        />
      </label>
      <span>{t('review.seconds')}</span>
    </fieldset>
  );
}

interface Props {
  readonly choice: Choice;
  readonly rows: readonly SessionRow[];
  readonly athletes: readonly AthleteRow[];
  readonly whose: Whose;
  readonly onWhose: (whose: Whose) => void;
  readonly onChoice: (change: Partial<Choice>) => void;
}

export function Pick({ choice, rows, athletes, whose, onWhose, onChoice }: Props) {
  const listed = runsOf(rows, athletes, whose);
  // What is chosen stays in the list, whoever's runs are shown.
  const offered = rows.filter(
    (row) => listed.includes(row) || row.id === choice.first || row.id === choice.second,
  );
  const lengthOf = (id: string | null) => rows.find((row) => row.id === id)?.durationS ?? null;
  return (
    <div class="pair-pick no-print">
      {athletes.length > 0 && <WhoseRuns athletes={athletes} whose={whose} onWhose={onWhose} />}
      {(['first', 'second'] as const).map((which) => (
        <div key={which} class="pair-run">
          <RunField
            which={which}
            rows={offered}
            value={choice[which]}
            onRun={(id) => onChoice({ [which]: id, [`${which}Part`]: null, shift: 0 })}
          />
          {choice[which] !== null && (
            <PartField
              which={which}
              part={choice[`${which}Part`]}
              durationS={lengthOf(choice[which])}
              onPart={(part) => onChoice({ [`${which}Part`]: part, shift: 0 })}
            />
          )}
        </div>
      ))}
    </div>
  );
}
