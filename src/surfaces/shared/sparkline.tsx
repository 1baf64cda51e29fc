/** A line without axes for lists; the numbers are beside it, so it is hidden from screen readers. */
import { sparkPath } from './spark-path.ts';

export function Sparkline({ values }: { readonly values: readonly number[] }) {
  return (
    <svg class="spark" viewBox="0 0 120 28" preserveAspectRatio="none" aria-hidden="true">
      <path d={sparkPath(values, 120, 28)} vector-effect="non-scaling-stroke" />
    </svg>
  );
}
