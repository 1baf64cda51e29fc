/** Which measures the camera can give where it stands, and why not the others: for the set-up. Pure. */
import type { Reason, View } from '../../core/model/measure.ts';
import { MEASURES, type Measure, type MeasureId } from '../../core/measures/all.ts';
import type { LiveStatus } from '../../core/coach/contract.ts';
import type { QualityNote } from '../../core/session/session-file.ts';
import type { PlainKey } from '../../language/index.ts';

export interface Sight {
  readonly id: MeasureId;
  readonly sees: 'yes' | 'partly' | 'no' | 'waiting';
  /** Key of the reason in the catalogue; null where it is seen. */
  readonly why: PlainKey | null;
}

/** Reasons that are about the runner's doing or about time, not about where the camera stands. */
const NOT_THE_CAMERA: readonly Reason[] = ['not-running', 'too-few-strides', 'needs-baseline', 'no-person'];

/** A camera of 30 frames a second gives what needs no more than this. */
const USUAL_FPS = 30;

function fromView({ id, views, nearSideOnly, changeOnlyFrom }: Measure, view: View): Sight {
  if (views === 'any') return { id, sees: 'yes', why: null };
  if (view === 'unknown') return { id, sees: 'waiting', why: 'sight.unknownView' };
  if (view === 'oblique') return { id, sees: 'no', why: 'sight.oblique' };
  if (!views.includes(view)) return { id, sees: 'no', why: 'reason.not-visible-from-this-view' };
  if (changeOnlyFrom?.includes(view)) return { id, sees: 'partly', why: 'sight.changeOnly' };
  return nearSideOnly ? { id, sees: 'partly', why: 'sight.nearSide' } : { id, sees: 'yes', why: null };
}

function fromFrame({ needs, claims }: Measure, notes: readonly QualityNote[], fps: number): PlainKey | null {
  if (needs?.feet && notes.includes('feet-out-of-frame')) return 'sight.feet';
  if (needs?.hips && notes.includes('hips-out-of-frame')) return 'sight.hips';
  const wanted = needs?.fps ?? 0;
  if (fps < wanted) return wanted > USUAL_FPS ? 'sight.fps60' : 'reason.frame-rate-too-low';
  if (!claims.evenWhenSmall && notes.includes('too-dark')) return 'reason.too-dark';
  return null;
}

/** One line for each measure worth showing while the camera is being set up. */
export function whatTheCameraSees(status: LiveStatus, onTheSpot = false): readonly Sight[] {
  const worth = MEASURES.filter(({ show, ...measure }) => show.setup && (!onTheSpot || measure.onTheSpot));
  return worth.map((measure) => {
    const { id } = measure;
    const sight = fromView(measure, status.view);
    if (sight.sees === 'no' || sight.sees === 'waiting') return sight;
    const frame = fromFrame(measure, status.quality, status.fps);
    if (frame !== null) return { id, sees: 'no', why: frame };
    const reason = status.readings.find((r) => r.id === id && r.value === null)?.reason ?? null;
    if (reason === null || NOT_THE_CAMERA.includes(reason)) return sight;
    return { id, sees: 'no', why: `reason.${reason}` };
  });
}
