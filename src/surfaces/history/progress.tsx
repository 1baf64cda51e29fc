/** How the runner has come along in the feedback programme: the round under way first, earlier ones folded away. */
import { useEffect, useState } from 'preact/hooks';
import { countsAsSession } from '../../core/coaching/programme.ts';
import { SESSIONS } from '../../core/coaching/fading.ts';
import { progressOf, RECALL, type ProgressStep, type Round } from '../../core/coaching/progress.ts';
import type { SessionFile } from '../../core/session/session-file.ts';
import { t } from '../../language/index.ts';
import { BandWord } from '../shared/band-word.tsx';
import { formatDay, formatNumber, sidedName, unitSuffix } from '../shared/format.ts';
import { pageHref, Section } from '../shared/page-frame.tsx';
import { ports } from '../shared/ports.ts';

interface Past {
  readonly athleteId: string | null;
  readonly sessions: readonly SessionFile[];
}

/** @param version - read again where it changes */
function usePast(athleteId: string | null, version: unknown): readonly SessionFile[] | null {
  const [past, setPast] = useState<Past | null>(null);
  useEffect(() => {
    let current = true;
    ports.sessions.recentLive(athleteId).then(
      (sessions) => current && setPast({ athleteId, sessions }),
      () => current && setPast({ athleteId, sessions: [] }),
    );
    return () => {
      current = false;
    };
  }, [athleteId, version]);
  return past?.athleteId === athleteId ? past.sessions : null;
}

function percentKept({ faultShare }: { readonly faultShare: number }): number {
  return Math.round(100 * (1 - faultShare));
}

/** Eight marks on the runner's line, one for each run. */
function Marks({ done }: { readonly done: number }) {
  return (
    <ol class="round-marks" aria-label={t('today.progress', { done, of: SESSIONS })}>
      {Array.from({ length: SESSIONS }, (_, i) => (
        <li key={i} data-run={i < done ? 'done' : i === done ? 'next' : 'ahead'} aria-hidden="true">
          {i + 1}
        </li>
      ))}
    </ol>
  );
}

function changeText({ change, unit }: Round): string | null {
  if (!change) return null;
  const amount = (value: number): string => formatNumber(value, unit) + unitSuffix(unit);
  const words = { from: amount(change.from), to: amount(change.to), smallest: amount(change.smallest) };
  if (change.missing > 0) return t('progress.tooFew', { ...words, count: change.missing });
  return t(change.believable ? 'progress.changed' : 'progress.same', words);
}

function keptKey(scored: ProgressStep | null) {
  if (scored?.session === RECALL) return 'progress.recalled';
  return scored !== null && scored.session > SESSIONS ? 'progress.retested' : 'progress.kept';
}

function Sentences({ round }: { readonly round: Round }) {
  const { retention, retestFrom, steps, done } = round;
  // What was scored last is told: the words follow from which run that was.
  const scored = steps.findLast((step) => step.retention !== null) ?? null;
  const kept = scored?.retention ?? retention;
  return (
    <>
      <p>{changeText(round)}</p>
      <p>
        {kept
          ? t(keptKey(scored), {
              percent: percentKept(kept),
              strides: kept.strides,
              word: t(kept.kept ? 'progress.stays' : 'progress.notYet'),
            })
          : done < SESSIONS && t('progress.unscored')}
      </p>
      {retestFrom !== null && <p>{t('progress.retestFrom', { day: formatDay(`${retestFrom}T12:00:00`) })}</p>}
    </>
  );
}

function stepName({ session }: ProgressStep): string {
  if (session === 0) return t('progress.before');
  if (session === RECALL) return t('progress.recall');
  return session > SESSIONS ? t('progress.retest') : t('progress.run', { session });
}

function Row({ step, unit }: { readonly step: ProgressStep; readonly unit: Round['unit'] }) {
  const { value, band, retention, cues, moved } = step;
  return (
    <tr data-step={step.session}>
      <th scope="row">
        <a href={pageHref('summary', { id: step.id })}>{stepName(step)}</a>{' '}
        <span class="fine">{formatDay(step.at)}</span>
      </th>
      <td>
        <span class="number">{value === null ? '\u2013' : formatNumber(value, unit) + unitSuffix(unit)}</span>{' '}
        {band !== null && <BandWord band={band} />}
      </td>
      <td>
        {retention ? (
          <span class="kept" data-kept={retention.kept}>
            <i style={{ inlineSize: `${percentKept(retention)}%` }} />
            <span class="number">{percentKept(retention)} %</span>
          </span>
        ) : (
          <span class="fine">{'\u2013'}</span>
        )}
      </td>
      <td class="fine">{cues === 0 ? t('progress.cues.none') : t('progress.cues', { cues, moved })}</td>
    </tr>
  );
}

function RoundTable({ round }: { readonly round: Round }) {
  return (
    <table class="trend-table round-table">
      <caption class="hidden-text">{t(`measure.${round.focus}`)}</caption>
      <thead>
        <tr>
          <th scope="col">{t('progress.col.run')}</th>
          <th scope="col">{sidedName(round.focus, round.side)}</th>
          <th scope="col">{t('progress.col.kept')}</th>
          <th scope="col">{t('progress.col.cues')}</th>
        </tr>
      </thead>
      <tbody>
        {round.steps.map((step) => (
          <Row key={step.id} step={step} unit={round.unit} />
        ))}
      </tbody>
    </table>
  );
}

function Heading({ round: { focus, done } }: { readonly round: Round }) {
  return <>{t('progress.title', { measure: t(`measure.${focus}`), done, of: SESSIONS })}</>;
}

/** @param ran - there are runs, only none in the programme yet */
function Empty({ ran }: { readonly ran: boolean }) {
  return (
    <>
      <p class="lead">{t(ran ? 'progress.empty' : 'progress.emptyNoRuns')}</p>
      <p class="round-ways">
        <a class="button" href={pageHref('coach')}>
          {t('progress.go')}
        </a>
      </p>
    </>
  );
}

interface Props {
  /** Null = of nobody in particular. */
  readonly athleteId: string | null;
  readonly version: unknown;
}

export function Progress({ athleteId, version }: Props) {
  const past = usePast(athleteId, version);
  if (!past) return null;
  const [round, ...earlier] = progressOf(past);
  return (
    <Section label={t('progress.label')} note={t('progress.note')} class="progress">
      <div data-testid="progress" data-rounds={earlier.length + (round ? 1 : 0)}>
        {!round && <Empty ran={past.some(countsAsSession)} />}
        {round && (
          <>
            <h3 class="round-title">
              <Heading round={round} />
            </h3>
            <Marks done={round.done} />
            <Sentences round={round} />
            <RoundTable round={round} />
          </>
        )}
        {earlier.map((old) => (
          <details key={`${old.focus}-${old.steps[0]?.id}`}>
            <summary>
              <Heading round={old} />
            </summary>
            <Sentences round={old} />
            <RoundTable round={old} />
          </details>
        ))}
      </div>
    </Section>
  );
}
