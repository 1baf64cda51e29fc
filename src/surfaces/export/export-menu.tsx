/** The one place where a session is exported: report, video, tables, markers, the session file. */
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { writesDecimalComma } from '../../core/export/csv-decimal-comma.ts';
import type { SessionFile } from '../../core/session/session-file.ts';
import { t } from '../../language/index.ts';
import './export-menu.css';
import { share } from '../../platform/share.ts';
import { ports } from '../shared/ports.ts';
import { EXPORT_KINDS, type ExportKind, type Exporting, type Look, useExport } from './use-export.ts';

interface Props {
  readonly session: SessionFile;
  /** Session time that is looked at, for the still picture. Left out: where the focus shows most clearly. */
  readonly momentS?: (() => number) | undefined;
  /** The words were changed here: whoever shows them too reads them again. */
  readonly onWords?: ((words: string) => void) | undefined;
}

const LOOKS = ['skeleton', 'blurred', 'plain'] as const satisfies readonly Look[];

/** What other pages and commands press; the session file keeps the plain name that it always had. */
const ACTIONS: Readonly<Record<ExportKind, string>> = {
  report: 'export-report',
  video: 'export-video',
  chapters: 'export-chapters',
  moment: 'export-moment',
  kinogram: 'export-kinogram',
  frames: 'export-frames',
  strides: 'export-strides',
  session: 'export-session',
  trc: 'export-trc',
  fit: 'export-fit',
  tcx: 'export-tcx',
  file: 'export',
};

const PAUSE_MS = 500;

/** The coach's words: the notes of the session, saved as they are typed and at once when the field is left. */
function useWords(id: string, onWords: Props['onWords']) {
  const [words, setWords] = useState('');
  const timer = useRef(0);
  useEffect(() => () => clearTimeout(timer.current), []);
  const save = (text: string): void => {
    clearTimeout(timer.current);
    ports.sessions.saveNotes(id, text).then(
      () => onWords?.(text),
      () => undefined,
    );
  };
  return {
    words,
    read() {
      ports.sessions.row(id).then(
        (row) => setWords(row?.notes ?? ''),
        () => undefined,
      );
    },
    type(text: string) {
      setWords(text);
      clearTimeout(timer.current);
      timer.current = window.setTimeout(save, PAUSE_MS, text);
    },
    save,
  };
}

function VideoField({ exporting }: { readonly exporting: Exporting }) {
  const { video } = exporting;
  if (video === 'ready') return null;
  if (video === 'ask') {
    return (
      <p class="export-video fine">
        {t('export.video.ask')}
        <button type="button" data-action="allow-video" onClick={() => exporting.ask()}>
          {t('export.video.find')}
        </button>
      </p>
    );
  }
  return (
    <label class="export-video fine">
      {t(video === 'wrong' ? 'export.video.wrong' : 'export.video.why')}
      <input
        type="file"
        accept="video/*,.mov,.mkv,.mts"
        data-input="video"
        onChange={(event) => {
          const [chosen] = event.currentTarget.files ?? [];
          if (chosen) exporting.take(chosen);
        }}
      />
    </label>
  );
}

function Done({ what, file }: { readonly what: string; readonly file: File | null }) {
  return (
    <p>
      {t('export.done', { what })}{' '}
      {file && (
        <button type="button" data-action="share" onClick={() => void share(file)}>
          {t('export.share')}
        </button>
      )}
    </p>
  );
}

function State({ exporting }: { readonly exporting: Exporting }) {
  const { state } = exporting;
  if (state.kind === 'idle') return <div class="export-state" role="status" data-export="idle" />;
  const what = t(`export.${state.what}`);
  return (
    <div class="export-state" role="status" data-export={state.kind}>
      {state.kind === 'busy' && (
        <div class="export-progress">
          <progress max={1} value={state.share} aria-label={what} />
          <span class="number">{`${Math.floor(100 * state.share)}\u00a0%`}</span>
          <button type="button" data-action="cancel-export" onClick={() => exporting.cancel()}>
            {t('export.cancel')}
          </button>
        </div>
      )}
      {state.kind === 'done' && <Done what={what} file={state.file} />}
      {state.kind === 'failed' && (
        <p>{t('export.failed', { what, reason: t(`export.reason.${state.reason}`) })}</p>
      )}
    </div>
  );
}

export function ExportMenu({ session, momentS, onWords }: Props) {
  const panel = useId();
  const exporting = useExport(session);
  const coach = useWords(session.id, onWords);
  const [wanted, setWanted] = useState<Look | null>(null);
  const [decimalComma, setDecimalComma] = useState(() => writesDecimalComma());
  const filmed = session.source.kind !== 'camera';
  // Nobody's face leaves unless somebody says so.
  const look = exporting.video === 'ready' ? (wanted ?? 'blurred') : 'skeleton';
  return (
    <div class="export">
      <button type="button" data-action="export-menu" popovertarget={panel}>
        {t('export.open')}
      </button>
      <div
        id={panel}
        class="export-panel"
        popover="auto"
        role="dialog"
        aria-label={t('export.title')}
        onBeforeToggle={(event) => {
          if (event.newState !== 'open') return;
          coach.read();
          exporting.look();
        }}
      >
        <h2>{t('export.title')}</h2>
        <label class="field">
          <span class="field-label">{t('export.words')}</span>
          <textarea
            rows={3}
            data-input="words"
            value={coach.words}
            onInput={(event) => coach.type(event.currentTarget.value)}
            onChange={(event) => coach.save(event.currentTarget.value)}
          />
          <span class="fine">{t('export.words.hint')}</span>
        </label>
        {filmed && (
          <fieldset data-video={exporting.video}>
            <legend>{t('export.pictures')}</legend>
            <div class="choices">
              {LOOKS.map((name) => (
                <label key={name}>
                  <input
                    type="radio"
                    name={`${panel}-look`}
                    value={name}
                    checked={look === name}
                    disabled={name !== 'skeleton' && exporting.video !== 'ready'}
                    onChange={() => setWanted(name)}
                  />
                  {t(`export.pictures.${name}`)}
                </label>
              ))}
            </div>
            <VideoField exporting={exporting} />
          </fieldset>
        )}
        <label class="field">
          <span class="field-label">{t('export.tables')}</span>
          <select
            data-field="tables"
            value={decimalComma ? 'comma' : 'point'}
            onChange={(event) => setDecimalComma(event.currentTarget.value === 'comma')}
          >
            <option value="point">{t('export.tables.point')}</option>
            <option value="comma">{t('export.tables.comma')}</option>
          </select>
          <span class="fine">{t('export.tables.hint')}</span>
        </label>
        <div class="export-kinds">
          {EXPORT_KINDS.map((kind) => (
            <button
              key={kind}
              type="button"
              data-action={ACTIONS[kind]}
              disabled={exporting.state.kind === 'busy'}
              onClick={() =>
                exporting.start(kind, {
                  words: coach.words,
                  look,
                  decimalComma,
                  momentS: momentS?.() ?? null,
                })
              }
            >
              {t(`export.${kind}`)}
              <span class="fine">{t(`export.${kind}.note`)}</span>
            </button>
          ))}
        </div>
        <State exporting={exporting} />
      </div>
    </div>
  );
}
