/** The timeline on its canvas: the whole recording as a strip, and the seconds around the moment with every step. */
import { REACH_S } from '../../core/handwork/correct.ts';
import type { Review } from '../../core/review/review.ts';
import type { Interval, SessionFile } from '../../core/session/session-file.ts';
import { t } from '../../language/index.ts';
import type { PlayerState } from '../../review/player.ts';
import { PLOT_FONT, type PlotColours } from '../shared/plot-style.ts';
import { type Mark, worstBand } from './marks.ts';

/** What does not change while one looks. */
export interface TimelineData {
  readonly review: Review;
  readonly file: SessionFile;
  readonly marks: readonly Mark[];
  readonly gaps: readonly Interval[];
  readonly whole: Interval;
}

/** Room for the rows' names, CSS pixels. */
const GUTTER = 76;
const STRIP = 14;
const GAP = 6;
const ROWS = { strides: 26, faults: 16, events: 18, hands: 14 } as const;
export const TIMELINE_HEIGHT = STRIP + GAP + ROWS.strides + ROWS.faults + ROWS.events + ROWS.hands + 8;

/** Where a stretch of time lies across the canvas. */
interface Span extends Interval {
  readonly left: number;
  readonly width: number;
}

const at = (span: Span, timeS: number): number =>
  span.left + ((timeS - span.startS) / Math.max(1e-6, span.endS - span.startS)) * span.width;

interface Pen {
  readonly context: CanvasRenderingContext2D;
  readonly colours: PlotColours;
}

function bar({ context }: Pen, span: Span, part: Interval, y: number, height: number, least = 0): void {
  const from = Math.max(span.left, at(span, part.startS));
  const to = Math.min(span.left + span.width, Math.max(at(span, part.endS), from + least));
  if (to > from) context.fillRect(from, y, to - from, height);
}

/** Hatched, not only pale: what was not measured is to be seen in any colours. */
function hatch(pen: Pen, span: Span, part: Interval, y: number, height: number): void {
  const { context, colours } = pen;
  const from = Math.max(span.left, at(span, part.startS));
  const to = Math.min(span.left + span.width, at(span, part.endS));
  if (to <= from) return;
  context.save();
  context.beginPath();
  context.rect(from, y, to - from, height);
  context.clip();
  context.strokeStyle = colours.rule;
  context.lineWidth = 1;
  context.beginPath();
  for (let x = from - height; x < to; x += 6) {
    context.moveTo(x, y + height);
    context.lineTo(x + height, y);
  }
  context.stroke();
  context.restore();
}

function faults(pen: Pen, data: TimelineData, span: Span, y: number, height: number): void {
  const { context, colours } = pen;
  for (const band of ['watch', 'fault'] as const) {
    context.fillStyle = band === 'fault' ? colours.off : colours.watch;
    for (const stride of data.review.strides) {
      if (stride.endS < span.startS || stride.startS > span.endS || worstBand(stride) !== band) continue;
      const half = band === 'watch' ? height / 2 : 0;
      bar(pen, span, stride, y + half, height - half, 1);
    }
  }
}

function drift(pen: Pen, data: TimelineData, span: Span, y: number, height: number): void {
  pen.context.fillStyle = pen.colours.offSoft;
  const first = Math.min(...data.file.drift.map((d) => d.fromS));
  if (Number.isFinite(first)) bar(pen, span, { startS: first, endS: data.whole.endS }, y, height);
}

function strip(pen: Pen, data: TimelineData, span: Span, detail: Span): void {
  const { context, colours } = pen;
  context.fillStyle = colours.lineSoft;
  bar(pen, span, data.whole, 0, STRIP);
  context.fillStyle = colours.ground;
  for (const gap of data.gaps) bar(pen, span, gap, 0, STRIP);
  for (const gap of data.gaps) hatch(pen, span, gap, 0, STRIP);
  drift(pen, data, span, 0, STRIP);
  faults(pen, data, span, STRIP / 2, STRIP / 2);
  context.strokeStyle = colours.ink;
  context.lineWidth = 1.5;
  const [from, to] = [at(span, detail.startS), at(span, detail.endS)];
  context.strokeRect(from, 0.75, to - from, STRIP - 1.5);
}

function strides(pen: Pen, data: TimelineData, span: Span, y: number): void {
  const { context, colours } = pen;
  const height = ROWS.strides;
  const near = data.review.strides.filter((s) => s.endS > span.startS && s.startS < span.endS);
  for (const stride of near) {
    context.fillStyle = stride.index % 2 === 0 ? colours.lineSoft : colours.raised;
    if (stride.leftOut === null) bar(pen, span, stride, y, height);
  }
  for (const { contacts } of near)
    for (const { timeS, side, offS } of contacts) {
      const x = at(span, timeS);
      if (x < span.left) continue;
      const top = side === 'right' ? y + height / 2 : y;
      context.fillStyle = side === 'right' ? colours.ink : colours.line;
      context.fillRect(x - 1, top, 2, side === null ? height : height / 2);
      if (offS !== null) context.fillRect(x, top + height / 4 - 1.5, at(span, offS) - x, 3);
    }
}

function events(pen: Pen, data: TimelineData, span: Span, y: number): void {
  const { context, colours } = pen;
  context.font = PLOT_FONT;
  context.textBaseline = 'middle';
  let freeFrom = span.left;
  for (const { timeS, kind, words } of data.marks) {
    if (kind === 'fault' || kind === 'hand' || timeS < span.startS || timeS > span.endS) continue;
    const x = at(span, timeS);
    context.fillStyle =
      kind === 'event' || kind === 'moment' ? colours.ink : kind === 'drift' ? colours.off : colours.line;
    context.beginPath();
    context.moveTo(x, y + 3);
    context.lineTo(x + 5, y + 9);
    context.lineTo(x, y + 15);
    context.lineTo(x - 5, y + 9);
    context.fill();
    if (x < freeFrom) continue;
    const room = context.measureText(words).width + 14;
    if (x + room > span.left + span.width) continue;
    context.fillText(words, x + 9, y + 9.5);
    freeFrom = x + room;
  }
}

/** Frames that rest on a hand, and as far as their neighbours follow. */
function hands({ context, colours }: Pen, data: TimelineData, span: Span, y: number): void {
  for (const { timeS, kind } of data.marks) {
    if (kind !== 'hand' || timeS < span.startS - REACH_S || timeS > span.endS + REACH_S) continue;
    context.fillStyle = colours.lineSoft;
    bar({ context, colours }, span, { startS: timeS - REACH_S, endS: timeS + REACH_S }, y + 3, 6);
  }
  for (const { timeS, kind } of data.marks) {
    if (kind !== 'hand' || timeS < span.startS || timeS > span.endS) continue;
    const x = at(span, timeS);
    context.strokeStyle = colours.line;
    context.lineWidth = 2;
    context.beginPath();
    context.arc(x, y + 6, 4, 0, 2 * Math.PI);
    context.stroke();
  }
}

function names({ context, colours }: Pen, y: number): void {
  context.font = PLOT_FONT;
  context.fillStyle = colours.soft;
  context.textBaseline = 'middle';
  context.textAlign = 'right';
  const right = GUTTER - 10;
  context.fillText(t('review.row.left'), right, y + ROWS.strides / 4);
  context.fillText(t('review.row.right'), right, y + (ROWS.strides * 3) / 4);
  context.fillText(t('review.row.faults'), right, y + ROWS.strides + ROWS.faults / 2);
  context.fillText(t('review.row.events'), right, y + ROWS.strides + ROWS.faults + ROWS.events / 2);
  context.fillText(t('hand.row'), right, y + ROWS.strides + ROWS.faults + ROWS.events + ROWS.hands / 2);
  context.textAlign = 'left';
}

function playhead({ context, colours }: Pen, x: number, top: number, bottom: number): void {
  context.fillStyle = colours.line;
  context.fillRect(x - 1, top, 2, bottom - top);
  context.beginPath();
  context.moveTo(x - 6, top);
  context.lineTo(x + 6, top);
  context.lineTo(x, top + 8);
  context.fill();
}

function loopMarks({ context, colours }: Pen, span: Span, loop: Interval, y: number, height: number): void {
  const [from, to] = [at(span, loop.startS), at(span, loop.endS)];
  context.strokeStyle = colours.line;
  context.lineWidth = 2;
  context.strokeRect(
    Math.max(span.left, from),
    y,
    Math.min(span.left + span.width, to) - Math.max(span.left, from),
    height,
  );
}

/** The two stretches as they lie on a canvas so wide. */
function spansOf(data: TimelineData, window: Interval, width: number): { strip: Span; detail: Span } {
  const place = { left: GUTTER, width: Math.max(1, width - GUTTER - 8) };
  return { strip: { ...data.whole, ...place }, detail: { ...window, ...place } };
}

/** The time under a point of the canvas; in the strip it is that of the whole recording. */
export function timeAt(
  data: TimelineData,
  window: Interval,
  width: number,
  x: number,
  y: number,
  inStrip = y < STRIP + GAP / 2,
): { readonly timeS: number; readonly inStrip: boolean } {
  const { strip, detail } = spansOf(data, window, width);
  const span = inStrip ? strip : detail;
  const share = Math.min(1, Math.max(0, (x - span.left) / span.width));
  return { timeS: span.startS + share * (span.endS - span.startS), inStrip };
}

export function drawTimeline(
  context: CanvasRenderingContext2D,
  width: number,
  data: TimelineData,
  window: Interval,
  state: PlayerState,
  colours: PlotColours,
): void {
  const pen = { context, colours };
  const { strip: whole, detail } = spansOf(data, window, width);
  context.clearRect(0, 0, width, TIMELINE_HEIGHT);
  strip(pen, data, whole, detail);
  const top = STRIP + GAP;
  const faultsY = top + ROWS.strides;
  const eventsY = faultsY + ROWS.faults;
  const handsY = eventsY + ROWS.events;
  const bottom = handsY + ROWS.hands;
  names(pen, top);
  context.save();
  context.beginPath();
  context.rect(detail.left - 6, 0, detail.width + 12, TIMELINE_HEIGHT);
  context.clip();
  drift(pen, data, detail, top, bottom - top);
  for (const gap of data.gaps) hatch(pen, detail, gap, top, ROWS.strides + ROWS.faults);
  strides(pen, data, detail, top);
  faults(pen, data, detail, faultsY + 3, ROWS.faults - 5);
  events(pen, data, detail, eventsY);
  hands(pen, data, detail, handsY);
  if (state.loop) loopMarks(pen, detail, state.loop, top + 1, bottom - top - 2);
  playhead(pen, at(detail, state.timeS), top, bottom + 6);
  context.fillStyle = colours.line;
  context.fillRect(at(whole, state.timeS) - 1, 0, 2, STRIP);
  context.restore();
}
