/** All that a hand has added to the run, each a way to it and a way to take it back; the notes as a file. */
import { useState } from 'preact/hooks';
import { REACH_S } from '../../core/handwork/correct.ts';
import {
  type Correction,
  type Drawing,
  handCounts,
  type Handwork,
  isBlank,
  type KeyMoment,
  MOST_WORDS,
  withMoment,
  without,
  withoutCorrection,
} from '../../core/handwork/handwork.ts';
import { merged, notesText, type NotesTimes, readNotes } from '../../core/handwork/notes-file.ts';
import type { SessionFile } from '../../core/session/session-file.ts';
import { t } from '../../language/index.ts';
import { decimalText } from '../../language/numbers.ts';
import { download } from '../shared/download.ts';
import type { HandworkState } from './use-handwork.ts';

interface Props {
  readonly file: SessionFile;
  readonly hands: HandworkState;
  readonly onTime: (timeS: number) => void;
  /** SHA-256 of the video that is open; null where none is. */
  readonly print: string | null;
  /** How session time runs against the video's; 0 and 1 for a live run. */
  readonly times: NotesTimes;
}

const seconds = (timeS: number): string => decimalText(timeS, 2);

function Item({
  label,
  timeS,
  onTime,
  onRemove,
  remove,
}: {
  readonly label: string;
  readonly timeS: number;
  readonly onTime: (timeS: number) => void;
  readonly onRemove: () => void;
  readonly remove: string;
}) {
  return (
    <li class="hand-item">
      <button type="button" class="chip" data-time={timeS.toFixed(3)} onClick={() => onTime(timeS)}>
        {label}
      </button>
      <button type="button" class="chip" aria-label={`${remove}: ${label}`} title={remove} onClick={onRemove}>
        ×
      </button>
    </li>
  );
}

/** Longer lists are no lists to read; the timeline shows every one. */
const MOST_SHOWN = 12;

function Corrected({
  corrections,
  hands,
  onTime,
}: Pick<Props, 'hands' | 'onTime'> & Pick<Handwork, 'corrections'>) {
  const giveBack = (one: Correction) => () => hands.change((work) => withoutCorrection(work, one));
  return (
    <>
      {handCounts(corrections).map(({ joint, frames }) => (
        <div key={joint} data-hand={joint}>
          <p>{t('hand.byHand', { count: frames, joint: t(`joint.${joint}`) })}</p>
          <ul class="hand-items">
            {corrections
              .filter((one) => one.joint === joint)
              .slice(0, MOST_SHOWN)
              .map((one) => (
                <Item
                  key={one.timeS}
                  label={`${seconds(one.timeS)} s`}
                  timeS={one.timeS}
                  onTime={onTime}
                  remove={t('hand.giveBack')}
                  onRemove={giveBack(one)}
                />
              ))}
          </ul>
        </div>
      ))}
      <p class="fine">{t('hand.reach')}</p>
    </>
  );
}

function Moments({ moments, hands, onTime }: Pick<Props, 'hands' | 'onTime'> & Pick<Handwork, 'moments'>) {
  const rename = (moment: KeyMoment, title: string): void => {
    if (title.trim() !== '' && title !== moment.title)
      hands.change((work) => withMoment(work, { ...moment, title: title.trim() }));
  };
  return (
    <ul class="hand-moments">
      {moments.map((moment) => (
        <li key={moment.id} class="hand-item" data-moment={moment.id}>
          <button type="button" class="chip number" onClick={() => onTime(moment.timeS)}>
            {seconds(moment.timeS)} s
          </button>
          <input
            type="text"
            aria-label={t('hand.moment.title')}
            data-setting="moment-title"
            maxLength={MOST_WORDS}
            value={moment.title}
            onChange={(event) => rename(moment, event.currentTarget.value)}
          />
          <button
            type="button"
            class="chip"
            aria-label={`${t('hand.remove')}: ${moment.title}`}
            title={t('hand.remove')}
            onClick={() => hands.change((work) => without(work, moment.id))}
          >
            ×
          </button>
        </li>
      ))}
    </ul>
  );
}

function drawingWords({ tool, fromS, toS, words }: Drawing): string {
  const name = words === '' ? t(`hand.tool.${tool}`) : words;
  if (toS === fromS) return t('hand.drawing.frame', { tool: name, from: seconds(fromS) });
  return t('hand.drawing', { tool: name, from: seconds(fromS), to: seconds(toS) });
}

function NotesFile({ file, hands, print, times }: Omit<Props, 'onTime'>) {
  const [said, setSaid] = useState<string | null>(null);
  const name = `${file.source.kind === 'file' ? file.source.name.replace(/\.[^.]*$/, '') : file.startedAt.slice(0, 10)}.notes.json`;
  const open = async (chosen: File): Promise<void> => {
    const text = await chosen.text().catch(() => '');
    const page = file.source.page ?? null;
    const into = { sessionId: file.id, print, page, times, durationS: file.durationS };
    const read = readNotes(text, into);
    if (read.ok) hands.change((work) => merged(work, read.handwork));
    setSaid(read.ok ? t('hand.notes.taken') : t(`hand.notes.${read.reason}`, { name: chosen.name }));
  };
  return (
    <details class="more" data-testid="notes-file">
      <summary>{t('hand.notes')}</summary>
      <p class="fine">{t('hand.notes.about')}</p>
      <p class="links">
        <button
          type="button"
          class="chip"
          data-action="save-notes"
          disabled={isBlank(hands.work)}
          onClick={() =>
            download(
              name,
              new Blob([notesText(hands.work, times, file.source.page ?? null)], {
                type: 'application/json',
              }),
            )
          }
        >
          {t('hand.notes.save')}
        </button>
        <label class="button chip" data-action="open-notes">
          {t('hand.notes.open')}
          <input
            class="hidden-text"
            type="file"
            accept=".json,application/json"
            onChange={(event) => {
              const chosen = event.currentTarget.files?.[0];
              event.currentTarget.value = '';
              if (chosen) open(chosen).catch((error: unknown) => console.error(error));
            }}
          />
        </label>
      </p>
      <p role="status" data-testid="notes-said">
        {said}
      </p>
    </details>
  );
}

export function HandList(props: Props) {
  const { hands, onTime, print } = props;
  const { work } = hands;
  const other = work.video !== null && print !== null && work.video.sha256 !== print;
  return (
    <section class="hand-list" data-testid="hand-list" data-reach={REACH_S}>
      <h2>{t('hand.title')}</h2>
      {other && <p role="alert">{t('hand.otherFile')}</p>}
      {isBlank(work) && <p class="fine">{t('hand.empty')}</p>}
      {work.corrections.length > 0 && (
        <Corrected corrections={work.corrections} hands={hands} onTime={onTime} />
      )}
      {work.moments.length > 0 && <Moments moments={work.moments} hands={hands} onTime={onTime} />}
      {work.drawings.length > 0 && (
        <ul class="hand-items">
          {work.drawings.map((drawing) => (
            <Item
              key={drawing.id}
              label={drawingWords(drawing)}
              timeS={drawing.fromS}
              onTime={onTime}
              remove={t('hand.remove')}
              onRemove={() => hands.change((before) => without(before, drawing.id))}
            />
          ))}
        </ul>
      )}
      <NotesFile {...props} />
    </section>
  );
}
