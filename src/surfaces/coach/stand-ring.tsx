/** The neutral stand as it is taken: a ring that closes around a standing figure. */
import { t } from '../../language/index.ts';
import { RunnerSvg } from '../shared/runner-svg.tsx';

const RADIUS = 46;
const ROUND = 2 * Math.PI * RADIUS;

/** @param progress - 0..1; null before it begins or when it is skipped */
export function StandRing({ progress }: { readonly progress: number | null }) {
  const share = progress ?? 0;
  return (
    <div
      class="ring"
      role="progressbar"
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={Math.round(share * 100)}
      aria-label={t('live.stand')}
    >
      <svg viewBox="-50 -50 100 100" aria-hidden="true">
        <circle class="ring-track" r={RADIUS} />
        <circle
          class="ring-done"
          r={RADIUS}
          transform="rotate(-90)"
          stroke-dasharray={`${share * ROUND} ${ROUND}`}
        />
      </svg>
      <div class="ring-figure">
        <RunnerSvg habits={{ effort: 0 }} line={share >= 1} />
      </div>
    </div>
  );
}
