import type { VoiceNote } from '../../src/core/handwork/voice-note.ts';
import type { CoachSettings } from '../../src/core/session/run.ts';
import type { SessionFile } from '../../src/core/session/session-file.ts';
import type { SessionAnalysis } from '../../src/core/recording/summarise.ts';
import type { PoseFrame } from '../../src/core/pose/pose-frame.ts';
import { LIVE_TIMES } from '../../src/core/coaching/settings.ts';
import type { RecordingHead } from '../../src/storage/db.ts';
import type { StorageArea } from '../../src/storage/settings-store.ts';

export const ID = '6f0c2f4e-3a51-4a0e-9d5c-0a6f5b1c2d3e';
export const STARTED = '2026-11-20T09:40:00.000Z';

export const SETTINGS: CoachSettings = {
  times: LIVE_TIMES,
  focus: null,
  view: 'front',
  mirrored: false,
  cues: true,
};

export const HEAD: RecordingHead = {
  settings: SETTINGS,
  source: { kind: 'camera', name: 'Laptop camera', width: 640, height: 480, fps: 30, mirrored: false },
  engine: { model: 'm', runtime: 'r', framesSeen: 10, framesAnalysed: 9, medianFrameMs: 20 },
};

/** A frame whose numbers depend on its index, so that mixed-up frames are noticed. */
export function frameAt(index: number, fps = 30, width = 640, height = 480): PoseFrame {
  const point = (i: number): number => Math.sin(index * 0.37 + i * 1.3);
  return {
    timeS: index / fps,
    clock: 'capture',
    width,
    height,
    image: Float32Array.from({ length: 99 }, (_, i) =>
      i % 3 === 2 ? (point(i) + 1) / 2 : width / 2 + point(i) * width * 0.6,
    ),
    world: Float32Array.from({ length: 99 }, (_, i) => point(i) * 0.9),
    presence: 0.75,
    check:
      index % 3 === 0 ? Float32Array.from({ length: 51 }, (_, i) => (i % 3 === 2 ? 0.5 : 100 + i)) : null,
    luma: index % 2 === 0 ? 120 : null,
  };
}

export function frames(seconds: number, fps = 30): PoseFrame[] {
  return Array.from({ length: Math.round(seconds * fps) }, (_, i) => frameAt(i, fps));
}

/** Stands in for the summary: it says how many frames it was given. */
export function countingSummary(given: readonly PoseFrame[]): SessionAnalysis {
  return {
    view: 'front',
    running: [{ startS: 1, endS: 3 }],
    quality: { validShare: 1, notes: [] },
    measures: [
      {
        id: 'cadence',
        side: 'both',
        unit: 'steps/min',
        value: given.length,
        baseline: null,
        spread: 1,
        strides: 10,
        confidence: 'good',
        band: null,
        reason: null,
        smallestChange: 2,
      },
    ],
    epochs: [],
    events: [],
    drift: [],
    summary: { focus: null, strength: 'cadence', text: [] },
  };
}

export function sessionFile(change: Partial<SessionFile> = {}): SessionFile {
  return {
    format: 'running-form-session',
    version: 1,
    id: ID,
    startedAt: STARTED,
    durationS: 61.2,
    source: HEAD.source,
    engine: HEAD.engine,
    ...countingSummary([]),
    epochs: [{ startS: 10, endS: 20, values: { 'armCrossing.left': 11.9 } }],
    cues: [
      {
        timeS: 41.3,
        measure: 'armCrossing',
        side: 'left',
        text: 'Hands on train tracks',
        channel: 'voice',
        kind: 'correction',
      },
    ],
    events: [{ timeS: 6, kind: 'running-started' }],
    drift: [{ measure: 'shoulderHeight', side: 'both', fromS: 31, change: -9.2, unit: '% shoulder width' }],
    ...change,
  };
}

/** A voice note of two seconds. */
export function voiceNote(sessionId: string, id = `note-${sessionId}`): VoiceNote {
  return {
    id,
    sessionId,
    title: 'Wrist',
    createdAt: STARTED,
    durationS: 2,
    actions: [
      { noteS: 0, kind: 'frame', timeS: 1 },
      { noteS: 1, kind: 'frame', timeS: 1.5 },
    ],
    sound: new Uint8Array([26, 69, 223, 163]),
  };
}

/** `browser.storage.local` with its quirks: asynchronous, tells every listener. */
export function memoryArea(kept: Record<string, unknown> = {}): StorageArea {
  const listeners = new Set<Parameters<StorageArea['onChanged']['addListener']>[0]>();
  return {
    get: async (key) => ({ [key]: kept[key] }),
    set: async (items) => {
      Object.assign(kept, items);
      for (const [key, newValue] of Object.entries(items))
        for (const listener of listeners) listener({ [key]: { newValue } });
    },
    onChanged: {
      addListener: (listener) => listeners.add(listener),
      removeListener: (listener) => listeners.delete(listener),
    },
  };
}

/** A data URL that begins as a PNG of this size does. @param restBytes - zeros in the place of its pixels */
export function pngUrl(width: number, height: number, restBytes = 12): string {
  const bytes = Buffer.alloc(33 + restBytes);
  bytes.write('\x89PNG\r\n\x1a\n', 0, 'latin1');
  bytes.writeUInt32BE(13, 8);
  bytes.write('IHDR', 12, 'latin1');
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(height, 20);
  return `data:image/png;base64,${bytes.toString('base64')}`;
}
