/** The row under the pair: playing, stepping, speed, where both are, which stride lies beside which. */
import { momentAt, placesOf, shiftsOf } from '../../core/compare/pair.ts';
import { t } from '../../language/index.ts';
import { decimalText } from '../../language/numbers.ts';
import type { PairPlayer } from '../../review/pair-player.ts';
import { keyText } from '../player/keys.ts';
import { SpeedField } from '../player/speed-field.tsx';
import { ToolButton, type ToolShape } from '../player/tool-button.tsx';
import { usePlayer } from '../player/use-player.ts';
import { PAIR_KEYS, type PairAction } from './keys.ts';

type Act = (action: PairAction) => void;

export function keyOf(action: PairAction): string {
  return keyText(PAIR_KEYS, action);
}

function Tool({
  action,
  shape,
  act,
}: {
  readonly action: PairAction;
  readonly shape: ToolShape;
  readonly act: Act;
}) {
  return (
    <ToolButton
      action={action}
      shape={shape}
      words={t(`compare.action.${action}`)}
      keyName={keyOf(action)}
      onPress={() => act(action)}
    />
  );
}

interface ChipProps {
  readonly action: PairAction;
  readonly pressed?: boolean;
  readonly disabled?: boolean;
  readonly act: Act;
}

function Chip({ action, pressed, disabled, act }: ChipProps) {
  return (
    <button
      type="button"
      class="chip"
      data-action={action}
      aria-pressed={pressed}
      disabled={disabled}
      onClick={() => act(action)}
    >
      {t(`compare.action.${action}`)} <kbd>{keyOf(action)}</kbd>
    </button>
  );
}

function Speed({ player }: { readonly player: PairPlayer }) {
  const speed = usePlayer(player, (state) => state.speed);
  return (
    <SpeedField
      speed={speed}
      keys={`${keyOf('slower')} ${keyOf('faster')}`}
      onSpeed={(next) => player.setSpeed(next)}
    />
  );
}

/** Times of both, and where in the stride they are. */
function Now({ player }: { readonly player: PairPlayer }) {
  const place = usePlayer(player, (state) => state.place);
  const moment = momentAt(player.pair, place);
  return (
    <p class="now number">
      {t('compare.now', {
        stride: Math.floor(place) + 1,
        percent: Math.round((place % 1) * 100),
        first: decimalText(moment?.firstS ?? 0, 2),
        second: decimalText(moment?.secondS ?? 0, 2),
      })}
    </p>
  );
}

/** A tenth of a frame at most at any camera's rate. */
const SLIDER_STEP = 0.005;

function Slider({ player }: { readonly player: PairPlayer }) {
  const place = usePlayer(player, (state) => state.place);
  const { from, to } = placesOf(player.pair) ?? { from: 0, to: 1 };
  return (
    <label class="pair-slider">
      <span class="hidden-text">{t('compare.place')}</span>
      <input
        type="range"
        data-setting="place"
        min={from}
        max={to}
        step={SLIDER_STEP}
        value={place}
        aria-valuetext={t('compare.place.value', {
          stride: Math.floor(place) + 1,
          percent: Math.round((place % 1) * 100),
        })}
        onInput={(event) => player.seek(Number(event.currentTarget.value))}
      />
    </label>
  );
}

function Loop({ player, act }: { readonly player: PairPlayer; readonly act: Act }) {
  const loop = usePlayer(player, (state) => state.loop);
  return <Chip action={loop ? 'loop-clear' : 'loop-stride'} act={act} {...(loop && { pressed: true })} />;
}

interface Props {
  readonly player: PairPlayer;
  readonly over: boolean;
  readonly mirrored: boolean;
  readonly act: Act;
}

export function Transport({ player, over, mirrored, act }: Props) {
  const playing = usePlayer(player, (state) => state.playing);
  const { least, most } = shiftsOf(player.pair);
  const { shift } = player.pair;
  return (
    <>
      <Slider player={player} />
      <div class="transport">
        <div class="tools">
          <Tool action="stride-back" shape="stride-back" act={act} />
          <Tool action="frame-back" shape="frame-back" act={act} />
          <ToolButton
            action="play"
            shape={playing ? 'pause' : 'play'}
            words={t(playing ? 'review.pause' : 'review.play')}
            keyName={keyOf('play')}
            onPress={() => act('play')}
          />
          <Tool action="frame-next" shape="frame-next" act={act} />
          <Tool action="stride-next" shape="stride-next" act={act} />
        </div>
        <Speed player={player} />
        <Now player={player} />
        <div class="tools tools-end">
          <Loop player={player} act={act} />
          <Chip action="over" pressed={over} act={act} />
          <Chip action="mirror" pressed={mirrored} act={act} />
          <Chip action="shift-back" disabled={shift <= least} act={act} />
          <Chip action="shift-next" disabled={shift >= most} act={act} />
          <Chip action="keys" act={act} />
        </div>
      </div>
    </>
  );
}
