/** Stand-ins for what recorded video needs: a decoder, an engine, a summary, a disk. */
import {
  type OpenResult,
  type TimedPicture,
  type Turn,
  VideoBroken,
  type VideoInfo,
} from '../../src/video/contract.ts';
import type { PoseFrame } from '../../src/core/pose/pose-frame.ts';
import type { SentPicture } from '../../src/engine/protocol.ts';
import type { FileJob, FilePorts } from '../../src/recorded/analyse-file.ts';
import { FOUND_OUT, WHOLE_FILE } from '../../src/recorded/contract.ts';
import { createPauseGate } from '../../src/recorded/pause-gate.ts';
import type { FileEngine } from '../../src/recorded/skeletons.ts';
import { closeSession } from '../../src/closing/close-session.ts';
import { createDatabase, type Database } from '../../src/storage/db.ts';
import { writeVideo } from '../../src/storage/videos.ts';
import { countingSummary, frameAt } from '../storage/fixtures.ts';

const NOW_MS = Date.parse('2026-11-20T09:40:00.000Z');
export const RECORDED_MS = Date.parse('2026-11-18T17:05:00.000Z');

export interface FakeVideo {
  /** Media times of its frames. */
  readonly times: readonly number[];
  readonly info?: Partial<VideoInfo>;
  /** Breaks off before the frame of this index. */
  readonly breaksAt?: number;
}

/** Frames at even distances. */
export function evenTimes(seconds: number, fps = 30): number[] {
  return Array.from({ length: Math.round(seconds * fps) }, (_, i) => i / fps);
}

/** Counts what is open. */
export class FakeDecoder {
  readonly videos = new Map<string, FakeVideo>();
  openPictures = 0;
  mostOpenPictures = 0;
  openReadings = 0;
  openVideos = 0;
  /** How often frames were asked for, and from when. */
  readonly readFrom: number[] = [];
  /** By how much the opened ones were to be turned. */
  readonly turns: Turn[] = [];

  file(name: string, video: FakeVideo | null = null): File {
    if (video) this.videos.set(name, video);
    return new File(['x'], name, { lastModified: RECORDED_MS });
  }

  open = async (file: File, turn: Turn): Promise<OpenResult> => {
    this.turns.push(turn);
    const video = this.videos.get(file.name);
    if (!video) return { ok: false, failure: { reason: 'unreadable', named: null, detail: 'not a video' } };
    this.openVideos++;
    const info: VideoInfo = {
      width: 640,
      height: 480,
      startS: video.times[0] ?? 0,
      durationS: (video.times.at(-1) ?? 0) - (video.times[0] ?? 0) + 1 / 30,
      frameRate: 30,
      codec: 'H.264',
      hiddenS: 0,
      interlaced: false,
      cut: false,
      slowdown: 1,
      recordedAtMs: null,
      ...video.info,
    };
    return {
      ok: true,
      video: { info, pictures: (fromS) => this.pictures(video, fromS), close: () => this.openVideos-- },
    };
  };

  private async *pictures(video: FakeVideo, fromS: number): AsyncGenerator<TimedPicture, void> {
    this.readFrom.push(fromS);
    this.openReadings++;
    try {
      const first = Math.max(
        0,
        video.times.findLastIndex((time) => time <= fromS),
      );
      for (let i = first; i < video.times.length; i++) {
        if (i === video.breaksAt) throw new VideoBroken('the data ends');
        await Promise.resolve();
        yield { picture: this.picture(), timeS: video.times[i] };
      }
    } finally {
      this.openReadings--;
    }
  }

  private picture(): SentPicture {
    this.openPictures++;
    this.mostOpenPictures = Math.max(this.mostOpenPictures, this.openPictures);
    let open = true;
    const close = (): void => {
      if (open) this.openPictures--;
      open = false;
    };
    return { close } as unknown as SentPicture;
  }
}

export class FakeEngine implements FileEngine {
  readonly names = { model: 'fake-model', runtime: 'fake-runtime' };
  resets = 0;
  readonly times: number[] = [];
  /** Points at which the runner was said to be, and how many frames had been given by then. */
  readonly picks: { readonly x: number; readonly y: number; readonly before: number }[] = [];
  /** Fails from this frame on. */
  failsAt = Infinity;
  failure: Error = new Error('broke');
  /** Called before every answer. */
  onAnalyse: (count: number) => void = () => undefined;

  reset(): void {
    this.resets++;
    this.times.length = 0;
  }

  pickAt(x: number, y: number): void {
    this.picks.push({ x, y, before: this.times.length });
  }

  async analyse(picture: SentPicture, timeS: number): Promise<PoseFrame> {
    this.times.push(timeS);
    const count = this.times.length;
    this.onAnalyse(count);
    await new Promise((resolve) => {
      setTimeout(resolve);
    });
    picture.close();
    if (count > this.failsAt) throw this.failure;
    return { ...frameAt(count - 1), timeS, clock: 'media' };
  }
}

export class FakeFiles {
  readonly decoder = new FakeDecoder();
  readonly engine = new FakeEngine();
  readonly database: Database = createDatabase();
  claimed = 0;
  ids = 0;

  readonly ports: FilePorts = {
    newId: () => `00000000-0000-4000-8000-${String(++this.ids).padStart(12, '0')}`,
    nowMs: () => NOW_MS,
    openVideo: this.decoder.open,
    engines: async () => [this.engine],
    database: this.database,
    closeSession: (id, unsaved) =>
      closeSession(this.database, id, { unsaved, summarise: (frames) => countingSummary(frames) }),
    keepVideo: async (id, file, times) => {
      const { name, size } = file;
      await writeVideo(this.database, id, { name, size, ...times, handle: null });
    },
    claim: async () => {
      this.claimed++;
      return { release: () => this.claimed-- };
    },
  };

  job(change: Partial<FileJob> = {}): FileJob {
    return {
      settings: FOUND_OUT,
      subject: WHOLE_FILE,
      signal: new AbortController().signal,
      gate: createPauseGate(),
      onProgress: () => undefined,
      ...change,
    };
  }
}
