/** Where the laptop goes, seen from above: belt, runner and laptop, for the view that was chosen. */
import type { View } from '../../core/model/measure.ts';

/** Around the runner, degrees from straight ahead over the left; and how far away in the drawing. */
const PLACES = {
  front: [0, 62],
  left: [90, 92],
  right: [-90, 92],
  rear: [180, 78],
} as const;

export function Placement({ view }: { readonly view: View | null }) {
  const [aroundDeg, far] = PLACES[view === 'left' || view === 'right' || view === 'rear' ? view : 'front'];
  return (
    <svg class="placement" viewBox="-150 -84 300 168" aria-hidden="true">
      {/* The runner runs to the right of the drawing: it is wider than high. */}
      <rect class="placement-belt" x="-62" y="-24" width="96" height="48" rx="4" />
      <path class="placement-way" d="M-52 0H-24M-34 -7L-24 0L-34 7" />
      <g transform={`rotate(${-aroundDeg})`}>
        <path class="placement-cone" d={`M${far} 0L0 -26V26Z`} />
        <path class="placement-laptop" d={`M${far} -15V15M${far + 4} -15H${far + 20}V15H${far + 4}`} />
      </g>
      <ellipse class="placement-shoulders" rx="7" ry="17" />
      <circle class="placement-head" r="8" cx="2" />
    </svg>
  );
}
