/** Two runs, or two parts of one, beside each other: moving together by the stride, curve by curve, number by number. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import {
  compareRuns,
  isSameStretch,
  type Caveat,
  type ComparedRun,
} from '../../core/compare/compare-runs.ts';
import { type KeptPair, swapped } from '../../core/session/kept-pair.ts';
import type { Interval, SessionFile } from '../../core/session/session-file.ts';
import { t } from '../../language/index.ts';
import type { AthleteRow, SessionRow } from '../../storage/db.ts';
import { formatClock, formatWhen } from '../shared/format.ts';
import { Guarded } from '../shared/guarded.tsx';
import { handWords } from '../shared/hand-words.ts';
import { PageFrame, pageHref, Section } from '../shared/page-frame.tsx';
import { ports } from '../shared/ports.ts';
import { type SpeedUnit, speedText } from '../shared/speed.ts';
import { useAthletes } from '../shared/use-athletes.ts';
import { useSettings } from '../shared/use-settings.ts';
import { EVERYBODY } from '../shared/whose-runs.tsx';
import { type LoadedReview, useReview } from '../player/use-review.ts';
import { type Choice, choiceOf, queryOf } from './address.ts';
import { PairBench } from './bench.tsx';
import { KeptPairs } from './kept.tsx';
import { Pick } from './pick.tsx';
import { DifferenceTable } from './table.tsx';

/** The choice, in the page's address as well. */
function useChoice() {
  const [choice, setChoice] = useState(() => choiceOf(location.search));
  const choose = (next: Choice): void => {
    history.replaceState(null, '', `?${new URLSearchParams({ ...kept(), ...queryOf(next) }).toString()}`);
    setChoice(next);
  };
  return [choice, choose] as const;
}

/** What else is in the address: the preview's language and theme. */
function kept(): Record<string, string> {
  const query = new URLSearchParams(location.search);
  return Object.fromEntries(
    ['language', 'theme', 'athlete'].flatMap((n) => (query.has(n) ? [[n, query.get(n)!]] : [])),
  );
}

function pairOf({ first, second, ...how }: Choice): KeptPair | null {
  return first !== null && second !== null ? { first, second, ...how } : null;
}

function isItself({ first, second, firstPart, secondPart }: KeptPair): boolean {
  return isSameStretch({ id: first, stretch: firstPart }, { id: second, stretch: secondPart });
}

function useRows(): readonly SessionRow[] | null {
  const [rows, setRows] = useState<readonly SessionRow[] | null>(null);
  useEffect(() => {
    ports.sessions.list().then(setRows, (error: unknown) => {
      console.error(error);
      setRows([]);
    });
  }, []);
  return rows;
}

function nameOf(loaded: LoadedReview, rows: readonly SessionRow[], part: Interval | null): string {
  if (!('file' in loaded)) return '';
  const { file } = loaded;
  const title = rows.find((row) => row.id === file.id)?.title ?? '';
  const named = file.source.kind === 'camera' ? formatWhen(file.startedAt) : file.source.name;
  const run = title === '' ? named : title;
  return part
    ? t('compare.part.of', { run, from: formatClock(part.startS), to: formatClock(part.endS) })
    : run;
}

/** Whose runs they are, each athlete once; empty where nobody is named. */
function whoseNames(
  pair: KeptPair | null,
  rows: readonly SessionRow[],
  athletes: readonly AthleteRow[],
): string {
  const names = [pair?.first, pair?.second].flatMap((id) => {
    const row = rows.find((one) => one.id === id);
    return athletes.find((athlete) => athlete.id === row?.athleteId)?.name ?? [];
  });
  return [...new Set(names)].join(' / ');
}

function caveatText(caveat: Caveat, speedUnit: SpeedUnit): string {
  if (caveat.kind !== 'other-speed') return t(`compare.caveat.${caveat.kind}`);
  return t('compare.caveat.other-speed', {
    first: speedText(caveat.firstKmh, speedUnit),
    second: speedText(caveat.secondKmh, speedUnit),
    unit: t(`speed.${speedUnit}`),
  });
}

/** With the numbers of its corrected frames, where a hand has corrected any: the stage and the plot show those too. */
function fileOf(loaded: LoadedReview): SessionFile | null {
  if (!('file' in loaded)) return null;
  const corrected = loaded.kind === 'ready' ? loaded.parts.corrected : null;
  return corrected ? { ...loaded.file, ...corrected } : loaded.file;
}

/** The run as the table takes it: with the measures of its part, where one was chosen. */
function comparedOf(loaded: LoadedReview, part: Interval | null): ComparedRun | null {
  const file = fileOf(loaded);
  if (!file || !part) return file;
  return loaded.kind === 'ready'
    ? { ...file, measures: [...(loaded.parts.review.measures ?? [])], stretch: part }
    : null;
}

function Waiting({ loaded, name }: { readonly loaded: LoadedReview; readonly name: string }) {
  switch (loaded.kind) {
    case 'loading':
      return (
        <p class="lead">
          {loaded.share > 0
            ? t('review.measuring', { percent: Math.round(loaded.share * 100) })
            : t('review.loading')}
        </p>
      );
    case 'missing':
      return <p class="page-error">{t('compare.missing')}</p>;
    case 'broke':
      return <p class="page-error">{t('review.broke')}</p>;
    case 'no-frames':
      return <p data-notice="no-frames">{t('compare.noFrames', { run: name })}</p>;
    case 'ready':
      return null;
  }
}

function byHandWords(loaded: LoadedReview, run: string): string[] {
  const byHand = fileOf(loaded)?.byHand ?? [];
  return byHand.length > 0 ? [t('compare.byHand', { run, what: handWords(byHand) })] : [];
}

interface PairProps {
  readonly pair: KeptPair;
  readonly rows: readonly SessionRow[];
  readonly onPair: (pair: KeptPair) => void;
}

/** A run beside the whole of itself says nothing: its halves do. */
function Halves({ pair, loaded, onPair }: PairProps & { readonly loaded: LoadedReview }) {
  if (!('file' in loaded)) return null;
  const { running, durationS } = loaded.file;
  const startS = Math.floor(running[0]?.startS ?? 0);
  const endS = Math.ceil(running.at(-1)?.endS ?? durationS);
  const middle = Math.round((startS + endS) / 2);
  if (!(middle > startS && endS > middle)) return null;
  return (
    <button
      type="button"
      class="no-print"
      data-action="halves"
      onClick={() =>
        onPair({
          ...pair,
          shift: 0,
          firstPart: { startS, endS: middle },
          secondPart: { startS: middle, endS },
        })
      }
    >
      {t('compare.halves')}
    </button>
  );
}

function Pair(props: PairProps) {
  const { pair, rows, onPair } = props;
  const { settings } = useSettings();
  const first = useReview(pair.first, pair.firstPart);
  const second = useReview(pair.second, pair.secondPart);
  const names = [nameOf(first, rows, pair.firstPart), nameOf(second, rows, pair.secondPart)] as const;
  const comparison = useMemo(() => {
    const [a, b] = [comparedOf(first, pair.firstPart), comparedOf(second, pair.secondPart)];
    if (!a || !b) return null;
    const whose = rows.find((row) => row.id === pair.first)?.athleteId ?? null;
    const runs = rows.filter(({ athleteId }) => athleteId === whose);
    return compareRuns(a, b, { mirrored: pair.mirrored, runs });
  }, [first, second, pair, rows]);
  const hands = [...new Set([first, second].flatMap((loaded, i) => byHandWords(loaded, names[i])))];
  const itself = comparison?.caveats.some(({ kind }) => kind === 'same-run') ?? false;
  const ready = first.kind === 'ready' && second.kind === 'ready' && !itself;
  return (
    <>
      <div class="section pair-waiting" role="status">
        <span />
        <div>
          <Waiting loaded={first} name={names[0]} />
          {(first.kind === 'ready' || first.kind !== second.kind) && (
            <Waiting loaded={second} name={names[1]} />
          )}
        </div>
      </div>
      {ready && comparison && (
        <div class="pair-whole">
          <Guarded>
            <PairBench
              pair={pair}
              comparison={comparison}
              first={first}
              second={second}
              names={names}
              onPair={(change) => onPair({ ...pair, ...change })}
              onSwap={() => onPair(swapped(pair))}
            />
          </Guarded>
        </div>
      )}
      {comparison && comparison.caveats.length + hands.length > 0 && (
        <Section label={t('compare.caveats')}>
          <ul class="pair-caveats">
            {hands.map((words) => (
              <li key={words} data-caveat="by-hand">
                {words}
              </li>
            ))}
            {comparison.caveats.map((caveat) => (
              <li key={caveat.kind} data-caveat={caveat.kind}>
                {caveatText(caveat, settings?.speedUnit ?? 'km/h')}
              </li>
            ))}
          </ul>
          {itself && <Halves {...props} loaded={first} />}
        </Section>
      )}
      {comparison && !itself && (
        <Section label={t('compare.differences')} note={t('compare.differences.note')}>
          <DifferenceTable comparison={comparison} names={names} />
        </Section>
      )}
    </>
  );
}

export function Compare() {
  const [choice, choose] = useChoice();
  const rows = useRows();
  const { athletes } = useAthletes();
  const [whose, setWhose] = useState(() => new URLSearchParams(location.search).get('athlete') ?? EVERYBODY);
  const pair = useMemo(() => pairOf(choice), [choice]);
  // A run beside itself is no pair to come back to.
  const open = pair && !isItself(pair) ? pair : null;
  return (
    <PageFrame page="compare">
      <div class="section title">
        <span />
        <div>
          <h1>{t('compare.title')}</h1>
          {/* Whoever has a pair knows: the stage is nearer without it. */}
          {!open && <p class="lead no-print">{t('compare.lead')}</p>}
          {rows && (
            <Pick
              choice={choice}
              rows={rows}
              athletes={athletes ?? []}
              whose={whose}
              onWhose={setWhose}
              onChoice={(change) => choose({ ...choice, ...change })}
            />
          )}
          {/* On the screen the fields say it. */}
          <p class="lead on-paper">{whoseNames(pair, rows ?? [], athletes ?? [])}</p>
          <div class="found no-print">
            <a class="button" href={pageHref('history')}>
              {t('compare.back')}
            </a>
            {pair && (
              <>
                <button type="button" data-action="swap-runs" onClick={() => choose(swapped(pair))}>
                  {t('compare.swap')}
                </button>
                <button type="button" data-action="print-pair" onClick={() => print()}>
                  {t('compare.action.print')}
                </button>
              </>
            )}
          </div>
          {rows && rows.length < 1 && <p class="lead">{t('compare.empty')}</p>}
        </div>
      </div>
      {pair && rows && <Pair pair={pair} rows={rows} onPair={choose} />}
      {rows && <KeptPairs rows={rows} open={open} />}
    </PageFrame>
  );
}
