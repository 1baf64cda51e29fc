/** A button of the row under the image: a sign, with its words and its key for whoever points at it. */

const SHAPES = {
  'stride-back': 'M12 3L5 10l7 7M19 3l-7 7 7 7',
  'frame-back': 'M14 3l-7 7 7 7M4 3v14',
  'frame-next': 'M6 3l7 7-7 7M16 3v14',
  'stride-next': 'M8 3l7 7-7 7M1 3l7 7-7 7',
  'mark-back': 'M17 3v14l-9-7zM4 3v14',
  'mark-next': 'M3 3v14l9-7zM16 3v14',
  play: 'M5 2l13 8-13 8z',
  pause: 'M4 3h4v14H4zM12 3h4v14h-4z',
} as const;

export type ToolShape = keyof typeof SHAPES;

interface Props {
  readonly action: string;
  readonly shape: ToolShape;
  readonly words: string;
  readonly keyName: string;
  readonly onPress: () => void;
}

export function ToolButton({ action, shape, words, keyName, onPress }: Props) {
  const main = shape === 'play' || shape === 'pause';
  return (
    <button
      type="button"
      class={main ? 'tool tool-play' : 'tool'}
      data-action={action}
      aria-label={words}
      title={`${words} (${keyName})`}
      onClick={onPress}
    >
      <svg viewBox="0 0 20 20" aria-hidden="true">
        <path class={main ? 'solid' : undefined} d={SHAPES[shape]} />
      </svg>
    </button>
  );
}
