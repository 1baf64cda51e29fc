/** How far to trust the run, then what went well, the one thing to work on, and what drifted. */
import type { MeasureResult } from '../../core/measures/measure-result.ts';
import type { ComponentChildren } from 'preact';
import type { Finding as AdviceFinding } from '../../core/advice/finding.ts';
import type { AgainstUsual, UsualComparison } from '../../core/history/against-usual.ts';
import type { MeasureId } from '../../core/measures/all.ts';
import { tooShort } from '../../core/recording/enough.ts';
import { sessionReference } from '../../core/recording/reference.ts';
import { heartFigures } from '../../core/session/heart-rate.ts';
import type { DriftFinding, SessionFile } from '../../core/session/session-file.ts';
import type { SummaryFact } from '../../core/session/summary-facts.ts';
import { t } from '../../language/index.ts';
import { sentencesOf } from '../../language/sentences.ts';
import {
  formatChange,
  formatNumber,
  formatBesideWord,
  sidedName,
  signWord,
  unitSuffix,
} from '../shared/format.ts';
import { pageHref } from '../shared/page-href.ts';
import { Section } from '../shared/section.tsx';

export function Validity({ file }: { readonly file: SessionFile }) {
  return (
    <Section label={t('summary.validity')} class="validity">
      <ul class="facts">
        <li>{t('summary.validity.view', { view: t(`view.${file.view}`) })}</li>
        <li>{t('summary.validity.fps', { fps: Math.round(file.source.fps) })}</li>
        {file.running.length > 0 && (
          <li>{t('summary.validity.share', { percent: Math.round(file.quality.validShare * 100) })}</li>
        )}
        <li>{t(`summary.validity.${sessionReference(file) ?? 'none'}`)}</li>
        <li>{t('summary.validity.estimate')}</li>
      </ul>
      {file.quality.notes.length > 0 && (
        <ul class="fine notes-list">
          {file.quality.notes.map((note) => (
            <li key={note}>
              {t(`quality.${note}`)}. {t(`quality.${note}.next`)}
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

/** The side that is furthest from its line speaks for a measure. */
function spokesman(file: SessionFile, id: MeasureId): MeasureResult | null {
  const rank = { fault: 2, watch: 1, ok: 0 } as const;
  const all = file.measures.filter((m) => m.id === id && m.value !== null);
  return all.toSorted((a, b) => rank[b.band ?? 'ok'] - rank[a.band ?? 'ok'])[0] ?? null;
}

function Finding({ file, id }: { readonly file: SessionFile; readonly id: MeasureId }) {
  const measure = spokesman(file, id);
  if (!measure || measure.value === null) return <p class="finding">{t(`measure.${id}`)}</p>;
  const word = signWord(id, measure.side, measure.value, measure.unit);
  return (
    <>
      <p class="finding">{sidedName(id, measure.side)}</p>
      <p class="finding-number">
        <span class="number">{formatBesideWord(measure.value, measure.spread, measure.unit, word)}</span>{' '}
        {word !== null && <span>{word}</span>}
      </p>
    </>
  );
}

function Drift({ drift }: { readonly drift: DriftFinding }) {
  return (
    <>
      <p class="finding">{sidedName(drift.measure, drift.side)}</p>
      <p class="finding-number">
        <span class="number">{formatChange(drift.change, drift.unit) + unitSuffix(drift.unit)}</span>{' '}
        <span>{t('summary.drift.from', { minute: Math.floor(drift.fromS / 60) })}</span>
      </p>
    </>
  );
}

/** How the heart rate went meanwhile: a fact beside it, and no reason for it. */
function HeartBeside({ file }: { readonly file: SessionFile }) {
  const thirds = heartFigures(file)?.thirds;
  if (!thirds) return null;
  const [from, to] = [Math.round(thirds.first), Math.round(thirds.last)];
  return (
    <p class="fine" data-testid="heart-beside">
      {t('heart.title')}: {t('heart.drift', { from, to })}
    </p>
  );
}

/** From a finding to what runners do about it, and to what it means. */
function ToDo({ finding }: { readonly finding: AdviceFinding }) {
  const drift = finding === 'drift';
  return (
    <p class="finding-links no-print">
      <a data-action="what-to-do" href={pageHref('plan', { for: finding })}>
        {t('plan.title')}
      </a>
      {!drift && <a href={`${pageHref('learn')}#${finding}`}>{t('learn.title')}</a>}
    </p>
  );
}

interface PartProps {
  readonly label: string;
  readonly name: string;
  readonly empty: string;
  readonly children: ComponentChildren;
}

function Part({ label, name, empty, children }: PartProps) {
  return (
    <div class="finding-part" data-finding={name}>
      <h2>{label}</h2>
      {children ?? <p class="lead">{empty}</p>}
    </div>
  );
}

/** What stands nearer to its range than usual, the largest step of its own believable size first. */
function Improved({ measure }: { readonly measure: AgainstUsual }) {
  const { id, side, unit, change, smallest } = measure;
  return (
    <>
      <p class="finding">{sidedName(id, side)}</p>
      <p class="finding-number">
        {t('summary.improved.than', {
          change: formatChange(change, unit) + unitSuffix(unit),
          smallest: formatNumber(smallest, unit),
        })}
      </p>
    </>
  );
}

/** Without what the page's head and the parts above the sentences tell already. */
function leftToTell(file: SessionFile, partsTold: readonly SummaryFact['kind'][]): SessionFile {
  const told: readonly SummaryFact['kind'][] = ['validity', 'nothing', ...partsTold];
  const facts = file.summary.facts?.filter(({ kind }) => !told.includes(kind));
  return { ...file, summary: { ...file.summary, facts } };
}

function inSentences(sentences: readonly string[]) {
  if (sentences.length === 0) return null;
  return (
    <div class="finding-text">
      {sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </div>
  );
}

interface FindingsProps {
  readonly file: SessionFile;
  /** Null while it is not known, or without one. */
  readonly usual: UsualComparison | null;
}

export function Findings({ file, usual }: FindingsProps) {
  const { strength, focus } = file.summary;
  // Without a single number "nothing stood out" would be praise for nothing.
  const measured = file.measures.some((m) => m.value !== null);
  const short = tooShort(file);
  const nothing = short ? t('summary.none.short', { ...short }) : t('summary.none.well');
  const enough = measured && !short;
  const size = ({ change, smallest }: AgainstUsual): number => Math.abs(change) / smallest;
  const [improved] = (usual?.measures ?? [])
    .filter((m) => m.improved && m.id !== focus)
    .toSorted((a, b) => size(b) - size(a));
  const sentences = sentencesOf(leftToTell(file, improved ? [] : ['strength']));
  const said = focus ?? strength ?? improved ?? file.drift[0];
  if (!enough && said === undefined) {
    return (
      <section class="findings">
        <p class="lead finding-alone" data-finding="none">
          {nothing}
        </p>
        {inSentences(sentences)}
      </section>
    );
  }
  return (
    <section class="findings">
      <Part label={t(improved ? 'summary.improved' : 'summary.well')} name="strength" empty={nothing}>
        {improved ? <Improved measure={improved} /> : strength ? <Finding file={file} id={strength} /> : null}
      </Part>
      <Part label={t('summary.focus')} name="focus" empty={enough ? t('summary.none.focus') : nothing}>
        {focus ? (
          <>
            <Finding file={file} id={focus} />
            <ToDo finding={focus} />
          </>
        ) : null}
      </Part>
      <Part label={t('summary.drift')} name="drift" empty={enough ? t('summary.none.drift') : nothing}>
        {file.drift.length > 0 ? (
          <>
            {file.drift.slice(0, 2).map((drift) => (
              <Drift key={drift.measure + drift.side} drift={drift} />
            ))}
            <HeartBeside file={file} />
            <ToDo finding="drift" />
          </>
        ) : null}
      </Part>
      {inSentences(sentences)}
    </section>
  );
}
