/** The row under the image: stepping, speed, time, what is drawn. */
import type { FrameTable } from '../../core/review/review.ts';
import { frameIndexAt } from '../../core/pose/frame-index.ts';
import { t } from '../../language/index.ts';
import { decimalText } from '../../language/numbers.ts';
import type { Player } from '../../review/player.ts';
import { keyText } from '../player/keys.ts';
import { SpeedField } from '../player/speed-field.tsx';
import { ToolButton, type ToolShape } from '../player/tool-button.tsx';
import { REVIEW_KEYS, type ReviewAction } from './keys.ts';
import { usePlayer } from '../player/use-player.ts';

type Act = (action: ReviewAction) => void;

/** The key of an action as it is written on it. */
export function keyOf(action: ReviewAction): string {
  return keyText(REVIEW_KEYS, action);
}

interface StepProps {
  readonly action: Exclude<ToolShape, 'play' | 'pause'>;
  readonly act: Act;
}

function Step({ action, act }: StepProps) {
  return (
    <ToolButton
      action={action}
      shape={action}
      words={t(`review.action.${action}`)}
      keyName={keyOf(action)}
      onPress={() => act(action)}
    />
  );
}

function Play({ player, act }: { readonly player: Player; readonly act: Act }) {
  const playing = usePlayer(player, (state) => state.playing);
  return (
    <ToolButton
      action="play"
      shape={playing ? 'pause' : 'play'}
      words={t(playing ? 'review.pause' : 'review.play')}
      keyName={keyOf('play')}
      onPress={() => act('play')}
    />
  );
}

function Speed({ player }: { readonly player: Player }) {
  const speed = usePlayer(player, (state) => state.speed);
  return (
    <SpeedField
      speed={speed}
      keys={`${keyOf('slower')} ${keyOf('faster')}`}
      onSpeed={(next) => player.setSpeed(next)}
    />
  );
}

function Now({ player, frames }: { readonly player: Player; readonly frames: FrameTable }) {
  const timeS = usePlayer(player, (state) => state.timeS);
  const count = frames.timesS.length;
  const time = decimalText(timeS, 2);
  const frame = frameIndexAt(frames.timesS, timeS) + 1;
  return (
    <p class="now number" data-time={timeS.toFixed(2)}>
      {t('review.now', { time, frame, count })}
    </p>
  );
}

function Loop({ player }: { readonly player: Player }) {
  const loop = usePlayer(player, (state) => state.loop);
  if (!loop) return null;
  const [from, to] = [decimalText(loop.startS, 2), decimalText(loop.endS, 2)];
  return (
    <button
      type="button"
      class="chip"
      aria-pressed="true"
      data-action="loop-clear"
      title={`${t('review.action.loop-clear')} (${keyOf('loop-clear')})`}
      onClick={() => player.setLoop(null)}
    >
      {t('review.loop', { from, to })}
    </button>
  );
}

interface Props {
  readonly player: Player;
  readonly frames: FrameTable;
  readonly zoomPercent: number;
  readonly act: Act;
}

export function Transport({ player, frames, zoomPercent, act }: Props) {
  return (
    <div class="transport">
      <div class="tools">
        <Step action="mark-back" act={act} />
        <Step action="stride-back" act={act} />
        <Step action="frame-back" act={act} />
        <Play player={player} act={act} />
        <Step action="frame-next" act={act} />
        <Step action="stride-next" act={act} />
        <Step action="mark-next" act={act} />
      </div>
      <Speed player={player} />
      <Now player={player} frames={frames} />
      <Loop player={player} />
      <div class="tools tools-end">
        {zoomPercent > 100 && (
          <button type="button" class="chip" onClick={() => act('zoom-fit')}>
            {t('review.zoom', { percent: zoomPercent })} <kbd>0</kbd>
          </button>
        )}
        <button type="button" class="chip" data-action="full-screen" onClick={() => act('full-screen')}>
          {t('review.action.full-screen')} <kbd>F</kbd>
        </button>
        <button type="button" class="chip" data-action="keys" onClick={() => act('keys')}>
          {t('review.keys.title')} <kbd>?</kbd>
        </button>
      </div>
    </div>
  );
}
