/** A line without axes for lists; the numbers are beside it, so it is hidden from screen readers. */
import { sparkPath, thin } from './spark-path.ts';

/** More than this is noise at the size of a line in a list. */
const POINTS = 24;

export function Sparkline({ values }: { readonly values: readonly number[] }) {
  return (
    <svg class="spark" viewBox="0 0 120 28" preserveAspectRatio="none" aria-hidden="true">
      <path d={sparkPath(thin(values, POINTS), 120, 28)} vector-effect="non-scaling-stroke" />
    </svg>
  );
}
