/** Which measures the camera can give where it stands, and why not the others: for the set-up. Pure. */
import { MEASURES, measureInfo, type MeasureId, type Reason, type View } from '../../core/model/measure.ts';
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

const FEET: readonly MeasureId[] = ['overstride', 'groundContact', 'kneeFlexion'];
const HIPS: readonly MeasureId[] = ['pelvicDrop', 'trunkLean', 'lateralLean'];
const FAST: readonly MeasureId[] = ['groundContact'];
const FAST_FPS = 50;

/** The order in which the set-up lists them: what the coach speaks about first. */
const ORDER: readonly MeasureId[] = [
  'cadence',
  'forwardHead',
  'shoulderHeight',
  'armCrossing',
  'armSwingAsymmetry',
  'stepTimeAsymmetry',
  'torsoRotation',
  'trunkLean',
  'elbowAngle',
  'pelvicDrop',
  'overstride',
];

function fromView(id: MeasureId, view: View): Sight {
  const { views, nearSideOnly } = measureInfo(id);
  if (views === 'any') return { id, sees: 'yes', why: null };
  if (view === 'unknown') return { id, sees: 'waiting', why: 'sight.unknownView' };
  if (view === 'oblique') return { id, sees: 'no', why: 'sight.oblique' };
  if (!views.includes(view)) return { id, sees: 'no', why: 'reason.not-visible-from-this-view' };
  const angled = id === 'forwardHead' || id === 'headPitch';
  if (angled && view === 'front') return { id, sees: 'partly', why: 'sight.changeOnly' };
  return nearSideOnly ? { id, sees: 'partly', why: 'sight.nearSide' } : { id, sees: 'yes', why: null };
}

function fromPicture(id: MeasureId, notes: readonly QualityNote[], fps: number): PlainKey | null {
  if (FEET.includes(id) && notes.includes('feet-out-of-frame')) return 'sight.feet';
  if (HIPS.includes(id) && notes.includes('hips-out-of-frame')) return 'sight.hips';
  if (FAST.includes(id) && fps < FAST_FPS) return 'sight.fps60';
  if (id !== 'cadence' && notes.includes('too-dark')) return 'reason.too-dark';
  return null;
}

/** One line for each measure worth showing while the camera is being set up. */
export function whatTheCameraSees(status: LiveStatus): readonly Sight[] {
  return ORDER.map((id) => {
    const sight = fromView(id, status.view);
    if (sight.sees === 'no' || sight.sees === 'waiting') return sight;
    const picture = fromPicture(id, status.quality, status.fps);
    if (picture !== null) return { id, sees: 'no', why: picture };
    const reason = status.readings.find((r) => r.id === id && r.value === null)?.reason ?? null;
    if (reason === null || NOT_THE_CAMERA.includes(reason)) return sight;
    return { id, sees: 'no', why: `reason.${reason}` };
  });
}

/** Every measure the list leaves out, for a test that none is forgotten by mistake. */
export const NOT_LISTED: readonly MeasureId[] = MEASURES.map((m) => m.id).filter((id) => !ORDER.includes(id));
