import { LIVE_TIMES } from '../coaching/settings.ts';
import { sessionReference } from '../recording/reference.ts';
import { pausesOf } from '../session/pauses.ts';
import type { SessionFile } from '../session/session-file.ts';
import type { ReviewSettings } from './review.ts';

/** The settings with which a session's frames give its own numbers again. */
export function reviewSettings(file: SessionFile): ReviewSettings {
  const told =
    file.viewFound === true || file.view === 'oblique' || file.view === 'unknown' ? null : file.view;
  return {
    view: told,
    mirrored: file.source.mirrored,
    pauses: pausesOf(file.events, file.durationS),
    belt: file.belt ?? [],
    small: file.quality.notes.includes('runner-small'),
    // Shorter times, as a demonstration has, take no running baseline.
    baselineTimes: sessionReference(file) === 'running' ? LIVE_TIMES : null,
  };
}
