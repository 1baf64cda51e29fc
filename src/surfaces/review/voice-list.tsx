/** The voice notes of a run: played, renamed, taken off and brought back, saved as videos. */
import { useState } from 'preact/hooks';
import { type Handwork, MOST_WORDS } from '../../core/handwork/handwork.ts';
import type { VoiceNote } from '../../core/handwork/voice-note.ts';
import type { Review } from '../../core/review/review.ts';
import type { SessionFile } from '../../core/session/session-file.ts';
import { t } from '../../language/index.ts';
import type { Look } from '../export/draw-review.ts';
import { type NoteVideo, useNoteVideo } from '../export/use-note-video.ts';
import { formatClock } from '../shared/format.ts';
import { Choice } from './choice.tsx';
import type { Speech } from './use-speech.ts';

const LOOKS = ['blurred', 'plain', 'skeleton'] as const satisfies readonly Look[];

interface RowProps {
  readonly note: VoiceNote;
  readonly speech: Speech;
  readonly onVideo: () => void;
  readonly busy: boolean;
}

function NoteRow({ note, speech: { voice, replay }, onVideo, busy }: RowProps) {
  const { title, durationS } = note;
  return (
    <li class="note-row" data-note={note.id}>
      <div class="hand-item">
        <button
          type="button"
          class="chip number"
          data-action="play-note"
          aria-label={t('voice.play', { title })}
          onClick={() => replay.toggle(note)}
        >
          ▶ {formatClock(durationS)}
        </button>
        <input
          type="text"
          data-setting="note-title"
          aria-label={t('voice.name')}
          maxLength={MOST_WORDS}
          value={title}
          onChange={(event) => voice.rename(note, event.currentTarget.value)}
        />
        <button
          type="button"
          class="chip"
          data-action="remove-note"
          aria-label={t('voice.remove', { title })}
          title={t('voice.remove', { title })}
          onClick={() => {
            if (replay.open?.note.id === note.id) replay.close();
            voice.remove(note);
          }}
        >
          ×
        </button>
      </div>
      <button
        type="button"
        class="chip"
        data-action="note-video"
        disabled={busy}
        aria-label={t('voice.video.of', { title })}
        onClick={onVideo}
      >
        {t('voice.video')}
      </button>
    </li>
  );
}

/** One whose tab went away while it was spoken. */
function Broken({ note, voice }: { readonly note: VoiceNote; readonly voice: Speech['voice'] }) {
  return (
    <div role="group" aria-label={note.title} data-broken-note={note.id}>
      <p>{t('voice.brokenOff', { title: note.title, length: formatClock(note.durationS) })}</p>
      <p class="links">
        <button type="button" class="chip" data-action="keep-broken" onClick={() => voice.keepBroken(note)}>
          {t('voice.brokenOff.keep')}
        </button>
        <button
          type="button"
          class="chip"
          data-action="forget-broken"
          onClick={() => voice.forgetBroken(note)}
        >
          {t('voice.brokenOff.forget')}
        </button>
      </p>
    </div>
  );
}

function VideoState({ video }: { readonly video: NoteVideo }) {
  const { state } = video;
  return (
    <div class="fine" role="status" data-note-video={state.kind}>
      {state.kind === 'busy' && (
        <div class="export-progress">
          <progress max={1} value={state.share} aria-label={t('voice.video.working')} />
          <button type="button" class="chip" data-action="cancel-note-video" onClick={() => video.cancel()}>
            {t('export.cancel')}
          </button>
        </div>
      )}
      {state.kind === 'done' && t(state.skeleton ? 'voice.video.skeleton' : 'voice.video.done')}
      {state.kind === 'failed' && t(`voice.video.${state.reason}`)}
    </div>
  );
}

interface Props {
  readonly speech: Speech;
  readonly file: SessionFile;
  readonly review: Review;
  readonly work: Handwork;
}

export function VoiceList({ speech, file, review, work }: Props) {
  const { voice, out } = speech;
  const { notes, removed, broke } = voice;
  const video = useNoteVideo(file, { review, work });
  const filmed = file.source.kind !== 'camera';
  // Nobody's face leaves unless somebody says so.
  const [wanted, setWanted] = useState<Look>('blurred');
  const look = filmed ? wanted : 'skeleton';
  // What this very page has in hand is not broken off.
  const broken = ['speaking', 'keeping', 'unsaved'].includes(voice.state.kind) ? [] : voice.broken;
  if (!out && notes.length === 0 && broken.length === 0 && !removed) return null;
  return (
    <section class="hand-list" data-testid="voice-list">
      <h2>{t('voice.title')}</h2>
      {broken.map((note) => (
        <Broken key={note.id} note={note} voice={voice} />
      ))}
      {notes.length === 0 && broken.length === 0 && <p class="fine">{t('voice.empty')}</p>}
      <ul class="hand-moments">
        {notes.map((note, n) => (
          <NoteRow
            key={note.id}
            note={note}
            speech={speech}
            busy={video.state.kind === 'busy'}
            onVideo={() => video.start(note, `note-${n + 1}`, look)}
          />
        ))}
      </ul>
      {notes.length > 0 && filmed && (
        <Choice
          name="note-look"
          label={t('voice.look')}
          value={wanted}
          values={LOOKS.map((value) => ({ value, words: t(`export.pictures.${value}`) }))}
          onChoose={setWanted}
        />
      )}
      <VideoState video={video} />
      <p class="fine" role="status">
        {removed && t('voice.removed', { title: removed.title })}{' '}
        {removed && (
          <button type="button" class="chip" data-action="note-back" onClick={() => voice.bringBack()}>
            {t('common.undo')}
          </button>
        )}
        {broke && t('voice.broke')}
      </p>
    </section>
  );
}
