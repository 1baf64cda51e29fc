/** What a watch said of the run, beside what the camera and the belt did. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { looksLikeMiles } from '../../core/watch/beside-watch.ts';
import type { Agreement, SessionFile, WatchRecord } from '../../core/session/session-file.ts';
import { mean } from '../../core/signal/robust.ts';
import { t } from '../../language/index.ts';
import { decimalText } from '../../language/numbers.ts';
import { addWatchFile } from '../../watch/add-watch-file.ts';
import { Section } from '../shared/page-frame.tsx';
import { ports } from '../shared/ports.ts';
import type { ToastContent } from '../shared/toast.tsx';
import { watchWords } from '../shared/watch-words.ts';
import { WatchPlot } from './watch-plot.tsx';

type Epoch = WatchRecord['epochs'][number];

interface Row {
  readonly name: string;
  readonly unit: string;
  readonly decimals: number;
  readonly ours: number | null;
  readonly watch: number | null;
  readonly agreement: Agreement | null;
}

function meanOf(epochs: readonly Epoch[], value: (epoch: Epoch) => number | null): number | null {
  const all = epochs.map(value).filter((v) => v !== null);
  return all.length === 0 ? null : mean(all);
}

function rowsOf({ epochs: own }: SessionFile, { epochs, cadence, speed }: WatchRecord): Row[] {
  const starts = new Set(epochs.map((epoch) => epoch.startS));
  const ours = own.filter((epoch) => starts.has(epoch.startS)).flatMap((e) => e.values['cadence'] ?? []);
  const steps = meanOf(epochs, (epoch) => epoch.stepsPerMin);
  const kmh = meanOf(epochs, (epoch) => epoch.speedKmh);
  const rows: Row[] = [
    {
      name: t('summary.watch.heart'),
      unit: t('summary.watch.bpm'),
      decimals: 0,
      ours: null,
      watch: meanOf(epochs, (epoch) => epoch.beatsPerMin),
      agreement: null,
    },
    {
      name: t('measure.cadence'),
      unit: t('unit.steps/min'),
      decimals: 1,
      ours: cadence && ours.length > 0 ? mean(ours) : null,
      watch: steps,
      agreement: cadence,
    },
    {
      name: t('summary.watch.speed'),
      unit: t('speed.km/h'),
      decimals: 1,
      ours: speed && kmh !== null ? kmh - speed.difference : null,
      watch: kmh,
      agreement: speed,
    },
  ];
  return rows.filter((row) => row.watch !== null);
}

function differenceText({ agreement, decimals }: Row): string {
  if (!agreement) return '\u2013';
  const { difference, error } = agreement;
  const sign = Number(difference.toFixed(decimals)) > 0 ? '+' : '';
  return `${sign}${decimalText(difference, decimals)} ± ${decimalText(Math.max(error, 10 ** -decimals), decimals)}`;
}

function Numbers({ rows }: { readonly rows: readonly Row[] }) {
  const number = (value: number | null, decimals: number): string =>
    value === null ? '\u2013' : decimalText(value, decimals);
  return (
    <table class="numbers watch-numbers">
      <thead>
        <tr>
          <th scope="col">{t('summary.watch.what')}</th>
          <th scope="col">{t('summary.watch.watch')}</th>
          <th scope="col">{t('summary.watch.here')}</th>
          <th scope="col">{t('summary.watch.difference')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.name}>
            <th scope="row">
              {row.name} <span class="fine">{row.unit}</span>
            </th>
            <td>{number(row.watch, row.decimals)}</td>
            <td>{number(row.ours, row.decimals)}</td>
            <td>{differenceText(row)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What the numbers are to be read with. */
function remarks({ clock, counts }: WatchRecord, rows: readonly Row[]): string[] {
  const said: string[] = [];
  if (clock) {
    const key = clock.aheadS < 0 ? 'summary.watch.behind' : 'summary.watch.ahead';
    said.push(
      t(key, {
        seconds: decimalText(Math.abs(clock.aheadS), 0),
        error: decimalText(Math.max(1, clock.errorS), 0),
      }),
    );
  } else said.push(t(counts === null ? 'summary.watch.noCadence' : 'summary.watch.noClock'));
  if (counts === 'both-feet') said.push(t('summary.watch.bothFeet'));
  if (counts === 'something-else') said.push(t('summary.watch.otherCadence'));
  const speed = rows.find((row) => row.unit === t('speed.km/h'));
  if (speed?.ours && speed.watch !== null && looksLikeMiles(speed.ours, speed.watch))
    said.push(t('summary.watch.miles'));
  return said;
}

interface Props {
  readonly file: SessionFile;
  /** The run has another watch, or none. */
  readonly onChange: () => void;
  readonly onTold: (told: ToastContent | null) => void;
}

function useWatchFile({ file, onChange, onTold }: Props) {
  const [busy, setBusy] = useState(false);
  const shown = useRef(true);
  useEffect(() => () => void (shown.current = false), []);
  const take = async (chosen: File): Promise<void> => {
    setBusy(true);
    const outcome = await addWatchFile(chosen, file.id);
    if (!shown.current) return;
    setBusy(false);
    if (outcome.kind === 'kept') onChange();
    else onTold({ text: watchWords(chosen.name, outcome, file) });
  };
  const keep = (watch: WatchRecord | null): Promise<void> =>
    ports.sessions.saveWatch(file.id, watch).then(onChange, () => {
      onTold({ text: t('watch.notKept') });
    });
  const remove = async (): Promise<void> => {
    const { watch } = file;
    await keep(null);
    if (!watch) return;
    const undo = (): void => {
      onTold(null);
      void keep(watch);
    };
    onTold({ text: t('summary.watch.removed'), undo });
  };
  return { busy, take, remove };
}

export function Watch(props: Props) {
  const { watch } = props.file;
  const { busy, take, remove } = useWatchFile(props);
  const rows = watch ? rowsOf(props.file, watch) : [];
  return (
    <Section label={t('summary.watch')} note={t('summary.watch.note')} class="watch">
      <div data-testid="watch" data-watch={watch ? 'kept' : 'none'}>
        {watch ? (
          <>
            <p class="fine">
              {watch.device === null ? watch.fileName : `${watch.device}, ${watch.fileName}`}
            </p>
            <Numbers rows={rows} />
            {remarks(watch, rows).map((words) => (
              <p key={words} class="watch-remark">
                {words}
              </p>
            ))}
            <WatchPlot file={props.file} watch={watch} />
          </>
        ) : (
          <p>{t('summary.watch.none')}</p>
        )}
        <p class="watch-tools no-print">
          <label class="button watch-choose" data-busy={busy}>
            {t(busy ? 'summary.watch.reading' : watch ? 'summary.watch.other' : 'summary.watch.choose')}
            <input
              type="file"
              class="hidden-text"
              accept=".fit,.tcx,.gz,.zip"
              data-input="watch"
              disabled={busy}
              onChange={(event) => {
                const [chosen] = event.currentTarget.files ?? [];
                event.currentTarget.value = '';
                if (chosen) void take(chosen);
              }}
            />
          </label>
          {watch && (
            <button type="button" data-action="remove-watch" onClick={() => void remove()}>
              {t('summary.watch.remove')}
            </button>
          )}
        </p>
      </div>
    </Section>
  );
}
