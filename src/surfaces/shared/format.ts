/** Numbers into words: value ± spread with unit, and what its sign means. Pure. */
import type { Reason, Side, Unit } from '../../core/model/measure.ts';
import type { MeasureId } from '../../core/measures/all.ts';
import { hasText, t } from '../../language/index.ts';
import { clockText as formatClock, dateText, decimalText } from '../../language/numbers.ts';
import { dayOf } from '../../platform/today.ts';

export { formatClock };

/** Digits after the point: no more than the measure can be trusted to. */
const DIGITS: Readonly<Record<Unit, number>> = {
  'steps/min': 0,
  '%': 1,
  deg: 1,
  '% shoulder width': 0,
  '% trunk length': 0,
  '% leg length': 0,
  '% strides': 0,
  ms: 0,
};

/** Not the narrow one: several narrow faces have no glyph for it. */
const SPACE = '\u00a0';

/** A number in the unit's precision, with a true minus and never "−0". */
export function formatNumber(value: number, unit: Unit): string {
  return decimalText(value, DIGITS[unit]);
}

/** As `formatNumber`, with a plus where it is above zero: for changes. */
export function formatChange(value: number, unit: Unit): string {
  const text = formatNumber(value, unit);
  return signOf(value, unit) === 'plus' ? `+${text}` : text;
}

/** The unit as it stands behind a number: "°" joins it, the others keep a space that does not break. */
export function unitSuffix(unit: Unit): string {
  return unit === 'deg' ? '°' : SPACE + t(`unit.${unit}`);
}

/** "12 ± 2 % of shoulder width"; without a spread "12 % of shoulder width". */
export function formatWithSpread(value: number, spread: number | null, unit: Unit): string {
  const around = spread === null ? '' : ` ± ${formatNumber(Math.abs(spread), unit)}`;
  return formatNumber(value, unit) + around + unitSuffix(unit);
}

/** "1.5°", "6 % of shoulder width": a limit, with the digits that it has. */
export function formatWithin(limit: number, unit: Unit): string {
  return decimalText(limit, Number.isInteger(limit) ? 0 : 1) + unitSuffix(unit);
}

type Sign = 'plus' | 'minus' | 'zero';

function signOf(value: number, unit: Unit): Sign {
  if (Number(Math.abs(value).toFixed(DIGITS[unit])) === 0) return 'zero';
  return value > 0 ? 'plus' : 'minus';
}

/** What the sign of a value says, as "left higher"; null for measures whose sign says nothing. */
export function signWord(id: MeasureId, side: Side, value: number, unit: Unit): string | null {
  const sign = signOf(value, unit);
  const sided = `sign.${id}.side.${sign}` as const;
  if (side !== 'both' && hasText(sided)) return t(sided);
  const plain = `sign.${id}.${sign}` as const;
  return hasText(plain) ? t(plain) : null;
}

/** A value to be followed by its sign word: "3° to the right", not "−3° to the right". Signed where there is no word. */
export function formatBesideWord(
  value: number,
  spread: number | null,
  unit: Unit,
  word: string | null,
): string {
  return formatWithSpread(word === null ? value : Math.abs(value), spread, unit);
}

/** A change from the runner's baseline in words: "4.2° above your baseline". */
export function changeWord(id: MeasureId, change: number, unit: Unit): string {
  const sign = signOf(change, unit);
  if (sign === 'zero') return t('change.zero');
  const own = `change.${id}.${sign}` as const;
  return hasText(own) ? t(own) : t(`change.${sign}`);
}

/** The side as a word before the measure's name; nothing for both. */
export function sidedName(id: MeasureId, side: Side): string {
  const name = t(`measure.${id}`);
  return side === 'both' ? name : `${name}, ${t(`summary.side.${side}`)}`;
}

/** The name that fits a gauge. */
export function shortName(id: MeasureId): string {
  const short = `measure.${id}.short` as const;
  return hasText(short) ? t(short) : t(`measure.${id}`);
}

export function reasonText(reason: Reason | null): string {
  return reason === null ? t('reason.too-few-strides') : t(`reason.${reason}`);
}

/** 64.25 → "1:04.2", with the decimal sign of the language. What is not whole yet has not been reached. */
export function formatTenths(seconds: number): string {
  const tenths = Math.floor(Math.max(0, seconds) * 10 + 1e-6);
  return formatClock(Math.floor(tenths / 10)) + decimalText((tenths % 10) / 10, 1).slice(1);
}

/** 12_400_000 → "12 MB": powers of ten, as file managers count. */
export function formatBytes(bytes: number): string {
  const [size, unit] = bytes >= 1e9 ? [bytes / 1e9, 'GB'] : [bytes / 1e6, 'MB'];
  const digits = size >= 10 || size === 0 ? 0 : 1;
  return `${decimalText(size, digits)}${SPACE}${unit}`;
}

/** Date and time of day as the runner's own locale writes them. */
export function formatWhen(iso: string): string {
  return dateText(new Date(iso), { dateStyle: 'medium', timeStyle: 'short' });
}

/** What a run is called: its own name (a video's is its file's), else its date. */
export function runName({
  title,
  startedAt,
}: {
  readonly title: string;
  readonly startedAt: string;
}): string {
  return title === '' ? formatWhen(startedAt) : title;
}

/** The date alone. @param at milliseconds since 1970 or ISO 8601 */
export function formatDay(at: number | string): string {
  return dateText(new Date(at), { dateStyle: 'medium' });
}

/** `midline-2026-11-20.backup`, in local time. */
export function backupFileName(date: Date): string {
  return `midline-${dayOf(date)}.backup`;
}

/** `midline-2026-11-20-0940.session.json`, in local time, as the runner remembers it. */
export function sessionFileName(iso: string): string {
  const date = new Date(iso);
  const two = (n: number): string => String(n).padStart(2, '0');
  return `midline-${dayOf(date)}-${two(date.getHours())}${two(date.getMinutes())}.session.json`;
}
