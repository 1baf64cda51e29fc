/** The frame, and the runner in it by a click. */
import { within } from '../../../core/signal/within.ts';
import { useEffect, useRef } from 'preact/hooks';
import { t } from '../../../language/index.ts';
import type { RunnerPick } from '../../../recorded/contract.ts';
import type { Still } from '../../../video/stills.ts';

interface Props {
  readonly still: Still | null;
  readonly pick: RunnerPick | null;
  readonly onPick: (x: number, y: number) => void;
}

/** Share of the frame by which a key moves the mark. */
const STEP = 0.02;
const KEYS: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowLeft: [-STEP, 0],
  ArrowRight: [STEP, 0],
  ArrowUp: [0, -STEP],
  ArrowDown: [0, STEP],
};

export function Picture({ still, pick, onPick }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const shown = still?.canvas;
  useEffect(() => {
    const to = canvas.current;
    if (!to || !shown) return;
    to.width = shown.width;
    to.height = shown.height;
    to.getContext('2d')?.drawImage(shown, 0, 0);
  }, [shown, still]);
  const press = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') onPick(pick?.x ?? 0.5, pick?.y ?? 0.5);
    else if (pick && Object.hasOwn(KEYS, event.key) && !event.shiftKey) {
      const [dx, dy] = KEYS[event.key];
      onPick(within(pick.x + dx, 0, 1), within(pick.y + dy, 0, 1));
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div class="prepare-picture">
      <button
        type="button"
        class="prepare-frame"
        data-action="pick"
        aria-label={t('prepare.picture')}
        onKeyDown={press}
        onClick={(event) => {
          // Enter and Space click too, with no place.
          if (event.detail === 0) return;
          const box = event.currentTarget.getBoundingClientRect();
          onPick((event.clientX - box.left) / box.width, (event.clientY - box.top) / box.height);
        }}
      >
        <canvas ref={canvas} width={16} height={9} />
        {pick && <span class="prepare-mark" style={{ left: `${pick.x * 100}%`, top: `${pick.y * 100}%` }} />}
      </button>
    </div>
  );
}
