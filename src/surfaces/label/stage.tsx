/** The frame, with the marks of this pass on it, and the loupe. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { type FrameMarks, type PointName } from './labels-file.ts';
import type { Action } from './marking.ts';
import { pointName } from './words.ts';
import { type Size, type Spot, toCanvas, toFrame, wholeFrame, type Zoom, zoomed } from './zoom.ts';

interface StageProps {
  readonly bitmap: ImageBitmap;
  readonly size: Size;
  readonly marks: FrameMarks;
  readonly point: PointName;
  readonly act: (action: Action) => void;
}

/** How far the loupe enlarges, and the part of a canvas that it is wide. */
const LOUPE = { times: 8, width: 208 } as const;
const ZOOM_STEP = 1.4;

const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

const ACTIONS: Readonly<Record<string, Action>> = {
  n: { kind: 'hide' },
  m: { kind: 'hide-rest' },
  Enter: { kind: 'next-frame' },
  Backspace: { kind: 'previous-frame' },
};

/** What a key means that needs no place. */
function actionOf(event: KeyboardEvent): Action | null {
  if (event.key === 'z' && (event.ctrlKey || event.metaKey)) return { kind: 'undo' };
  if (event.ctrlKey || event.metaKey || event.altKey) return null;
  if (event.key === 'Tab') return { kind: event.shiftKey ? 'previous-point' : 'next-point' };
  return ACTIONS[event.key.length === 1 ? event.key.toLowerCase() : event.key] ?? null;
}

export function Stage({ bitmap, size, marks, point, act }: StageProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const loupe = useRef<HTMLCanvasElement>(null);
  const [room, setRoom] = useState<Size>({ width: 0, height: 0 });
  const [zoom, setZoom] = useState<Zoom | null>(null);
  const [pointer, setPointer] = useState<Spot | null>(null);
  const whole = wholeFrame(size, room);
  const shown = zoom ?? whole;
  const at = marks[point];
  const here = at === undefined || at === 'hidden' ? null : at;
  const about = pointer ?? here ?? shown.middle;

  useEffect(() => {
    const element = canvas.current;
    if (!element) return;
    const observer = new ResizeObserver(([entry]) => setRoom(entry.contentRect));
    observer.observe(element);
    element.focus();
    return () => observer.disconnect();
  }, []);

  useEffect(() => {
    if (canvas.current) drawFrame(canvas.current, { bitmap, size, room, shown, marks, point });
    if (loupe.current) drawLoupe(loupe.current, bitmap, size, about);
  });

  const spotOf = (event: MouseEvent): Spot => toFrame(shown, room, { x: event.offsetX, y: event.offsetY });
  const zoomBy = (by: number) => setZoom(zoomed(shown, by, about, whole.scale));

  const onKeyDown = (event: KeyboardEvent) => {
    const arrow = ARROWS[event.key];
    const action = actionOf(event);
    if (arrow) {
      const by = event.shiftKey ? 10 : 1;
      const from = here ?? shown.middle;
      setPointer(null);
      act({ kind: 'place', x: from.x + by * arrow[0], y: from.y + by * arrow[1], fine: true });
    } else if (action) act(action);
    else if (event.key === '+' || event.key === '=') zoomBy(ZOOM_STEP);
    else if (event.key === '-') zoomBy(1 / ZOOM_STEP);
    else if (event.key === '0') setZoom(null);
    else if (event.key === 'Escape') canvas.current?.blur();
    else return;
    event.preventDefault();
  };

  return (
    <div class="stage">
      <canvas
        ref={canvas}
        class="frame"
        tabIndex={0}
        role="application"
        aria-label={`The frame. ${pointName(point)}`}
        onKeyDown={onKeyDown}
        onClick={(event) => act({ kind: 'place', ...spotOf(event) })}
        onMouseMove={(event) => setPointer(spotOf(event))}
        onMouseLeave={() => setPointer(null)}
        onWheel={(event) => {
          event.preventDefault();
          zoomBy(event.deltaY < 0 ? ZOOM_STEP : 1 / ZOOM_STEP);
        }}
      />
      {/* It stands on the side where the point is not. */}
      <canvas
        ref={loupe}
        class={toCanvas(shown, room, about).x > room.width / 2 ? 'loupe left' : 'loupe'}
        width={LOUPE.width}
        height={LOUPE.width}
        aria-hidden="true"
      />
    </div>
  );
}

interface Drawn extends Pick<StageProps, 'bitmap' | 'size' | 'marks' | 'point'> {
  readonly room: Size;
  readonly shown: Zoom;
}

function drawFrame(canvas: HTMLCanvasElement, { bitmap, size, room, shown, marks, point }: Drawn): void {
  const dense = globalThis.devicePixelRatio;
  canvas.width = Math.round(room.width * dense);
  canvas.height = Math.round(room.height * dense);
  const context = canvas.getContext('2d');
  if (!context) return;
  context.scale(dense, dense);
  const corner = toCanvas(shown, room, { x: 0, y: 0 });
  context.imageSmoothingQuality = 'high';
  context.drawImage(bitmap, corner.x, corner.y, size.width * shown.scale, size.height * shown.scale);
  for (const [name, at] of Object.entries(marks))
    if (at !== 'hidden') cross(context, toCanvas(shown, room, at), name === point ? 9 : 5, name === point);
}

/** A cross that is open in its middle, so that it hides nothing of what it is on. */
function cross(context: CanvasRenderingContext2D, { x, y }: Spot, reach: number, current: boolean): void {
  const open = reach / 3;
  context.beginPath();
  for (const [dx, dy] of Object.values(ARROWS)) {
    context.moveTo(x + open * dx, y + open * dy);
    context.lineTo(x + reach * dx, y + reach * dy);
  }
  for (const [width, colour] of [
    [4, '#0b0c0f'],
    [2, current ? '#ff865f' : '#93a3ff'],
  ] as const) {
    context.lineWidth = width;
    context.strokeStyle = colour;
    context.stroke();
  }
}

function drawLoupe(canvas: HTMLCanvasElement, bitmap: ImageBitmap, size: Size, about: Spot): void {
  const context = canvas.getContext('2d');
  if (!context) return;
  const { times, width } = LOUPE;
  // A frame that was made smaller for the memory has fewer pixels than it counts.
  const share = bitmap.width / size.width;
  const part = width / times;
  context.fillStyle = '#0b0c0f';
  context.fillRect(0, 0, width, width);
  context.imageSmoothingEnabled = false;
  const from = [
    (about.x - part / 2) * share,
    (about.y - part / 2) * share,
    part * share,
    part * share,
  ] as const;
  context.drawImage(bitmap, ...from, 0, 0, width, width);
  cross(context, { x: width / 2, y: width / 2 }, 24, true);
}
