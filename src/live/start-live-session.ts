/** A live session on the real things: camera, engine worker, disk, voice, tabs. */
import { EngineClient } from '../engine/client.ts';
import { languageTag } from '../language/index.ts';
import { openBluetooth } from '../platform/bluetooth/bluetooth.ts';
import { openCamera } from '../platform/camera.ts';
import { showCardWhereAllowed } from '../card/inject.ts';
import { askToKeep } from '../platform/lasting-storage.ts';
import { takeLiveLock } from '../platform/live-lock.ts';
import { listenForMessages, sendToTab } from '../platform/messaging.ts';
import { createSpeech } from '../platform/speech.ts';
import { watchBattery } from '../platform/battery.ts';
import { createTones } from '../platform/tones.ts';
import { createMetronome } from '../platform/metronome.ts';
import { keepAwake } from '../platform/wake-lock.ts';
import { createDatabase } from '../storage/db.ts';
import { forgetDeleted } from '../storage/tidy-up.ts';
import { createAnnouncer } from './announcer.ts';
import { createCardRelay } from './card-relay.ts';
import { openCoachInWorker } from './coach-in-worker.ts';
import { closeInWorker } from '../closing/close-in-worker.ts';
import type { LiveSession, LiveSessionOptions } from './contract.ts';
import { createLiveSession } from './live-session.ts';

const elapsedS = (): number => performance.now() / 1000;

/** Call it from a click: sound, and in some browsers the voice, may not begin without one. */
export function startLiveSession(options: LiveSessionOptions): LiveSession {
  // The run that begins is worth keeping; no run waits for the answer.
  void askToKeep();
  const tones = createTones();
  if (options.tones) tones.unlock();
  const database = createDatabase();
  const relay = createCardRelay({ sendToTab, elapsedS });
  return createLiveSession(options, {
    newId: () => crypto.randomUUID(),
    nowMs: () => Date.now(),
    elapsedS,
    takeLock: takeLiveLock,
    openCamera,
    onDeviceChange: (listener) => listen(navigator.mediaDevices, 'devicechange', listener),
    openEngine: ({ onFailed, onBeat }) => EngineClient.open({}, onFailed, onBeat),
    openCoach: (settings, listener) => openCoachInWorker(settings, listener),
    database,
    makeRoom: () => forgetDeleted(database, Infinity).catch(() => undefined),
    closeSession: closeInWorker,
    announcer: createAnnouncer({
      speech: createSpeech({ language: languageTag() }),
      tones,
      voice: options.voice,
      tonesOn: options.tones,
      volume: options.volume,
      words: options.words,
      sideTones: options.sideTones ?? false,
    }),
    metronome: createMetronome(),
    relay,
    bluetooth: openBluetooth(),
    onCommand(listener) {
      const stopListening = listenForMessages((message, tabId) => {
        if (message.kind === 'command') listener(message.command);
        if (tabId === null) return;
        if (message.kind === 'card-ready') relay.cardReady(tabId);
        if (message.kind === 'card-gone') relay.cardGone(tabId);
      });
      const stopShowing = options.cardInEveryPage ? showCardWhereAllowed() : () => undefined;
      return () => {
        stopListening();
        stopShowing();
      };
    },
    onBattery: watchBattery,
    onPageHide: (listener) => listen(window, 'pagehide', listener),
    keepAwake,
  });
}

function listen(target: EventTarget, type: string, listener: () => void): () => void {
  target.addEventListener(type, listener);
  return () => target.removeEventListener(type, listener);
}
