/** Scrubbed by mouse and keys; the wheel shows more or less of it. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Review } from '../../core/review/review.ts';
import type { Interval, SessionFile } from '../../core/session/session-file.ts';
import { t } from '../../language/index.ts';
import type { Player } from '../../review/player.ts';
import { type PlotColours, plotColours } from '../shared/plot-style.ts';
import { drawSoon, fitCanvas } from '../player/canvas.ts';
import { gapWords, keyName, type Mark, strideAt, unmeasured } from './marks.ts';
import { drawTimeline, timeAt, type TimelineData, TIMELINE_HEIGHT } from './timeline-draw.ts';
import { usePlayer } from '../player/use-player.ts';

interface Props {
  readonly player: Player;
  readonly review: Review;
  readonly file: SessionFile;
  readonly marks: readonly Mark[];
}

/** Seconds shown at first: some fifteen strides. */
const SHOWN_S = 12;
const LEAST_S = 2;

/** So many seconds around a moment, held within the recording. */
function around(whole: Interval, timeS: number, seconds: number): Interval {
  const length = Math.min(seconds, whole.endS - whole.startS);
  const startS = Math.min(whole.endS - length, Math.max(whole.startS, timeS - length / 2));
  return { startS, endS: startS + length };
}

/** What is to be said of a moment whose events are named in their row: what is off in its stride, or why it was not measured. */
function stateAt({ review, gaps }: TimelineData, timeS: number): string[] {
  const gap = gaps.find((g) => timeS >= g.startS && timeS < g.endS);
  const stride = strideAt(review, timeS);
  const off = stride?.leftOut === null ? Object.entries(stride.judgements) : [];
  const bands = off
    .filter(([, { band }]) => band !== 'ok')
    .toSorted((a, b) => b[1].severity - a[1].severity)
    .map(([key, { band }]) => `${keyName(key)}: ${t(`band.${band}`)}`);
  return gap ? [...bands, t('review.gap', { why: gapWords(review, gap) })] : bands;
}

/** With the events near it. */
function wordsAt(data: TimelineData, timeS: number, withinS: number): string {
  const near = data.marks.filter((m) => m.kind !== 'fault' && Math.abs(m.timeS - timeS) < withinS);
  return [...near.map((m) => m.words), ...stateAt(data, timeS)].join(' · ');
}

export function Timeline({ player, review, file, marks }: Props) {
  const host = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const [words, setWords] = useState<string | null>(null);
  const data = useMemo((): TimelineData => {
    const { times } = player;
    const whole = { startS: times[0] ?? 0, endS: times.at(-1) ?? 0 };
    return { review, file, marks, gaps: unmeasured(review), whole };
  }, [player, review, file, marks]);
  const shown = useRef({ seconds: SHOWN_S, window: { startS: 0, endS: 1 }, held: false });
  const timeS = usePlayer(player, (state) => Math.round(state.timeS * 10) / 10);

  useEffect(() => {
    const element = canvas.current;
    const frame = host.current;
    const context = element?.getContext('2d');
    if (!element || !frame || !context) return;
    let colours: PlotColours = plotColours(frame);
    const drawing = drawSoon(() => {
      if (!fitCanvas(element)) return;
      context.setTransform(devicePixelRatio, 0, 0, devicePixelRatio, 0, 0);
      const look = shown.current;
      if (!look.held) look.window = around(data.whole, player.state.timeS, look.seconds);
      drawTimeline(context, element.clientWidth, data, look.window, player.state, colours);
    });
    const recolour = (): void => {
      colours = plotColours(frame);
      drawing.ask();
    };
    const wheel = (event: WheelEvent): void => {
      event.preventDefault();
      const look = shown.current;
      const most = data.whole.endS - data.whole.startS;
      look.seconds = Math.min(most, Math.max(LEAST_S, look.seconds * Math.exp(event.deltaY / 400)));
      drawing.ask();
    };
    const stop = player.onState(() => drawing.ask());
    const resize = new ResizeObserver(() => drawing.ask());
    resize.observe(element);
    const scheme = matchMedia('(prefers-color-scheme: dark)');
    scheme.addEventListener('change', recolour);
    element.addEventListener('wheel', wheel, { passive: false });
    drawing.ask();
    return () => {
      stop();
      resize.disconnect();
      scheme.removeEventListener('change', recolour);
      element.removeEventListener('wheel', wheel);
      drawing.cancel();
    };
  }, [player, data]);

  const pointed = (event: PointerEvent, inStrip?: boolean) => {
    const element = canvas.current;
    if (!element) return null;
    const box = element.getBoundingClientRect();
    const [x, y] = [event.clientX - box.left, event.clientY - box.top];
    return timeAt(data, shown.current.window, box.width, x, y, inStrip);
  };
  const press = (event: PointerEvent): void => {
    const element = canvas.current;
    const first = pointed(event);
    if (!element || !first || event.button !== 0) return;
    element.setPointerCapture(event.pointerId);
    // The seconds shown stay where they are while one drags through them.
    shown.current.held = !first.inStrip;
    const move = (at: PointerEvent): void => player.seek(pointed(at, first.inStrip)?.timeS ?? first.timeS);
    const release = (): void => {
      shown.current.held = false;
      element.removeEventListener('pointermove', move);
      element.removeEventListener('pointerup', release);
      element.removeEventListener('pointercancel', release);
      player.seek(player.state.timeS);
    };
    element.addEventListener('pointermove', move);
    element.addEventListener('pointerup', release);
    element.addEventListener('pointercancel', release);
    move(event);
  };
  const say = (event: PointerEvent): void => {
    const there = pointed(event);
    const seconds = shown.current.window.endS - shown.current.window.startS;
    setWords(there && wordsAt(data, there.timeS, seconds / 60));
  };

  return (
    <div
      ref={host}
      class="timeline"
      role="slider"
      tabIndex={0}
      aria-label={t('review.timeline')}
      aria-valuemin={Math.round(data.whole.startS)}
      aria-valuemax={Math.round(data.whole.endS)}
      aria-valuenow={timeS}
      aria-valuetext={`${timeS} s. ${wordsAt(data, timeS, 0.2)}`}
    >
      <canvas
        ref={canvas}
        style={{ height: `${TIMELINE_HEIGHT}px` }}
        aria-hidden="true"
        onPointerDown={press}
        onPointerMove={say}
        onPointerLeave={() => setWords(null)}
      />
      <p class="timeline-words fine" aria-hidden="true">
        {/* Only what is pointed at is named here: at the playhead the row above does. */}
        {(words ?? stateAt(data, timeS).join(' · ')) || '\u00a0'}
      </p>
    </div>
  );
}
