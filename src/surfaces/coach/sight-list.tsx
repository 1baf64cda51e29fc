/** What this camera can see: per measure a mark and, where it cannot, the reason in plain words. */
import type { LiveStatus } from '../../core/coach/contract.ts';
import { t } from '../../language/index.ts';
import { type Sight, whatTheCameraSees } from './sight.ts';

function Mark({ sees }: { readonly sees: Sight['sees'] }) {
  return (
    <svg class="sight-mark" viewBox="0 0 16 16" aria-hidden="true">
      {sees === 'yes' && <path d="M2.5 8.5L6.5 12.5L13.5 4" />}
      {sees === 'partly' && <path d="M3 11L13 5" />}
      {sees === 'no' && <path d="M4 4L12 12M12 4L4 12" />}
      {sees === 'waiting' && <path d="M3 8h.01M8 8h.01M13 8h.01" />}
    </svg>
  );
}

interface Props {
  readonly status: LiveStatus;
  readonly onTheSpot: boolean;
}

export function SightList({ status, onTheSpot }: Props) {
  return (
    <div class="sights">
      <h3>
        {t('sight.title')} <span class="sights-view">{t(`view.${status.view}`)}</span>
      </h3>
      <ul>
        {whatTheCameraSees(status, onTheSpot).map((sight) => (
          <li key={sight.id} data-sees={sight.sees} data-measure={sight.id}>
            <Mark sees={sight.sees} />
            <span>{t(`measure.${sight.id}`)}</span>
            <span class="hidden-text">{t(`sight.${sight.sees}`)}</span>
            {sight.why !== null && <span class="sight-why">{t(sight.why)}</span>}
          </li>
        ))}
      </ul>
    </div>
  );
}
