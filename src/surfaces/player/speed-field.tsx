import { t } from '../../language/index.ts';
import { SPEEDS } from '../../review/player.ts';

interface Props {
  /** 1 = as it happened. */
  readonly speed: number;
  /** The keys that do the same, as they are written on them. */
  readonly keys: string;
  readonly onSpeed: (speed: number) => void;
}

/** How fast a player plays. */
export function SpeedField({ speed, keys, onSpeed }: Props) {
  return (
    <label class="speed">
      <span class="hidden-text">{t('review.speed')}</span>
      <select
        data-setting="speed"
        title={keys}
        value={String(speed)}
        onChange={(event) => {
          onSpeed(Number(event.currentTarget.value));
          event.currentTarget.blur();
        }}
      >
        {SPEEDS.map((s) => (
          <option key={s} value={String(s)}>
            {s} ×
          </option>
        ))}
      </select>
    </label>
  );
}
