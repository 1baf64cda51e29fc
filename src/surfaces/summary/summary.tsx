/** One run, looked back on. */
import { useCallback, useEffect, useState } from 'preact/hooks';
import type { CueRecord, SessionFile } from '../../core/session/session-file.ts';
import { t } from '../../language/index.ts';
import { ExportMenu } from '../export/export-menu.tsx';
import { formatClock, formatNumber, formatWhen, unitSuffix } from '../shared/format.ts';
import { useRunName } from '../shared/run-name.tsx';
import { PageFrame, pageHref, Section } from '../shared/page-frame.tsx';
import { pageWords } from '../shared/page-words.ts';
import { ports } from '../shared/ports.ts';
import { findUnstored } from '../shared/unstored-runs.ts';
import { SessionAthlete } from '../shared/session-athlete.tsx';
import { Toast, type ToastContent } from '../shared/toast.tsx';
import { useTakenFiles } from '../shared/use-taken-files.tsx';
import { AfterRun } from './after-run.tsx';
import { ByHand } from './by-hand.tsx';
import { Heart, Pod } from './devices.tsx';
import { Findings, Validity } from './findings.tsx';
import { Notes } from './notes.tsx';
import { NumbersTable } from './numbers-table.tsx';
import { Plots } from './plots.tsx';
import { Watch } from './watch.tsx';
import { Usual, useUsual } from './usual.tsx';

type Loaded = { readonly file: SessionFile; readonly stored: boolean } | 'loading' | 'missing';

async function load(id: string): Promise<Loaded> {
  const stored = await ports.sessions.file(id).catch(() => null);
  const file = stored ?? (await findUnstored(id));
  return file ? { file, stored: stored !== null } : 'missing';
}

function useFile(id: string): readonly [Loaded, () => void] {
  const [file, setFile] = useState<Loaded>('loading');
  const read = useCallback(() => void load(id).then(setFile, () => setFile('missing')), [id]);
  useEffect(read, [read]);
  return [file, read];
}

interface HeadProps {
  readonly file: SessionFile;
  readonly onDelete: () => void;
  readonly onWords: () => void;
}

function Head({ file, onDelete, onWords }: HeadProps) {
  const runningS = file.running.reduce((sum, run) => sum + run.endS - run.startS, 0);
  const cadence = file.measures.find((m) => m.id === 'cadence')?.value ?? null;
  const filmed = file.source.kind !== 'camera';
  const when = formatWhen(file.startedAt);
  const name = useRunName(file);
  const corrections = file.cues.filter((cue) => (cue.kind ?? 'correction') === 'correction').length;
  return (
    <div class="section summary-head">
      <span />
      <div>
        <h1>{name}</h1>
        {filmed ? (
          <p class="fine">{t('summary.filmed', { when })}</p>
        ) : (
          name !== when && <p class="fine">{when}</p>
        )}
        <ByHand file={file} />
        <div class="summary-numbers">
          <dl class="figures">
            <div>
              <dt>{t('summary.duration')}</dt>
              <dd class="number">{formatClock(runningS)}</dd>
            </div>
            <div>
              <dt>{t('summary.cadence')}</dt>
              <dd class="number">{cadence === null ? '\u2013' : Math.round(cadence)}</dd>
            </div>
            {!filmed && (
              <div>
                <dt>{t('summary.cuesGiven')}</dt>
                <dd class="number">{corrections}</dd>
              </div>
            )}
          </dl>
          <SessionAthlete id={file.id} />
        </div>
        <div class="summary-tools no-print">
          <a class="button control-main" href={pageHref(filmed ? 'analyze' : 'coach')}>
            {t(filmed ? 'summary.openVideos' : 'summary.next')}
          </a>
          <a class="button" data-action="review" href={pageHref('review', { id: file.id })}>
            {t('review.open')}
          </a>
          <ExportMenu session={file} onWords={onWords} />
          <button type="button" data-action="print" onClick={() => print()}>
            {t('summary.print')}
          </button>
          <button type="button" data-action="delete" onClick={onDelete}>
            {t('summary.delete')}
          </button>
        </div>
      </div>
    </div>
  );
}

/** What came of a correction, by the ledger. */
function effectText({ cueEffects = [] }: SessionFile, cue: CueRecord): string {
  if ((cue.kind ?? 'correction') !== 'correction') return '';
  const effect = cueEffects.find((e) => e.timeS === cue.timeS && e.measure === cue.measure);
  if (!effect) return '';
  const { moved, held, before, after, unit } = effect;
  if (moved === null || before === null || after === null) return `: ${t('summary.effect.unseen')}`;
  const words = { before: formatNumber(before, unit), after: formatNumber(after, unit) + unitSuffix(unit) };
  return `: ${t(moved ? (held ? 'summary.effect.held' : 'summary.effect.moved') : 'summary.effect.unmoved', words)}`;
}

function Said({ file }: { readonly file: SessionFile }) {
  return (
    <Section label={t('summary.cues')}>
      {file.cues.length === 0 && <p>{t('summary.cues.none')}</p>}
      <ol class="said">
        {file.cues.map((cue) => (
          <li key={cue.timeS} data-kind={cue.kind ?? 'correction'}>
            <span class="number">{formatClock(cue.timeS)}</span>
            <strong>{cue.text}</strong>
            <span class="fine">
              {t(`summary.cue.${cue.kind ?? 'correction'}`)}, {t(`measure.${cue.measure}`)}
              {effectText(file, cue)}
            </span>
          </li>
        ))}
      </ol>
    </Section>
  );
}

function Source({ file: { source, engine } }: { readonly file: SessionFile }) {
  return (
    <Section label={t('summary.source')}>
      <p class="fine">
        {t('summary.source.text', {
          name: source.name,
          width: source.width,
          height: source.height,
          model: engine.model,
          runtime: engine.runtime,
          analysed: engine.framesAnalysed,
          seen: engine.framesSeen,
        })}
      </p>
      {pageWords(source).map((words) => (
        <p key={words} class="fine" data-testid="page-words">
          {words}
        </p>
      ))}
      <FrameCounts engine={engine} />
    </Section>
  );
}

/** What became of the camera's frames; older runs and videos do not tell. */
function FrameCounts({ engine }: Pick<SessionFile, 'engine'>) {
  const { framesSeen: seen, framesAnalysed: analysed, framesLeftOut, framesDropped, framesLost } = engine;
  if (framesLeftOut === undefined) return null;
  const [leftOut, dropped, lost] = [framesLeftOut, framesDropped ?? 0, framesLost ?? 0];
  return (
    <p class="fine" data-testid="frame-counts">
      {t('summary.frames', { seen, analysed, leftOut, dropped, lost })}
    </p>
  );
}

export function Summary({ id }: { readonly id: string }) {
  const [loaded, reload] = useFile(id);
  const usual = useUsual(typeof loaded === 'string' ? null : loaded.file);
  const [toast, setToast] = useState<ToastContent | null>(null);
  const [deleted, setDeleted] = useState(false);
  const { question } = useTakenFiles({ onTold: setToast, onChange: reload });
  // Notes typed in the export panel are read again where they are shown.
  const [written, setWritten] = useState(0);
  const remove = async (): Promise<void> => {
    await ports.sessions.remove([id]);
    setDeleted(true);
    const undo = (): void => {
      ports.sessions.restore([id]).then(
        () => {
          setDeleted(false);
          setToast(null);
        },
        () => undefined,
      );
    };
    setToast({ text: t('summary.deleted'), undo });
  };
  if (typeof loaded === 'string') {
    return (
      <PageFrame page="summary">
        <div class="section">
          <span />
          <h1>{t(`summary.${loaded}`)}</h1>
        </div>
      </PageFrame>
    );
  }
  const { file, stored } = loaded;
  return (
    <PageFrame page="summary">
      <div data-testid="summary" data-session={file.id} class={deleted ? 'gone' : ''}>
        {!stored && (
          <p class="trouble page-trouble" role="alert" data-testid="unstored">
            {t('summary.unstored')}
          </p>
        )}
        <Head file={file} onDelete={() => void remove()} onWords={() => setWritten(written + 1)} />
        <Validity file={file} />
        <Findings file={file} usual={usual} />
        <AfterRun sessionId={id} startedAt={file.startedAt} />
        <Plots file={file} />
        <Heart file={file} />
        <Pod file={file} />
        {usual && <Usual comparison={usual} />}
        <NumbersTable file={file} />
        {stored && <Watch file={file} onChange={reload} onTold={setToast} />}
        {file.source.kind === 'camera' && <Said file={file} />}
        <Notes key={written} id={id} />
        <Source file={file} />
      </div>
      {question}
      <Toast content={toast} onClose={() => setToast(null)} />
    </PageFrame>
  );
}
