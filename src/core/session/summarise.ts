/** Temporary: the signature of the summary, without a summary behind it. */
import type { PoseFrame } from '../pose/pose-frame.ts';
import type { RecordingInfo } from './live.ts';
import type { SessionFile } from './session-file.ts';

export type SessionAnalysis = Pick<
  SessionFile,
  'view' | 'running' | 'quality' | 'measures' | 'epochs' | 'events' | 'drift' | 'summary'
>;

export function summarise(_frames: readonly PoseFrame[], info: RecordingInfo): SessionAnalysis {
  return {
    view: 'unknown',
    running: [],
    quality: { validShare: 0, notes: [] },
    measures: [],
    epochs: [],
    events: info.shellEvents,
    drift: [],
    summary: { focus: null, strength: null, text: [] },
  };
}
