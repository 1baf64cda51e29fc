/** Two recordings that go together by the phase of the stride: played, stepped and looped as one. */
import { momentAt, placesOf, placeWithin, type PhasePair } from '../core/compare/pair.ts';
import { nearestIndex } from '../core/review/extremes.ts';
import type { Player, PlayerPorts, Shown } from './player.ts';

export interface PairState {
  /** In strides of the first: 12.5 = at the other foot's contact in its thirteenth stride. */
  readonly place: number;
  readonly playing: boolean;
  readonly speed: number;
  /** Places from and to. */
  readonly loop: { readonly from: number; readonly to: number } | null;
}

export interface PairShown {
  readonly first: Shown;
  readonly second: Shown;
}

export interface PairPlayer {
  readonly state: PairState;
  /** What is on the stage; null until the first frames are there. */
  readonly shown: PairShown | null;
  readonly pair: PhasePair;
  onState(listener: (state: PairState) => void): () => void;
  onShown(listener: (shown: PairShown) => void): () => void;
  play(on: boolean): void;
  seek(place: number): void;
  /** Frames of the first on (+) or back (−). */
  step(frames: number): void;
  /** Shows another moment without leaving this one; null goes back to it. */
  peek(place: number | null): void;
  setSpeed(speed: number): void;
  setLoop(loop: PairState['loop']): void;
  close(): void;
}

/** A tab that was asleep does not jump ahead by the time it slept. */
const MOST_STEP_S = 0.25;

/**
 * @param players of the two recordings, each with its own video or with skeletons alone
 * @param pair with at least one stride beside one
 * @param start place to begin at, held to what both have
 */
export function createPairPlayer(
  players: { readonly first: Player; readonly second: Player },
  pair: PhasePair,
  ports: PlayerPorts,
  start = 0,
): PairPlayer {
  const places = placesOf(pair) ?? { from: 0, to: 0 };
  const held = (place: number): number => Math.min(places.to, Math.max(places.from, place));
  const stateListeners = new Set<(state: PairState) => void>();
  const shownListeners = new Set<(shown: PairShown) => void>();
  let state: PairState = { place: held(start), playing: false, speed: 1, loop: null };
  let shown: PairShown | null = null;
  /** Counts what was played: an older one stops. */
  let asked = 0;
  let showing = false;
  /** Asked for while another was being shown. */
  let waiting: number | null = null;

  const change = (part: Partial<PairState>): void => {
    state = { ...state, ...part };
    for (const listener of stateListeners) listener(state);
  };
  const frameAt = ({ times }: Player, timeS: number): number => times[nearestIndex(times, timeS)] ?? timeS;
  /** Both frames are shown together or not at all. */
  const show = async (place: number): Promise<void> => {
    const moment = momentAt(pair, place);
    if (!moment) return;
    const [first, second] = await Promise.all([
      players.first.glance(frameAt(players.first, moment.firstS)),
      players.second.glance(frameAt(players.second, moment.secondS)),
    ]);
    shown = { first, second };
    for (const listener of shownListeners) listener(shown);
  };
  /** Of several asked for in a row only the last. */
  const look = (place: number): void => {
    if (showing) {
      waiting = place;
      return;
    }
    showing = true;
    const done = (): void => {
      showing = false;
      const next = waiting;
      waiting = null;
      if (next !== null) look(next);
    };
    show(place).then(done, (error: unknown) => {
      console.error(error);
      done();
    });
  };

  /** The place that many seconds of the first on. */
  const later = (place: number, seconds: number): number => {
    const stride = pair.first[Math.min(Math.floor(place), pair.first.length - 1)];
    if (!stride) return place;
    const half = place % 1 < 0.5 ? stride.otherS - stride.startS : stride.endS - stride.otherS;
    return place + (0.5 * seconds) / half;
  };
  const run = async (mine: number): Promise<void> => {
    let atMs = ports.nowMs();
    while (mine === asked && state.playing) {
      // oxlint-disable-next-line no-await-in-loop
      await ports.nextDraw();
      if (mine !== asked) return;
      const now = ports.nowMs();
      const next = later(state.place, Math.min(MOST_STEP_S, (now - atMs) / 1000) * state.speed);
      atMs = now;
      const { loop } = state;
      const end = loop ? Math.min(loop.to, places.to) : places.to;
      if (next >= end && !loop) {
        change({ place: end, playing: false });
        look(end);
        return;
      }
      change({ place: held(next >= end && loop ? loop.from : next) });
      // oxlint-disable-next-line no-await-in-loop
      await show(state.place);
    }
  };
  const pause = (): void => {
    asked++;
    if (state.playing) change({ playing: false });
  };
  const seek = (place: number): void => {
    pause();
    change({ place: held(place) });
    look(state.place);
  };
  // A video that is opened, or taken away, is shown at once.
  const stops = [players.first, players.second].map((player) => {
    let had = player.state.hasVideo;
    return player.onState(({ hasVideo }) => {
      if (had === hasVideo) return;
      had = hasVideo;
      look(state.place);
    });
  });
  look(state.place);

  return {
    get state() {
      return state;
    },
    get shown() {
      return shown;
    },
    pair,
    onState(listener) {
      stateListeners.add(listener);
      return () => stateListeners.delete(listener);
    },
    onShown(listener) {
      shownListeners.add(listener);
      return () => shownListeners.delete(listener);
    },
    play(on) {
      if (on === state.playing) return;
      if (!on) return pause();
      const { loop, place } = state;
      const from = loop?.from ?? places.from;
      const atEnd = place >= (loop?.to ?? places.to) || place < from;
      change({ place: held(atEnd ? from : place), playing: true });
      const mine = ++asked;
      run(mine).catch((error: unknown) => {
        console.error(error);
        if (mine === asked) pause();
      });
    },
    seek,
    step(frames) {
      const { times } = players.first;
      const moment = momentAt(pair, state.place);
      if (!moment) return;
      let index = times.indexOf(frameAt(players.first, moment.firstS));
      // Over what lies between two strides in one step: it has no place.
      for (let by = Math.sign(frames), left = Math.abs(frames); left > 0 && by !== 0;) {
        index += by;
        if (index < 0 || index >= times.length) break;
        const place = placeWithin(pair, 'first', times[index]);
        if (place !== null && (by > 0 ? place > state.place : place < state.place)) left--;
        if (left === 0 && place !== null) return seek(place);
      }
      seek(frames > 0 ? places.to : places.from);
    },
    peek(place) {
      if (!state.playing) look(place === null ? state.place : held(place));
    },
    setSpeed(speed) {
      change({ speed });
    },
    setLoop(loop) {
      change({ loop: loop && { from: held(loop.from), to: held(loop.to) } });
    },
    close() {
      asked++;
      for (const stop of stops) stop();
    },
  };
}
