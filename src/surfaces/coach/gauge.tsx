/** One instrument of the column: a needle about the line that runs through all of them. */
import type { ComponentChildren } from 'preact';
import { t } from '../../language/index.ts';
import type { Reading } from '../../core/session/live.ts';
import { BandWord } from '../shared/band-word.tsx';
import { formatNumber, reasonText, shortName, signWord } from '../shared/format.ts';
import { type GaugeRow, needle, type OffsetRow, type PairRow, spanOf, worstBand } from './gauge-rows.ts';

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

function BaselineBand({ reading }: { readonly reading: Reading }) {
  const centre = needle(reading, reading.baseline);
  if (centre === null) return null;
  const half = Math.max(4, spanOf(reading, reading.spread) * HALF);
  return <rect class="gauge-baseline" x={centre * HALF - half} y={MID - 13} width={2 * half} height="26" />;
}

function Spread(props: { readonly reading: Reading; readonly flip?: 1 | -1; readonly y?: number }) {
  const { reading, flip = 1, y = MID } = props;
  const at = needle(reading);
  if (at === null) return null;
  const half = spanOf(reading, reading.spread) * HALF;
  const x = at * HALF * flip;
  return <path class="gauge-spread" d={`M${x - half} ${y}H${x + half}`} />;
}

function OffsetDrawing({ row }: { readonly row: OffsetRow }) {
  const { reading } = row;
  const at = reading && needle(reading);
  return (
    <>
      {reading && <BaselineBand reading={reading} />}
      <path class="gauge-axis" d={`M${-HALF} ${MID}H${HALF}M${-HALF} ${MID - 5}v10M${HALF} ${MID - 5}v10`} />
      <text class="gauge-word" x={-HALF} y={MID + 22}>
        {t(`row.${row.words}.minus`)}
      </text>
      <text class="gauge-word" x={HALF} y={MID + 22} text-anchor="end">
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

/** Each shoulder leaves the line level, and rises or falls towards its end as the runner's does. */
function Shoulder({ reading, sign }: { readonly reading: Reading | null; readonly sign: -1 | 1 }) {
  const at = reading && needle(reading);
  const start = sign * 18;
  const end = sign * HALF * 0.9;
  if (at === null) return <path class="gauge-axis gauge-missing" d={`M${start} ${MID}H${end}`} />;
  return (
    <g data-band={reading?.band ?? 'none'}>
      <path class="gauge-axis" d={`M${start} ${MID}H${end}`} />
      <path class="gauge-shoulder" d={`M${start} ${MID}L${end} ${MID + at * 22}`} />
    </g>
  );
}

/** The two hands go on their own tracks, one above the other, so that they stay apart where they meet. */
const TRACK = { left: MID - 13, right: MID + 15 } as const;

function Hand({ reading, sign }: { readonly reading: Reading | null; readonly sign: -1 | 1 }) {
  const y = sign === -1 ? TRACK.left : TRACK.right;
  const at = reading && needle(reading);
  const axis = <path class="gauge-axis" d={`M${-HALF} ${y}H${HALF}`} />;
  if (!reading || at === null) return axis;
  const usual = needle(reading, reading.baseline);
  // The left hand comes from the left: what passes the midline is on the other side of it.
  const flip = sign === -1 ? 1 : -1;
  return (
    <g data-band={reading.band ?? 'none'}>
      {axis}
      {usual !== null && <path class="gauge-track" d={`M${usual * HALF * flip} ${y - 12}v24`} />}
      <Spread reading={reading} flip={flip} y={y} />
      <g class="gauge-needle" style={{ transform: `translateX(${at * HALF * flip}px)` }}>
        <circle cy={y} r="11" />
        <text class="gauge-letter" y={y + 4.5} text-anchor="middle">
          {t(sign === -1 ? 'common.leftShort' : 'common.rightShort')}
        </text>
      </g>
    </g>
  );
}

function PairDrawing({ row }: { readonly row: PairRow }) {
  const Half = row.kind === 'shoulders' ? Shoulder : Hand;
  return (
    <>
      <Half reading={row.left} sign={-1} />
      <Half reading={row.right} sign={1} />
    </>
  );
}

function Value({ reading, letter }: { readonly reading: Reading | null; readonly letter?: string }) {
  const word =
    reading?.value == null ? null : signWord(reading.id, reading.side, reading.value, reading.unit);
  return (
    <span class="gauge-value">
      {letter !== undefined && <span class="gauge-side">{letter}</span>}
      <span class="number">{reading ? shortValue(reading) : '\u2013'}</span>
      {letter === undefined && word !== null && <span class="fine"> {word}</span>}
    </span>
  );
}

function Values({ row }: { readonly row: GaugeRow }) {
  const readings = row.kind === 'offset' ? [row.reading] : [row.left, row.right];
  if (readings.every((r) => r?.value == null)) {
    return <p class="gauge-reason">{reasonText(readings[0]?.reason ?? null)}</p>;
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

function Row({ row, children }: { readonly row: GaugeRow; readonly children: ComponentChildren }) {
  const readings = row.kind === 'offset' ? [row.reading] : [row.left, row.right];
  const band = worstBand(readings);
  return (
    <li class="gauge" data-measure={row.id} data-band={band ?? 'none'}>
      <div class="gauge-head">
        <h3>{shortName(row.id)}</h3>
        {readings.some((r) => r?.value != null) && <BandWord band={band} />}
      </div>
      <svg viewBox="-190 -4 380 58" aria-hidden="true">
        {children}
      </svg>
      <div class="gauge-values">
        <Values row={row} />
      </div>
    </li>
  );
}

export function Gauge({ row }: { readonly row: GaugeRow }) {
  return (
    <Row row={row}>{row.kind === 'offset' ? <OffsetDrawing row={row} /> : <PairDrawing row={row} />}</Row>
  );
}
