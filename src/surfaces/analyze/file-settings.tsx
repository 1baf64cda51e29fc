/** What the runner or coach can say of a file better than it says itself. */
import { useId, useState } from 'preact/hooks';
import { t } from '../../language/index.ts';
import type { FileSettings as Settings } from '../../recorded/contract.ts';
import type { QueueItem } from '../../recorded/queue-state.ts';
import { AthleteField } from '../shared/athlete-field.tsx';
import { parseSpeed, speedText } from '../shared/speed.ts';
import { TickField } from '../shared/tick-field.tsx';
import { hasAthletes, type UseAthletes } from '../shared/use-athletes.ts';
import { useSettings } from '../shared/use-settings.ts';
import { TOLD_VIEWS } from '../../core/model/view.ts';
import { TURNS } from '../../video/contract.ts';
import { beltSpeed, SLOWDOWNS } from './page-options.ts';

interface Props {
  readonly item: QueueItem;
  readonly onChange: (change: Partial<Settings>) => void;
}

interface AllProps extends Props {
  readonly athletes: UseAthletes;
  readonly onAthlete: (athleteId: string | null) => void;
}

const AUTO = 'auto';

function ViewField({ item, onChange }: Props) {
  const { settings, session } = item;
  const found = settings.view === null && session ? t(`view.${session.view}`) : null;
  return (
    <label class="field">
      <span class="field-label">{t('files.view')}</span>
      <select
        data-setting="view"
        value={settings.view ?? AUTO}
        onChange={(event) => {
          const chosen = event.currentTarget.value;
          onChange({ view: TOLD_VIEWS.find((view) => view === chosen) ?? null });
        }}
      >
        <option value={AUTO}>
          {found === null ? t('files.view.auto') : t('files.view.found', { view: found })}
        </option>
        {TOLD_VIEWS.map((view) => (
          <option key={view} value={view}>
            {t(`view.${view}`)}
          </option>
        ))}
      </select>
    </label>
  );
}

function SlowField({ item, onChange }: Props) {
  const { settings, info } = item;
  const told = info && info.slowdown !== 1 ? Math.round(info.slowdown * 10) / 10 : null;
  return (
    <label class="field">
      <span class="field-label">{t('files.slow')}</span>
      <select
        data-setting="slow"
        value={String(settings.slowdown ?? AUTO)}
        onChange={(event) => {
          const chosen = Number(event.currentTarget.value);
          onChange({ slowdown: chosen > 0 ? chosen : null });
        }}
      >
        <option value={AUTO}>
          {told === null ? t('files.slow.auto') : t('files.slow.found', { factor: told })}
        </option>
        {[...new Set([...SLOWDOWNS, settings.slowdown ?? 1])].map((factor) => (
          <option key={factor} value={String(factor)}>
            {factor === 1 ? t('files.slow.normal') : t('files.slow.factor', { factor })}
          </option>
        ))}
      </select>
    </label>
  );
}

function TurnField({ item, onChange }: Props) {
  return (
    <label class="field">
      <span class="field-label">{t('files.turn')}</span>
      <select
        data-setting="turn"
        value={String(item.settings.turn)}
        onChange={(event) => {
          const chosen = Number(event.currentTarget.value);
          onChange({ turn: TURNS.find((turn) => turn === chosen) ?? 0 });
        }}
      >
        {TURNS.map((turn) => (
          <option key={turn} value={String(turn)}>
            {t(`files.turn.${turn}`)}
          </option>
        ))}
      </select>
    </label>
  );
}

/** As the runner says speeds; what is no speed of a belt is told, and the speed before stays. */
function SpeedField({ item, onChange }: Props) {
  const { settings: runner } = useSettings();
  const [wrong, setWrong] = useState(false);
  const hint = useId();
  if (!runner) return null;
  const { speedUnit: unit } = runner;
  const { speedKmh } = item.settings;
  const take = (typed: string): void => {
    const kmh = beltSpeed(parseSpeed(typed, unit));
    const empty = typed.trim() === '';
    setWrong(kmh === null && !empty);
    if (kmh !== null || empty) onChange({ speedKmh: kmh });
  };
  return (
    <label class="field">
      <span class="field-label">{t('files.speed', { unit: t(`speed.${unit}`) })}</span>
      <input
        key={unit}
        type="text"
        inputMode="decimal"
        data-setting="speed"
        defaultValue={speedKmh === null ? '' : speedText(speedKmh, unit)}
        placeholder={t('files.speed.none')}
        aria-invalid={wrong}
        aria-describedby={wrong ? hint : undefined}
        onChange={(event) => take(event.currentTarget.value)}
      />
      {wrong && (
        <span id={hint} class="fine trouble" role="alert">
          {t('files.speed.wrong', { example: speedText(10, unit) })}
        </span>
      )}
    </label>
  );
}

export function FileSettings(props: AllProps) {
  const { item, athletes, onAthlete } = props;
  const { session } = item;
  return (
    <fieldset class="file-settings">
      <legend class="hidden-text">{t('files.settings', { name: item.file.name })}</legend>
      {hasAthletes(athletes) && (
        <AthleteField from={athletes} value={item.subject.athleteId} onChange={onAthlete} />
      )}
      {session ? (
        // What was measured is looked at; how it was filmed is put right now and then.
        <details class="file-filmed">
          <summary>{t('files.filmed')}</summary>
          <div class="file-settings">
            <Filmed {...props} />
          </div>
          <p class="fine">{t('files.engine', { model: session.engine.model })}</p>
        </details>
      ) : (
        <Filmed {...props} />
      )}
    </fieldset>
  );
}

/** How the file was filmed: each change has it measured again. */
function Filmed({ item, onChange }: Props) {
  return (
    <>
      <ViewField item={item} onChange={onChange} />
      <SlowField item={item} onChange={onChange} />
      <TurnField item={item} onChange={onChange} />
      <SpeedField item={item} onChange={onChange} />
      <TickField
        label={t('files.mirrored')}
        checked={item.settings.mirrored}
        onChange={(mirrored) => onChange({ mirrored })}
      />
    </>
  );
}
