/** Runs of the preview with their skeletons: simulated, recorded and closed as the product does it. */
import { LIVE_TIMES } from '../../../src/core/coaching/settings.ts';
import type { SourceInfo } from '../../../src/core/session/session-file.ts';
import { summarise } from '../../../src/core/recording/summarise.ts';
import { buildSession } from '../../../src/closing/build-session.ts';
import type { Database, RecordingHead } from '../../../src/storage/db.ts';
import { createSessionRecorder } from '../../../src/storage/session-recorder.ts';
import { rowOf } from '../../../src/storage/session-row.ts';
import { laptopFront, type Scenario, sideLeft, sideRight, simulate } from '../../simulator/index.ts';

interface Recording {
  readonly id: string;
  readonly startedAt: string;
  readonly source: Omit<SourceInfo, 'fps' | 'mirrored'>;
  readonly scenario: () => Scenario;
}

const CAMERA = { kind: 'camera', name: 'Integrated camera', width: 640, height: 480 } as const;

const RECORDINGS: readonly Recording[] = [
  {
    // A phone held upright beside the belt.
    id: 'upright',
    startedAt: '2026-11-21T07:10:00.000Z',
    source: { kind: 'file', name: 'treadmill, easy pace, from the right.mp4', width: 720, height: 1280 },
    scenario: () =>
      sideRight({ durationS: 24, running: [[0, 1e6]], camera: { width: 720, height: 1280, fovYDeg: 50 } }),
  },
  {
    // The same belt from the other side, for a pair.
    id: 'other-side',
    startedAt: '2026-11-21T07:16:00.000Z',
    source: { kind: 'file', name: 'treadmill, easy pace, from the left.mp4', width: 640, height: 480 },
    scenario: () =>
      sideLeft({
        durationS: 22,
        seed: 4,
        running: [[0, 1e6]],
        parameters: { cadence: 178, trunkLean: 15 },
        timing: { fps: 25 },
      }),
  },
  {
    // Too few frames a second for any measure of this version.
    id: 'slow',
    startedAt: '2026-11-21T18:30:00.000Z',
    source: CAMERA,
    scenario: () => laptopFront({ durationS: 90, running: [[2, 1e6]], timing: { fps: 3 } }),
  },
  {
    // Recorded from a tab that was closed soon.
    id: 'short',
    startedAt: '2026-11-22T09:00:00.000Z',
    source: {
      kind: 'page',
      name: 'Easy run, from the front',
      width: 1280,
      height: 720,
      page: {
        address: 'https://club.example/run?v=easy_5k',
        firstS: 0,
        durationS: 40,
        way: 'shown',
        leftAtS: 6,
      },
    },
    scenario: () => laptopFront({ durationS: 6, running: [[0, 1e6]] }),
  },
];

async function record(database: Database, { id, startedAt, source, scenario }: Recording): Promise<void> {
  const { frames } = simulate(scenario());
  const head: RecordingHead = {
    settings: { times: LIVE_TIMES, focus: null, view: null, mirrored: false, cues: true },
    source: { ...source, fps: 30, mirrored: false },
    engine: {
      model: 'BlazePose full',
      runtime: 'LiteRT.js',
      framesSeen: frames.length,
      framesAnalysed: frames.length,
      medianFrameMs: 21.4,
    },
    athleteId: null,
  };
  const recorder = createSessionRecorder({
    database,
    id,
    startedAt,
    head: () => head,
    onTrouble: () => undefined,
  });
  for (const frame of frames) recorder.frame(frame);
  await recorder.close();
  const file = buildSession({ id, startedAt, head, frames, log: [], recovered: false }, summarise);
  const db = await database.get();
  await db.put('files', file);
  await db.put('rows', rowOf(file, { origin: 'recorded', title: '', notes: '', hasFrames: true }));
}

/** Records what is not there yet: it takes some seconds, once for a browser's profile. */
export async function seedRecordings(database: Database): Promise<void> {
  const db = await database.get();
  for (const recording of RECORDINGS) {
    const there = await db.get('files', recording.id);
    if (!there) await record(database, recording);
  }
}
