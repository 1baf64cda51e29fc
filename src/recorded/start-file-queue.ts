/** The queue with everything real behind it. */
import { closeInWorker } from '../closing/close-in-worker.ts';
import { EngineClient } from '../engine/client.ts';
import { browser } from '../platform/browser.ts';
import { askToKeep } from '../platform/lasting-storage.ts';
import { claimFileSession } from '../platform/live-lock.ts';
import { keepAwake } from '../platform/wake-lock.ts';
import { createDatabase, type Database } from '../storage/db.ts';
import { moveHandwork } from '../storage/handwork.ts';
import { moveVoiceNotes } from '../storage/voice-notes.ts';
import { annotateSession, readSession } from '../storage/sessions.ts';
import { createPairsStore, type PairsStore } from '../storage/pairs-store.ts';
import { createSettingsStore } from '../storage/settings-store.ts';
import { readVideo } from '../storage/videos.ts';
import { analyseFile, type FilePorts } from './analyse-file.ts';
import type { FileSettings } from './contract.ts';
import { openVideo } from '../video/decode-video.ts';
import { createEngineTeam, enginesFor } from './engine-team.ts';
import { createFileQueue, type FileQueue } from './file-queue.ts';
import { keepVideo, storageRoom } from './keep-video.ts';
import { remeasure, takeOver } from './remeasure.ts';

/** @param keepCopies - false: no copy of a video is kept, whatever the settings say */
export function startFileQueue(defaults: FileSettings, keepCopies = true): FileQueue {
  const database = createDatabase();
  const settings = createSettingsStore(browser.storage.local);
  const pairs = createPairsStore(browser.storage.local);
  const { hardwareConcurrency, deviceMemory } = navigator as Navigator & { deviceMemory?: number };
  // What was compared is worth no failed analysis.
  const movePairs: PairsStore['move'] = (...how) =>
    pairs.move(...how).catch((error: unknown) => console.warn(error));
  const size = enginesFor(hardwareConcurrency, deviceMemory);
  const team = createEngineTeam(
    (onFailed) => EngineClient.open({ threads: size === 1 }, onFailed),
    size,
    ({ names }) => names.runtime.startsWith('litert wasm'),
  );
  const ports: FilePorts = {
    newId: () => crypto.randomUUID(),
    nowMs: () => Date.now(),
    openVideo,
    engines: () => team.get(),
    database,
    closeSession: closeInWorker,
    claim(id) {
      // A run is about to be stored.
      void askToKeep();
      return claimFileSession(id);
    },
    keepVideo: (id, file, times) =>
      keepVideo(database, id, file, times, {
        copies: async () => keepCopies && (await settings.load()).keepVideos,
        room: storageRoom,
      }),
  };
  return createFileQueue(
    {
      nowMs: () => ports.nowMs(),
      openVideo,
      analyse: (file, job) => analyseFile(file, job, ports),
      async remeasure(what) {
        const outcome = await remeasure(what, ports);
        if (outcome.kind === 'done')
          await movePairs(what.session.id, outcome.session.id, (timeS) => timeS * what.stretch);
        return outcome;
      },
      assign: async (id, athleteId) => {
        await annotateSession(ports.database, id, { athleteId });
        return readSession(ports.database, id);
      },
      replace: async (oldId, newId) => {
        const turn = await sameMoments(ports.database, oldId, newId);
        await moveHandwork(ports.database, oldId, newId, turn);
        await moveVoiceNotes(ports.database, oldId, newId, turn);
        await takeOver(ports.database, oldId, newId, ['notes', 'tags']);
        await movePairs(oldId, newId, turn);
      },
      keepAwake,
    },
    defaults,
  );
}

/** From one session's seconds to another's of the same video: by the file's time; as they are where that is not known. */
async function sameMoments(
  database: Database,
  fromId: string,
  toId: string,
): Promise<(timeS: number) => number> {
  const [from, to] = await Promise.all([readVideo(database, fromId), readVideo(database, toId)]);
  if (!from || !to) return (timeS) => timeS;
  return (timeS) => (from.firstS + from.slowdown * timeS - to.firstS) / to.slowdown;
}
