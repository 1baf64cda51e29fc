/** Under the image: speaking, and the note that is played. */
import { useEffect, useState } from 'preact/hooks';
import { MOST_NOTE_S } from '../../core/handwork/voice-note.ts';
import { t } from '../../language/index.ts';
import { formatClock } from '../shared/format.ts';
import { keyOf } from './transport.tsx';
import type { OpenNote, Replay } from './use-note-player.ts';
import type { Speech } from './use-speech.ts';
import type { SpeakState } from './use-voice.ts';
import './voice.css';

const most = (): string => formatClock(MOST_NOTE_S);

function wordsOf(state: SpeakState): string | null {
  switch (state.kind) {
    case 'asking':
      return t('voice.asking');
    case 'keeping':
      return t('voice.keeping');
    case 'kept':
      if (state.how === 'full') return t('voice.kept.full', { most: most() });
      return t(state.how === 'lost' ? 'voice.kept.lost' : 'voice.kept');
    case 'failed':
      return t(`voice.failed.${state.reason}`);
    case 'unsaved':
      return t('voice.unsaved');
    case 'speaking':
      return state.quiet ? t('voice.quiet') : null;
    default:
      return null;
  }
}

interface Props {
  readonly speech: Speech;
}

export function VoiceChip({ speech: { out, setOut } }: Props) {
  return (
    <button type="button" class="chip" data-action="voice" aria-expanded={out} onClick={() => setOut(!out)}>
      {t('voice.open')} <kbd>{keyOf('voice')}</kbd>
    </button>
  );
}

/** Under the image. */
export function VoicePart({ speech }: Props) {
  const { out, replay, voice } = speech;
  return (
    <>
      {replay.open && <NoteBar key={replay.open.note.id} open={replay.open} replay={replay} />}
      {(out || voice.state.kind === 'speaking') && <VoicePanel speech={speech} />}
    </>
  );
}

function VoicePanel({ speech: { voice, speak } }: Props) {
  const { state } = voice;
  const speaking = state.kind === 'speaking';
  return (
    <div class="voice-panel" data-testid="voice" data-voice={state.kind}>
      <div class="voice-row">
        <button
          type="button"
          data-action="speak"
          disabled={state.kind === 'asking' || state.kind === 'keeping' || state.kind === 'unsaved'}
          onClick={speak}
        >
          <span class="voice-dot" data-on={speaking} aria-hidden="true" />
          {t(speaking ? 'voice.stop' : 'voice.start')} <kbd>{keyOf('voice')}</kbd>
        </button>
        {speaking && (
          <>
            <span class="number">{t('voice.time', { at: formatClock(state.atS), most: most() })}</span>
            <meter class="voice-level" min={0} max={1} value={state.level} aria-label={t('voice.level')} />
          </>
        )}
        {state.kind === 'unsaved' && (
          <button type="button" data-action="save-voice" onClick={() => voice.saveAgain()}>
            {t('voice.saveAgain')}
          </button>
        )}
      </div>
      <p class="fine" role="status" data-testid="voice-said">
        {wordsOf(state)}
      </p>
      {state.kind === 'idle' && <p class="fine">{t('voice.about')}</p>}
    </div>
  );
}

/** The note that is open: where it is, and any other place in it. */
function NoteBar({ open, replay }: { readonly open: OpenNote; readonly replay: Replay }) {
  const { note, player } = open;
  const [{ atS, playing }, setState] = useState(player.state);
  const { onChange } = replay;
  useEffect(() => {
    setState(player.state);
    return onChange(() => setState(player.state));
  }, [player, onChange]);
  const words = t(playing ? 'voice.pause' : 'voice.play', { title: note.title });
  return (
    <div class="voice-row note-bar" data-testid="note-bar" data-playing={playing}>
      <button type="button" class="chip" data-action="note-play" onClick={() => replay.toggle(note)}>
        {words}
      </button>
      <input
        type="range"
        data-input="note-at"
        aria-label={t('voice.place')}
        aria-valuetext={formatClock(atS)}
        min={0}
        max={note.durationS}
        step={0.01}
        value={atS}
        onInput={(event) => player.seek(Number(event.currentTarget.value))}
      />
      <span class="number">
        {t('voice.time', { at: formatClock(atS), most: formatClock(note.durationS) })}
      </span>
      <button type="button" class="chip" data-action="note-close" onClick={() => replay.close()}>
        {t('voice.close')}
      </button>
    </div>
  );
}
