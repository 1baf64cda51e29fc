/** What the page says beside the image: a measure a finding, the one that matters first, each with its moments. Pure. */
import type { MeasureResult } from '../../core/measures/measure-result.ts';
import { type MeasureId, measureKey, type MeasureKey } from '../../core/measures/all.ts';
import { extremeStrides, momentOf } from '../../core/review/extremes.ts';
import type { Review } from '../../core/review/review.ts';
import type { DriftFinding, SessionFile } from '../../core/session/session-file.ts';

export interface StrideLink {
  readonly stride: number;
  /** The moment of the stride that shows the measure. */
  readonly timeS: number;
}

export interface Finding {
  readonly key: MeasureKey;
  readonly measure: MeasureResult;
  readonly why: 'focus' | 'fault' | 'watch' | 'drift' | 'strength' | 'other';
  readonly drift: DriftFinding | null;
  readonly worst: readonly StrideLink[];
  readonly best: readonly StrideLink[];
  /** Whether worst means away from the good range, or only unusual for this runner. */
  readonly by: 'band' | 'usual';
}

const ORDER = ['focus', 'fault', 'drift', 'watch', 'strength', 'other'] as const;

function whyOf(file: SessionFile, measure: MeasureResult, drift: DriftFinding | null): Finding['why'] {
  const { focus, strength } = file.summary;
  const off = measure.band === 'fault' || measure.band === 'watch' || drift !== null;
  if (measure.id === focus && off) return 'focus';
  if (measure.band === 'fault') return 'fault';
  if (drift) return 'drift';
  if (measure.band === 'watch') return 'watch';
  return measure.id === strength ? 'strength' : 'other';
}

/** Every measure that has a value, the most important first. */
export function findingsOf(file: SessionFile, review: Review): readonly Finding[] {
  const findings = file.measures.flatMap((measure): Finding[] => {
    if (measure.value === null) return [];
    const key = measureKey(measure.id, measure.side);
    const drift = file.drift.find((d) => d.measure === measure.id && d.side === measure.side) ?? null;
    const { worst, best, by } = extremeStrides(review, key);
    const link = (stride: number): StrideLink => ({
      stride,
      timeS: momentOf(review, review.strides[stride], key),
    });
    const why = whyOf(file, measure, drift);
    return [{ key, measure, why, drift, worst: worst.map(link), best: best.map(link), by }];
  });
  return findings.toSorted((a, b) => ORDER.indexOf(a.why) - ORDER.indexOf(b.why));
}

/** What the page opens with: the worst stride of what matters most; null where nothing is off. */
export function firstToShow(
  findings: readonly Finding[],
): { readonly finding: Finding; readonly link: StrideLink } | null {
  const off = findings.filter(({ why }) => why !== 'strength' && why !== 'other');
  return off.flatMap((finding) => finding.worst.slice(0, 1).map((link) => ({ finding, link })))[0] ?? null;
}

/** Measures that can be plotted: those with a value in single strides, in the findings' order. */
export function plottable(findings: readonly Finding[], review: Review): readonly MeasureId[] {
  const there = findings.filter(({ key }) => review.strides.some((s) => s.values[key] !== undefined));
  return [...new Set(there.map(({ measure }) => measure.id))];
}
