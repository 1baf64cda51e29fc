/**
 * Tables for other programs, RFC 4180: CRLF, a header, fields with commas, quotes or line breaks in quotes. Decimal
 * point, no thousands; an empty field is what could not be measured. Measures have two decimals, as in the session
 * file, of which the pages show the rounded; times have three (milliseconds), pixels one. Times of frames have six, so that
 * each names its own frame.
 */
import { MEASURES, measureKey, type MeasureKey } from '../measures/all.ts';
import { SAME_FRAME_S } from '../handwork/handwork.ts';
import { LANDMARKS } from '../pose/landmarks.ts';
import type { Review } from '../review/review.ts';
import type { SessionFile } from '../session/session-file.ts';

type Field = string | number | null | undefined;

const DECIMALS = { measure: 2, time: 3, pixel: 1 } as const;

/** A number with a fixed count of decimals, never "-0.00"; empty where there is none. */
function fixed(value: Field, decimals: number): string {
  if (typeof value !== 'number' || !Number.isFinite(value)) return '';
  const text = value.toFixed(decimals);
  return Number(text) === 0 ? text.replace('-', '') : text;
}

const measure = (value: Field) => fixed(value, DECIMALS.measure);
const time = (value: Field) => fixed(value, DECIMALS.time);
const pixel = (value: Field) => fixed(value, DECIMALS.pixel);

/**
 * The time of a frame, seconds, rounded up to a microsecond. A player shows the last frame that begins at or before the time
 * that it is asked for: a time rounded down names the frame before. FFmpeg looks for the first one at or after it, but
 * in ticks of the file, which are longer than a microsecond.
 */
function frameTime(value: number): string {
  // Times that are whole microseconds stay what they are, whatever their last bit says.
  return Number.isFinite(value) ? fixed(Math.ceil(value * 1e6 - 1e-3) / 1e6, 6) : '';
}

/**
 * Spreadsheets take a text that begins like this for a formula (full-width signs too, in Asian editions); an apostrophe
 * tells them that it is text. Also after a line break and after any sign that some country's spreadsheet separates fields by:
 * what stands behind it begins a field there.
 */
const FORMULA = /(^|[\r\n\t,;|])([ \u00A0\u3000]*)(?=[=+\-@\uFF1D\uFF0B\uFF0D\uFF20])/g;
/** A text of digits is quoted, so that nobody takes it for a measured number. */
const QUOTED = /[",;\t\r\n]|^-?\d+(\.\d+)?$/;

/** A text as a field: quoted where it must be, and no formula. */
function text(value: string): string {
  const plain = value.replaceAll(FORMULA, "$1$2'").replace(/^(?=[\t\r\n])/, "'");
  return QUOTED.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}

/** @param rows fields that are already written as such */
function table(rows: Iterable<readonly string[]>): string {
  let out = '';
  for (const row of rows) out += `${row.join(',')}\r\n`;
  return out;
}

/** `armCrossing.left (% shoulder width)`: names of the session file, units in the header. */
const heading = (key: MeasureKey, unit: string) => text(`${key} (${unit})`);

/**
 * One row a frame: time, what the runner did, the stride and its share, every series, every joint. Joints are pixels
 * of the image as recorded, x to the right, y down, cleaned and without lag.
 */
export function framesCsv(review: Review): string {
  return table(frameRows(review));
}

/** Names the joints that a person put right; there where any were. */
const BY_HAND = 'by hand';

/** Joints that a person put right in the frames from one time to another, each once. */
function handsBetween({ hands }: Review, fromS: number, toS: number): string[] {
  const near = hands.filter(({ timeS }) => timeS > fromS - SAME_FRAME_S && timeS < toS + SAME_FRAME_S);
  return [...new Set(near.map(({ joint }) => joint))];
}

function* frameRows(review: Review): Generator<string[]> {
  const { frames, series, strides, spells } = review;
  yield [
    'frame',
    'time (s)',
    'activity',
    'stride',
    'stride share (%)',
    ...series.map(({ key, unit }) => heading(key, unit)),
    ...LANDMARKS.flatMap((name) => [`${name}.x (px)`, `${name}.y (px)`]),
    ...(review.hands.length > 0 ? [BY_HAND] : []),
  ];
  let stride = 0;
  let spell = 0;
  for (let i = 0; i < frames.timesS.length; i++) {
    const t = frames.timesS[i];
    while (stride < strides.length && strides[stride].endS <= t) stride++;
    while (spell < spells.length - 1 && spells[spell].endS <= t) spell++;
    const inside = strides[stride] && strides[stride].startS <= t ? strides[stride] : null;
    const row = [
      String(i),
      frameTime(t),
      spells[spell]?.activity ?? '',
      inside ? String(inside.index + 1) : '',
      inside ? measure((100 * (t - inside.startS)) / (inside.endS - inside.startS)) : '',
    ];
    for (const { key } of series) row.push(measure(frames.values[key][i]));
    for (let k = 0; k < LANDMARKS.length * 2; k++)
      row.push(pixel(frames.joints[i * LANDMARKS.length * 2 + k]));
    if (review.hands.length > 0) row.push(text(handsBetween(review, t, t).join(' ')));
    yield row;
  }
}

/** Every measure and side of which a stride may have a value. */
const STRIDE_KEYS = MEASURES.flatMap(({ id, unit, sides }) =>
  sides.map((side) => ({ key: measureKey(id, side), unit })),
);

/**
 * One row a stride: when, its contacts, whether it counts for the session's numbers (and why not), and every measure.
 * The medians of the counted strides are the session's values.
 */
export function stridesCsv(review: Review): string {
  const keys = STRIDE_KEYS.filter(({ key }) => review.strides.some((s) => s.values[key] !== undefined));
  return table([
    [
      'stride',
      'start (s)',
      'end (s)',
      'counted',
      'left out because',
      'left contact (s)',
      'left toe-off (s)',
      'right contact (s)',
      'right toe-off (s)',
      ...keys.map(({ key, unit }) => heading(key, unit)),
      ...(review.hands.length > 0 ? [BY_HAND] : []),
    ],
    ...review.strides.map((s) => {
      const of = (side: string) => s.contacts.find((c) => c.side === side);
      return [
        String(s.index + 1),
        time(s.startS),
        time(s.endS),
        s.leftOut === null ? 'yes' : 'no',
        s.leftOut ?? '',
        time(of('left')?.timeS),
        time(of('left')?.offS),
        time(of('right')?.timeS),
        time(of('right')?.offS),
        ...keys.map(({ key }) => measure(s.values[key])),
        ...(review.hands.length > 0 ? [text(handsBetween(review, s.startS, s.endS).join(' '))] : []),
      ];
    }),
  ]);
}

/** One row a measure and side of the session, with what the session is repeated in every row. */
export function sessionCsv(file: SessionFile): string {
  const about: readonly (readonly [string, string])[] = [
    ['session', text(file.id)],
    ['athlete', text(file.athlete?.name ?? '')],
    ['started at', text(file.startedAt)],
    ['source', text(file.source.name)],
    ['view', file.view],
    ['running (s)', time(file.running.reduce((sum, r) => sum + r.endS - r.startS, 0))],
    ['frame rate (1/s)', measure(file.source.fps)],
    ['usable share (%)', measure(100 * file.quality.validShare)],
    ...(file.byHand
      ? [[BY_HAND, text(file.byHand.map(({ joint, frames }) => `${frames} ${joint}`).join(' '))] as const]
      : []),
  ];
  return table([
    [
      ...about.map(([name]) => name),
      'measure',
      'side',
      'unit',
      'value',
      'spread',
      'strides',
      'baseline',
      'smallest real change',
      'confidence',
      'band',
      'no value because',
      'baseline from',
    ],
    ...file.measures.map((m) => [
      ...about.map(([, value]) => value),
      m.id,
      m.side,
      text(m.unit),
      measure(m.value),
      measure(m.spread),
      String(m.strides),
      measure(m.baseline),
      measure(m.smallestChange),
      m.confidence,
      m.band ?? '',
      m.reason ?? '',
      m.baseline === null ? '' : (m.baselineFrom ?? 'stand'),
    ]),
  ]);
}
