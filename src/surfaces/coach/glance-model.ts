/** What is worth one glance: the floating window and the big view show this and no more. Pure. */
import type { Band } from '../../core/model/measure.ts';
import type { LiveStatus, Reading } from '../../core/coach/contract.ts';
import { t } from '../../language/index.ts';
import type { LiveSessionState, WarningReason } from '../../live/contract.ts';
import { needle, okZoneShare, shownBand, worstBand } from './gauge-rows.ts';
import { answerSentence } from './spoken-words.ts';

/** Shares of the line's half, −1…1 from its middle. */
export interface Mark {
  readonly at: number;
  /** Where the runner's own baseline lies. */
  readonly own: number | null;
  /** Where a value counts as in range. */
  readonly zone: readonly [from: number, to: number] | null;
}

export interface Glance {
  /** Phase or state in a word or two. */
  readonly word: string;
  readonly cadence: string | null;
  readonly cue: string | null;
  /** 'quiet' has no judgement: not running, or no band yet. */
  readonly tone: Band | 'quiet';
  readonly kind: 'cue' | 'praise' | 'notice' | 'trouble' | 'state';
  /** The one number that counts, as a mark on a line: seen without reading. Null while nothing is judged. */
  readonly mark: Mark | null;
  /** What is wrong while coaching goes on: a line at the foot, until it is put right. */
  readonly trouble: string | null;
}

function phaseWord(state: LiveSessionState): string {
  if (state.paused) return t('phase.paused');
  if (state.stage !== 'live' || !state.status) return t(`stage.${state.stage}`);
  return t(`phase.${state.status.phase}`);
}

/** In the programme only its focus is judged: one thing at a time. */
function judged(status: LiveStatus): readonly Reading[] {
  const focus = status.programme?.focus ?? null;
  return focus === null ? status.readings : status.readings.filter((r) => r.id === focus);
}

/** The reading that is furthest out: in the programme of its focus, else of all. */
function markOf(status: LiveStatus): Mark | null {
  const readings = judged(status);
  const worst = worstBand(readings);
  const reading = worst === null ? undefined : readings.find((r) => shownBand(r) === worst);
  const at = reading ? needle(reading) : null;
  if (!reading || at === null) return null;
  return { at, own: needle(reading, reading.baseline), zone: okZoneShare(reading, status.view) };
}

/** Without frames there is nothing else to show. */
const BLINDING: readonly WarningReason[] = [
  'camera-stopped',
  'camera-silent',
  'camera-frozen',
  'camera-still',
  'camera-denied',
  'camera-busy',
  'engine-stopped',
];

function troubleOf({ failure, warning }: LiveSessionState): { text: string; blinding: boolean } | null {
  if (failure) return { text: t(`failure.${failure.reason}`), blinding: true };
  if (!warning) return null;
  return { text: t(`warning.${warning.reason}`), blinding: BLINDING.includes(warning.reason) };
}

export function glanceOf(state: LiveSessionState): Glance {
  const { status, cue, notice, answer } = state;
  const running = status?.phase === 'running' && !state.paused;
  const band = running ? worstBand(judged(status)) : null;
  const cadence = running && status.cadence !== null ? String(Math.round(status.cadence)) : null;
  const trouble = troubleOf(state);
  const aside = trouble && !trouble.blinding ? trouble.text : null;
  const mark = running ? markOf(status) : null;
  const base = { cadence, mark, tone: band ?? 'quiet', word: phaseWord(state), trouble: aside } as const;
  if (trouble?.blinding) return { ...base, cue: trouble.text, kind: 'trouble' };
  if (cue) {
    if (cue.kind === 'praise') return { ...base, cue: cue.text, kind: 'praise', tone: 'ok' };
    // A reminder is about no fault: nothing was seen yet.
    return { ...base, cue: cue.text, kind: 'cue', tone: cue.kind === 'reminder' ? 'quiet' : 'fault' };
  }
  if (answer) return { ...base, cue: answerSentence(answer), kind: 'notice' };
  if (notice) return { ...base, cue: t(`notice.${notice}`), kind: 'notice' };
  return { ...base, cue: null, kind: 'state', word: band ? t(`band.${band}`) : base.word };
}
