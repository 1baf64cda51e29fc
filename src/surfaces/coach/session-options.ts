/** What a live session is begun with, from the settings, the page's address and the programme. Pure. */
import { EVIDENCE_ORDER, measureOf } from '../../core/measures/all.ts';
import { DEMO_TIMES, LIVE_TIMES, TRY_OUT_TIMES } from '../../core/coaching/settings.ts';
import type { SessionPlan } from '../../core/session/plan.ts';
import type { LiveSessionOptions } from '../../live/contract.ts';
import type { Settings } from '../../storage/settings-store.ts';
import type { PageOptions } from './page-options.ts';
import { spokenWords } from './spoken-words.ts';

/** The programme is for runs that are begun by hand; a demonstration by the page's address coaches from the start. */
export function planFor(plan: SessionPlan | null, settings: Settings, page: PageOptions): SessionPlan | null {
  return page.times === null && !page.autostart && settings.programme ? plan : null;
}

interface Beginning {
  readonly video: HTMLVideoElement;
  readonly settings: Settings;
  readonly page: PageOptions;
  readonly plan: SessionPlan | null;
  /** Measured, not coached. */
  readonly quiet: boolean;
  /** Two minutes on the spot, of which nothing is kept. */
  readonly tryOut: boolean;
}

/** Seconds of running. */
const TRY_OUT_S = 120;

export function optionsFor({ video, settings, page, plan, quiet, tryOut }: Beginning): LiveSessionOptions {
  const { cameraId, resolution, mirrored, voice, tones, volume, cues, athleteId } = settings;
  const times =
    page.times ?? (settings.cueTimes === 'demo' ? DEMO_TIMES : tryOut ? TRY_OUT_TIMES : LIVE_TIMES);
  return {
    engineFirst: page.autostart,
    everyFrame: page.everyFrame,
    tryOutS: tryOut ? (page.tryOutS ?? TRY_OUT_S) : null,
    video,
    cameraId,
    resolution,
    athleteId,
    voice,
    tones,
    volume,
    words: spokenWords,
    cardInEveryPage: settings.card === 'always',
    settings: {
      times,
      focus: tryOut ? EVIDENCE_ORDER.filter((id) => measureOf(id).onTheSpot) : null,
      onTheSpot: tryOut,
      view: page.view ?? settings.view,
      mirrored,
      cues: cues && !quiet,
      // A file that plays as the camera is framed as it is.
      guided: !page.autostart,
      plan: tryOut ? null : planFor(plan, settings, page),
      amount: settings.amount,
      lengthS: tryOut || settings.runMinutes === null ? null : settings.runMinutes * 60,
    },
    sideTones: settings.sideTones,
  };
}
