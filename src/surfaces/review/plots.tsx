/** One measure under the image: over time, and over the stride, left against right. */
import { useMemo } from 'preact/hooks';
import type { Side } from '../../core/model/measure.ts';
import { measureOf, type MeasureId, measureKey } from '../../core/measures/all.ts';
import type { Review, ReviewStride } from '../../core/review/review.ts';
import type { SessionFile } from '../../core/session/session-file.ts';
import { t } from '../../language/index.ts';
import type { Player } from '../../review/player.ts';
import { profileOf } from '../../review/stride-profiles.ts';
import type { ReviewParts } from '../../review/review-worker.ts';
import { formatNumber, unitSuffix } from '../shared/format.ts';
import { strideAt } from './marks.ts';
import { Plot, type PlotContent, type PlotLine } from '../player/plot.tsx';
import { usePlayer } from '../player/use-player.ts';

const SIDES: readonly Side[] = ['left', 'right', 'both'];

/** A plot whose lines are the runner's sides. */
interface SidedContent extends PlotContent {
  readonly lines: readonly SidedLine[];
}

interface SidedLine extends PlotLine {
  readonly side: Side;
}

const sided = (side: Side) => ({ side, second: side === 'right' });

/** Left and right where there are any; they say more than their mean. */
function sidesOf(has: (side: Side) => boolean): Side[] {
  const there = SIDES.filter(has);
  const twoSides = there.filter((side) => side !== 'both');
  return twoSides.length > 0 ? twoSides : there;
}

function overTime(file: SessionFile, review: Review, id: MeasureId): SidedContent {
  const counted = review.strides.filter((s) => s.leftOut === null);
  const sides = sidesOf((side) => counted.some((s) => s.values[measureKey(id, side)] !== undefined));
  return {
    unit: measureOf(id).unit,
    x: counted.map((s) => (s.startS + s.endS) / 2),
    points: true,
    range: [review.frames.timesS[0] ?? 0, review.frames.timesS.at(-1) ?? 1],
    lines: sides.map((side) => ({
      ...sided(side),
      values: counted.map((s) => s.values[measureKey(id, side)] ?? Number.NaN),
      baseline: file.measures.find((m) => m.id === id && m.side === side)?.baseline ?? null,
    })),
  };
}

/** Between strides the plot keeps its lines: they come back with the next. */
const NOTHING = new Float32Array(101).fill(Number.NaN);
const PERCENTS = Array.from({ length: 101 }, (_, i) => i);

function overStride({ review, profiles }: ReviewParts, id: MeasureId, stride: number): SidedContent | null {
  const sides = sidesOf((side) => review.curves.some((curve) => curve.key === measureKey(id, side)));
  const means = sides.flatMap((side): SidedLine[] => {
    const curve = review.curves.find(({ key }) => key === measureKey(id, side));
    return curve ? [{ ...sided(side), values: curve.mean, spread: curve.sd }] : [];
  });
  const own = sides.flatMap((side): SidedLine[] => {
    const profile = stride < 0 ? null : profileOf(profiles, measureKey(id, side), stride);
    return [{ ...sided(side), values: profile ?? NOTHING, thin: true }];
  });
  if (means.length === 0) return null;
  return {
    unit: measureOf(id).unit,
    x: PERCENTS,
    points: false,
    range: [0, 100],
    lines: [...means, ...own],
  };
}

/** Where 0 % of a stride lies for a plot of these sides: at the contact of the first. */
function zeroOf(stride: ReviewStride, sides: readonly Side[]): number {
  const first = sides[0];
  return stride.contacts.find((contact) => contact.side === first)?.timeS ?? stride.startS;
}

function words(content: PlotContent, id: MeasureId): string {
  const values = content.lines.flatMap((line) => Array.from(line.values).filter((v) => !Number.isNaN(v)));
  return t('review.overTime.words', {
    measure: t(`measure.${id}`),
    count: values.length,
    min: formatNumber(Math.min(...values), content.unit),
    max: formatNumber(Math.max(...values), content.unit) + unitSuffix(content.unit),
  });
}

function Legend({ content }: { readonly content: SidedContent }) {
  const sides = [...new Set(content.lines.map((line) => line.side))].filter((side) => side !== 'both');
  return (
    <span class="plot-legend">
      {sides.map((side) => (
        <span key={side} data-side={side}>
          {t(`summary.side.${side}`)}
        </span>
      ))}
      <span class="fine">{t(`unit.${content.unit}`)}</span>
    </span>
  );
}

interface Props {
  readonly file: SessionFile;
  readonly parts: ReviewParts;
  readonly player: Player;
  readonly measure: MeasureId;
  readonly measures: readonly MeasureId[];
  readonly onMeasure: (id: MeasureId) => void;
}

export function Plots({ file, parts, player, measure, measures, onMeasure }: Props) {
  const { review } = parts;
  const stride = usePlayer(player, (state) => strideAt(review, state.timeS)?.index ?? -1);
  const time = useMemo(() => overTime(file, review, measure), [file, review, measure]);
  const course = useMemo(() => overStride(parts, measure, stride), [parts, measure, stride]);
  const sides = course?.lines.map((line) => line.side) ?? [];
  return (
    <section class="plots-row" aria-label={t('review.plots')}>
      <header class="plots-head">
        <label>
          <span class="hidden-text">{t('review.measure')}</span>
          <select
            data-setting="measure"
            value={measure}
            onChange={(event) => {
              const chosen = event.currentTarget.value;
              onMeasure(measures.find((id) => id === chosen) ?? measure);
              event.currentTarget.blur();
            }}
          >
            {measures.map((id) => (
              <option key={id} value={id}>
                {t(`measure.${id}`)}
              </option>
            ))}
          </select>
        </label>
        <kbd>M</kbd>
        <p class="fine">{t(`measure.${measure}.what`)}</p>
      </header>
      <figure class="plot" data-plot="time">
        <figcaption>
          <h2>{t('review.overTime')}</h2>
          <Legend content={time} />
          <span class="fine plot-note">{t('review.overTime.note')}</span>
          <span class="hidden-text">{words(time, measure)}</span>
        </figcaption>
        <Plot
          content={time}
          player={player}
          timeOf={(x) => x}
          placeOf={(state) => Math.round(state.timeS * 100) / 100}
        />
      </figure>
      <figure class="plot" data-plot="stride">
        <figcaption>
          <h2>{t('review.overStride')}</h2>
          {course && <Legend content={course} />}
          <span class="fine plot-note">
            {t(course ? 'review.overStride.note' : 'review.overStride.none')}
          </span>
        </figcaption>
        {course && (
          <Plot
            content={course}
            player={player}
            timeOf={(x) => {
              const now = strideAt(review, player.state.timeS);
              return now && zeroOf(now, sides) + (x / 100) * (now.endS - now.startS);
            }}
            placeOf={(state) => {
              const now = strideAt(review, state.timeS);
              if (!now) return null;
              const share = (state.timeS - zeroOf(now, sides)) / (now.endS - now.startS);
              return Math.round(1000 * (share < 0 ? share + 1 : share)) / 10;
            }}
          />
        )}
      </figure>
    </section>
  );
}
