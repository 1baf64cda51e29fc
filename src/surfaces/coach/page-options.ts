/** What the page's address asks for: hands-off use by the launcher and by tests. Pure. */
import type { CueTimes } from '../../core/session/plan.ts';
import { DEMO_TIMES, LIVE_TIMES } from '../../core/coaching/settings.ts';
import { TOLD_VIEWS } from '../../core/model/view.ts';
import type { View } from '../../core/model/measure.ts';

export interface PageOptions {
  /** Open the camera at once, without set-up or first-run pages. */
  readonly autostart: boolean;
  /** Null = as the settings say. */
  readonly times: CueTimes | null;
  readonly view: View | null;
  /** Analyse every frame of the camera, for measuring how many a machine can do. */
  readonly everyFrame: boolean;
  /** How long a try-out lasts, seconds of running; null = as usual. */
  readonly tryOutS: number | null;
}

const TIMES: Readonly<Record<string, CueTimes>> = { demo: DEMO_TIMES, normal: LIVE_TIMES };

/** @param search - `location.search` */
export function readPageOptions(search: string): PageOptions {
  const query = new URLSearchParams(search);
  const view = TOLD_VIEWS.find((v) => v === query.get('view'));
  return {
    autostart: query.get('autostart') === '1',
    times: TIMES[query.get('times') ?? ''] ?? null,
    view: view ?? null,
    everyFrame: query.get('frames') === 'all',
    tryOutS: Number(query.get('tryout')) || null,
  };
}
