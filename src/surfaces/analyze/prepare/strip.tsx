/** The whole video as a strip of small frames, with its sections and the present position. */
import { useEffect, useRef } from 'preact/hooks';
import { t } from '../../../language/index.ts';
import type { Stills } from '../../../video/stills.ts';
import { formatClock } from '../../shared/format.ts';
import type { Stretches } from './stretches.ts';

interface Props {
  readonly stills: Stills | null;
  readonly stretches: Stretches;
  readonly timeS: number;
  readonly onTime: (timeS: number) => void;
  readonly onEnd: (index: number, end: 'startS' | 'endS', timeS: number) => void;
  readonly onCurrent: (index: number) => void;
}

const WIDTH_PX = 1200;
const HEIGHT_PX = 72;
/** A key on a handle moves it so far, seconds; with Shift ten times as far. */
const KEY_S = 0.1;

function useThumbnails(stills: Stills | null, durationS: number) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (!stills || !context) return;
    const draw = async (): Promise<void> => {
      const first = await stills.small([0], HEIGHT_PX).next();
      const width = first.value ? first.value.canvas.width : HEIGHT_PX;
      const count = Math.max(1, Math.ceil(WIDTH_PX / Math.max(1, width)));
      const times = Array.from({ length: count }, (_, i) => ((i + 0.5) * durationS) / count);
      let n = 0;
      for await (const still of stills.small(times, HEIGHT_PX)) {
        if (still) context.drawImage(still.canvas, (n * WIDTH_PX) / count, 0);
        n++;
      }
    };
    // A strip without frames is still a strip.
    draw().catch(() => undefined);
  }, [stills, durationS]);
  return canvas;
}

export function Strip({ stills, stretches, timeS, onTime, onEnd, onCurrent }: Props) {
  const { durationS, list, current } = stretches;
  const canvas = useThumbnails(stills, durationS);
  const strip = useRef<HTMLDivElement>(null);
  const share = (at: number): string => `${(100 * at) / Math.max(durationS, 1e-6)}%`;
  const timeAt = (event: PointerEvent): number => {
    const box = strip.current?.getBoundingClientRect();
    return box ? Math.max(0, Math.min(1, (event.clientX - box.left) / box.width)) * durationS : 0;
  };
  return (
    <div
      class="strip"
      ref={strip}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        onTime(timeAt(event));
      }}
      onPointerMove={(event) => event.buttons === 1 && onTime(timeAt(event))}
    >
      <canvas ref={canvas} width={WIDTH_PX} height={HEIGHT_PX} aria-hidden="true" />
      {list.map((part, index) => (
        <div
          key={index}
          class="strip-part"
          data-current={index === current}
          style={{ left: share(part.startS), width: share(part.endS - part.startS) }}
        >
          <span class="strip-name">{part.name || (list.length > 1 ? index + 1 : '')}</span>
          {(['startS', 'endS'] as const).map((end) => (
            <span
              key={end}
              role="slider"
              tabIndex={0}
              class={`strip-end strip-${end}`}
              aria-label={t(`prepare.${end}`, { number: index + 1 })}
              aria-valuemin={0}
              aria-valuemax={durationS}
              aria-valuenow={Number(part[end].toFixed(2))}
              aria-valuetext={formatClock(part[end])}
              onFocus={() => onCurrent(index)}
              onPointerDown={(event) => {
                event.stopPropagation();
                event.currentTarget.setPointerCapture(event.pointerId);
                onCurrent(index);
              }}
              onPointerMove={(event) => {
                if (event.buttons !== 1) return;
                event.stopPropagation();
                onEnd(index, end, timeAt(event));
              }}
              onKeyDown={(event) => {
                const way = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
                if (way === undefined) return;
                event.preventDefault();
                event.stopPropagation();
                onEnd(index, end, part[end] + way * KEY_S * (event.shiftKey ? 10 : 1));
              }}
            />
          ))}
        </div>
      ))}
      <span class="strip-now" style={{ left: share(timeS) }} />
    </div>
  );
}
