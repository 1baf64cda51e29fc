/** Writes a recorded video's skeletons down as a session, the way a live run is written down. */
import type { CoachSettings } from '../core/session/run.ts';
import { LIVE_TIMES } from '../core/coaching/settings.ts';
import type { PoseFrame } from '../core/pose/pose-frame.ts';
import type { EngineInfo, SourcePage } from '../core/session/session-file.ts';
import { measuredFps } from '../storage/measured-fps.ts';
import type { CloseResult } from '../closing/close-session.ts';
import type { Database } from '../storage/db.ts';
import { annotateSession, deleteSessions } from '../storage/sessions.ts';
import {
  createSessionRecorder,
  type SessionRecorder,
  type UnsavedParts,
} from '../storage/session-recorder.ts';
import type { FileOutcome, FileSettings, FileSubject } from './contract.ts';
import { failure } from './failures.ts';

/** Frames whose times the frame rate of an unfinished session rests on. */
const FPS_FRAMES = 150;

export interface RecordingPorts {
  newId(): string;
  readonly database: Database;
  closeSession(id: string, unsaved: UnsavedParts): Promise<CloseResult>;
  /** Says in all tabs that this session is being written, so that none takes it for one that a crash left behind. */
  claim(id: string): Promise<{ release(): void }>;
}

export interface RecordingAbout {
  /** The file's name without its path. */
  readonly name: string;
  readonly startedAt: string;
  readonly settings: FileSettings;
  readonly subject: Pick<FileSubject, 'athleteId' | 'part'>;
  /** How many times slower than it happened the file plays. */
  readonly slowdown: number;
  /** The web page that it was read from, by now; null = a file of this device. */
  page(): SourcePage | null;
  engineInfo(): EngineInfo;
}

export interface FileRecording {
  readonly frameCount: number;
  frame(frame: PoseFrame): void;
  /** Filters and summarises the whole. @param brokenAtS - media time at which the file broke off */
  finish(brokenAtS: number | null): Promise<FileOutcome>;
  /** Forgets what was written. */
  discard(): Promise<void>;
}

/** Settings of the coach for a recorded video: it measures and says nothing. */
function coachSettings({ view, mirrored }: FileSettings): CoachSettings {
  return { times: LIVE_TIMES, focus: null, view, mirrored, cues: false };
}

function titleOf({ name, subject: { part } }: RecordingAbout): string {
  return part && part.name !== '' ? `${part.name} \u00b7 ${name}` : name;
}

export async function createFileRecording(
  about: RecordingAbout,
  ports: RecordingPorts,
): Promise<FileRecording> {
  const id = ports.newId();
  const claim = await ports.claim(id);
  let held = true;
  let recorder: SessionRecorder | null = null;
  let size = { width: 0, height: 0 };
  let times: number[] = [];
  let frameCount = 0;

  const source = () => {
    const page = about.page();
    return {
      kind: page ? ('page' as const) : ('file' as const),
      name: about.name,
      ...size,
      fps: measuredFps(times),
      mirrored: about.settings.mirrored,
      ...(about.subject.part && { part: about.subject.part }),
      ...(about.settings.turn !== 0 && { turn: about.settings.turn }),
      ...(about.slowdown !== 1 && { slowdown: about.slowdown }),
      ...(page && { page }),
    };
  };
  const head = () => ({
    settings: coachSettings(about.settings),
    source: source(),
    engine: about.engineInfo(),
    athleteId: about.subject.athleteId,
  });

  const release = (): void => {
    if (held) claim.release();
    held = false;
  };

  const begin = (): SessionRecorder => {
    const begun = createSessionRecorder({
      database: ports.database,
      id,
      startedAt: about.startedAt,
      head,
      // What could not be written goes along to the summary; if that cannot be stored either, the outcome says so.
      onTrouble: () => undefined,
    });
    const { speedKmh } = about.settings;
    if (speedKmh !== null) begun.belt({ timeS: 0, speedKmh, inclinePercent: null, from: 'typed' });
    return begun;
  };

  const closed = async (brokenAtS: number | null, last: SessionRecorder): Promise<FileOutcome> => {
    const result = await ports.closeSession(id, await last.close());
    if (result.ok) {
      await annotateSession(ports.database, id, { title: titleOf(about) });
      return { kind: 'done', session: result.file, brokenAtS };
    }
    const reason = result.reason === 'no-recording' ? 'storage-unavailable' : result.reason;
    return failure(reason, result.detail);
  };

  return {
    get frameCount() {
      return frameCount;
    },
    frame(frame) {
      frameCount++;
      times = [...times.slice(1 - FPS_FRAMES), frame.timeS];
      size = { width: frame.width, height: frame.height };
      recorder ??= begin();
      recorder.frame(frame);
    },
    async finish(brokenAtS) {
      try {
        return recorder ? await closed(brokenAtS, recorder) : failure('no-frames', 'no frame in this file');
      } finally {
        release();
      }
    },
    async discard() {
      try {
        await recorder?.close();
        // Deleted long ago: nobody undoes it, and the list forgets it when it is opened the next time.
        await deleteSessions(ports.database, [id], 0).catch(() => undefined);
      } finally {
        release();
      }
    },
  };
}
