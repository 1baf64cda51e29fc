/** What a report shows in pictures: the measures that matter, each with the frames that it rests on. Pure. */
import type { MeasureResult } from '../../core/measures/measure-result.ts';
import { measureKey, type MeasureId } from '../../core/measures/all.ts';
import { LANDMARK_COUNT } from '../../core/pose/landmarks.ts';
import { extremeStrides, momentOf, nearestFrameIndex } from '../../core/review/extremes.ts';
import type { Review } from '../../core/review/review.ts';
import type { SessionFile } from '../../core/session/session-file.ts';
import { boxAround, type Box } from './figure.ts';
import type { SidedCurve } from './plots.ts';

export type MomentKind = 'worst' | 'typical' | 'best' | 'unusual' | 'most-usual';

export interface ReportMoment {
  readonly kind: MomentKind;
  /** Session time of the frame. */
  readonly timeS: number;
  /** The stride's value. */
  readonly value: number;
  readonly joints: Float32Array;
}

export interface ReportSubject {
  /** The side that is furthest from its line speaks for its measure. */
  readonly measure: MeasureResult;
  readonly moments: readonly ReportMoment[];
  /** The part of the frame that holds the runner at all of these moments; null without moments. */
  readonly box: Box | null;
  readonly curves: readonly SidedCurve[];
}

/** More are no report but a catalogue; all numbers are in its table. */
const MOST = 6;

const BAND_RANK = { fault: 3, watch: 2, ok: 1 } as const;

/** @param review null where the skeletons are not kept: then there are no pictures */
export function reportSubjects(file: SessionFile, review: Review | null): ReportSubject[] {
  const { focus, strength } = file.summary;
  const drifted = new Set(file.drift.map((d) => d.measure));
  const weight = (m: MeasureResult): number =>
    (m.id === focus ? 8 : 0) +
    (m.band ? BAND_RANK[m.band] : 0) +
    (drifted.has(m.id) ? 2 : 0) +
    (m.id === strength ? 1 : 0) -
    (m.confidence === 'poor' ? 2 : 0);
  const spokesmen = new Map<MeasureId, MeasureResult>();
  for (const m of file.measures) {
    if (m.value === null) continue;
    const other = spokesmen.get(m.id);
    if (!other || weight(m) > weight(other)) spokesmen.set(m.id, m);
  }
  return [...spokesmen.values()]
    .toSorted((a, b) => weight(b) - weight(a))
    .map((measure) => subjectOf(measure, review))
    .filter((subject) => subject.moments.length > 0 || subject.curves.length > 0)
    .slice(0, MOST);
}

function subjectOf(measure: MeasureResult, review: Review | null): ReportSubject {
  if (!review) return { measure, moments: [], box: null, curves: [] };
  const moments = momentsOf(measure, review);
  return {
    measure,
    moments,
    box: boxAround(
      moments.map((m) => m.joints),
      review.width,
      review.height,
    ),
    curves: (['both', 'left', 'right'] as const).flatMap((side) => {
      const key = measureKey(measure.id, side);
      const curve = review.curves.find((c) => c.key === key);
      return curve ? [{ side, curve }] : [];
    }),
  };
}

function momentsOf(measure: MeasureResult, review: Review): ReportMoment[] {
  const key = measureKey(measure.id, measure.side);
  // Without a signal of its own no single frame shows it, as with cadence.
  const seen = review.series.some((s) => s.id === measure.id) || measure.id === 'groundContact';
  if (!seen) return [];
  const { worst, best, by } = extremeStrides(review, key, 1);
  const typical = review.strides
    .filter((s) => s.leftOut === null && s.values[key] !== undefined)
    .toSorted((a, b) => off(a.values[key], measure) - off(b.values[key], measure))[0];
  const chosen: readonly (readonly [MomentKind, number | undefined])[] =
    by === 'band'
      ? [
          ['worst', worst[0]],
          ['typical', typical?.index],
          ['best', best[0]],
        ]
      : [
          ['unusual', worst[0]],
          ['most-usual', best[0]],
        ];
  return chosen.flatMap(([kind, index]) => {
    if (index === undefined) return [];
    const stride = review.strides[index];
    const timeS = momentOf(review, stride, key);
    const at = nearestFrameIndex(review, timeS) * LANDMARK_COUNT * 2;
    const joints = review.frames.joints.slice(at, at + LANDMARK_COUNT * 2);
    return [{ kind, timeS, value: stride.values[key], joints }];
  });
}

function off(value: number, measure: MeasureResult): number {
  return Math.abs(value - (measure.value ?? 0));
}
