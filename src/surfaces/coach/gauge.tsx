/** One instrument of the column: a needle about the line that runs through all of them. */
import type { ComponentChildren } from 'preact';
import { t } from '../../language/index.ts';
import type { Reason, View } from '../../core/model/measure.ts';
import type { Reading } from '../../core/coach/contract.ts';
import { BandWord } from '../shared/band-word.tsx';
import { formatNumber, reasonText, shortName } from '../shared/format.ts';
import {
  type GaugeRow,
  needle,
  type OffsetRow,
  okZoneShare,
  type PairRow,
  shownBand,
  spanOf,
  worstBand,
} from './gauge-rows.ts';

/** Half the gauge's width in its own units; the view box is a little wider for the needles. */
const HALF = 160;
const MID = 26;

/** "3.1 ± 1.1°": on a gauge the unit is a sign, its full name is in the table of the summary. */
function shortValue(reading: Reading): string {
  if (reading.value === null) return '\u2013';
  const unit = reading.unit === 'deg' ? '°' : reading.unit.startsWith('%') ? '\u00a0%' : '';
  const spread = reading.spread === null ? '' : ` ± ${formatNumber(reading.spread, reading.unit)}`;
  return formatNumber(reading.value, reading.unit) + spread + unit;
}

/** Shaded: where a value counts as on the runner's line. */
function Zone({ reading, view }: { readonly reading: Reading; readonly view: View }) {
  const zone = okZoneShare(reading, view);
  if (zone === null) return null;
  const [from, to] = zone;
  return <rect class="gauge-zone" x={from * HALF} y={MID - 12} width={(to - from) * HALF} height="24" />;
}

function Spread(props: { readonly reading: Reading; readonly flip?: 1 | -1; readonly y?: number }) {
  const { reading, flip = 1, y = MID } = props;
  const at = needle(reading);
  if (at === null) return null;
  const half = spanOf(reading, reading.spread) * HALF;
  const x = at * HALF * flip;
  return <path class="gauge-spread" d={`M${x - half} ${y}H${x + half}`} />;
}

function OffsetDrawing({ row, view }: { readonly row: OffsetRow; readonly view: View }) {
  const { reading } = row;
  const at = reading && needle(reading);
  return (
    <>
      {reading && <Zone reading={reading} view={view} />}
      <path class="gauge-axis" d={`M${-HALF} ${MID}H${HALF}M${-HALF} ${MID - 5}v10M${HALF} ${MID - 5}v10`} />
      <text class="gauge-word" x={-HALF} y={MID + 25}>
        {t(`row.${row.words}.minus`)}
      </text>
      <text class="gauge-word" x={HALF} y={MID + 25} text-anchor="end">
        {t(`row.${row.words}.plus`)}
      </text>
      {reading && <Spread reading={reading} />}
      {at !== null && (
        <g class="gauge-needle" style={{ transform: `translateX(${at * HALF}px)` }}>
          {row.words === 'head' ? (
            <circle cy={MID} r="11" />
          ) : (
            <path d={`M0 ${MID - 13}L7 ${MID}L0 ${MID + 13}L-7 ${MID}Z`} />
          )}
        </g>
      )}
    </>
  );
}

interface HalfProps {
  readonly reading: Reading | null;
  readonly sign: -1 | 1;
  readonly view: View;
}

/** Vertical swing of a shoulder's end, full gauge. */
const RISE = 26;

/** Each shoulder leaves the line level, and rises or falls towards its end as the runner's does. */
function Shoulder({ reading, sign, view }: HalfProps) {
  const at = reading && needle(reading);
  const start = sign * 18;
  const end = sign * HALF * 0.9;
  if (!reading || at === null) return <path class="gauge-axis gauge-missing" d={`M${start} ${MID}H${end}`} />;
  const zone = okZoneShare(reading, view);
  return (
    <g data-band={shownBand(reading) ?? 'none'}>
      {zone && (
        <path
          class="gauge-zone"
          d={`M${start} ${MID}L${end} ${MID + zone[0] * RISE}V${MID + Math.min(zone[1], -zone[0]) * RISE}Z`}
        />
      )}
      <path class="gauge-axis" d={`M${start} ${MID}H${end}`} />
      <path class="gauge-shoulder" d={`M${start} ${MID}L${end} ${MID + at * RISE}`} />
    </g>
  );
}

/** The two hands go on their own tracks, one above the other, so that they stay apart where they meet. */
const TRACK = { left: MID - 13, right: MID + 15 } as const;

function Hand({ reading, sign, view }: HalfProps) {
  const y = sign === -1 ? TRACK.left : TRACK.right;
  const at = reading && needle(reading);
  const axis = <path class="gauge-axis" d={`M${-HALF} ${y}H${HALF}`} />;
  if (!reading || at === null) return axis;
  const usual = needle(reading, reading.baseline);
  // The left hand comes from the left: what passes the midline is on the other side of it.
  const flip = sign === -1 ? 1 : -1;
  const zone = okZoneShare(reading, view);
  return (
    <g data-band={shownBand(reading) ?? 'none'}>
      {zone && <path class="gauge-reach" d={`M${zone[0] * HALF * flip} ${y}H${zone[1] * HALF * flip}`} />}
      {axis}
      {usual !== null && <path class="gauge-track" d={`M${usual * HALF * flip} ${y - 12}v24`} />}
      <Spread reading={reading} flip={flip} y={y} />
      <g class="gauge-needle" style={{ transform: `translateX(${at * HALF * flip}px)` }}>
        <circle cy={y} r="11" />
        <text class="gauge-letter" y={y + 5.5} text-anchor="middle">
          {t(sign === -1 ? 'common.leftShort' : 'common.rightShort')}
        </text>
      </g>
    </g>
  );
}

function PairDrawing({ row, view }: { readonly row: PairRow; readonly view: View }) {
  const Half = row.kind === 'shoulders' ? Shoulder : Hand;
  return (
    <>
      <Half reading={row.left} sign={-1} view={view} />
      <Half reading={row.right} sign={1} view={view} />
    </>
  );
}

function Value({ reading, letter }: { readonly reading: Reading | null; readonly letter?: string }) {
  return (
    <span class="gauge-value">
      {letter !== undefined && <span class="gauge-side">{letter}</span>}
      <span class="number">{reading ? shortValue(reading) : '\u2013'}</span>
    </span>
  );
}

/** The verdict; where there is none, that the number is an estimate, or a rough one. */
function Verdict({ readings }: { readonly readings: readonly (Reading | null)[] }) {
  const band = worstBand(readings);
  if (band !== null) return <BandWord band={band} />;
  const rough = readings.some((r) => r?.confidence === 'poor');
  return <span class="fine">{t(rough ? 'common.roughEstimate' : 'common.estimate')}</span>;
}

/** Why there is no value. The first strides have to be counted before there is one: that is not "not running". */
function whyNone(reason: Reason | null, running: boolean): string {
  return running && reason === 'not-running' ? t('live.counting') : reasonText(reason);
}

interface ValuesProps {
  readonly row: GaugeRow;
  readonly running: boolean;
}

function Values({ row, running }: ValuesProps) {
  const readings = row.kind === 'offset' ? [row.reading] : [row.left, row.right];
  if (readings.every((r) => r?.value == null)) {
    return <p class="gauge-reason">{whyNone(readings[0]?.reason ?? null, running)}</p>;
  }
  if (row.kind !== 'offset') {
    return (
      <>
        <Value reading={row.left} letter={t('common.leftShort')} />
        <Value reading={row.right} letter={t('common.rightShort')} />
      </>
    );
  }
  const line = row.reading?.baseline ?? null;
  return (
    <>
      <Value reading={row.reading} />
      {row.reading && line !== null && (
        <span class="fine">
          {t('live.baseline', { value: shortValue({ ...row.reading, value: line, spread: null }) })}
        </span>
      )}
    </>
  );
}

function Row({ row, running, children }: ValuesProps & { readonly children: ComponentChildren }) {
  const readings = row.kind === 'offset' ? [row.reading] : [row.left, row.right];
  const band = worstBand(readings);
  return (
    <li class="gauge" data-measure={row.id} data-band={band ?? 'none'}>
      <div class="gauge-head">
        <h3>{shortName(row.id)}</h3>
        {readings.some((r) => r?.value != null) && <Verdict readings={readings} />}
      </div>
      <svg viewBox="-190 -4 380 58" aria-hidden="true">
        {children}
      </svg>
      <div class="gauge-values">
        <Values row={row} running={running} />
      </div>
    </li>
  );
}

interface Props extends ValuesProps {
  readonly view: View;
}

export function Gauge({ row, view, running }: Props) {
  return (
    <Row row={row} running={running}>
      {row.kind === 'offset' ? (
        <OffsetDrawing row={row} view={view} />
      ) : (
        <PairDrawing row={row} view={view} />
      )}
    </Row>
  );
}
