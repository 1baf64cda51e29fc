/** From where a runner is seen, and whether two runs were seen alike. */
import type { View } from './measure.ts';

/** Runs that are seen alike: a measure from the front is not the same measure from the side. */
export interface Circumstances {
  readonly seenFrom: 'front' | 'rear' | 'side';
  /** Belt speed, km/h; null = runs without one. */
  readonly speedKmh: number | null;
}

/** Null for a view from which runs are not compared. */
export function seenFrom(view: View): Circumstances['seenFrom'] | null {
  if (view === 'left' || view === 'right') return 'side';
  return view === 'front' || view === 'rear' ? view : null;
}

/** The sides of a runner that a person can say the camera sees. */
export const TOLD_VIEWS = ['front', 'rear', 'left', 'right'] as const satisfies readonly View[];
