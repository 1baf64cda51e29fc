/** In the web page: what its video is made to do, and what is told of it. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createCaptureClock } from '../../src/page-video/capture-clock.ts';
import type { Told } from '../../src/page-video/contract.ts';
import { follow, play } from '../../src/page-video/play-in-page.ts';

class FakeVideo extends EventTarget {
  currentTime = 10;
  duration = 60;
  paused = true;
  ended = false;
  loop = false;
  seeking = false;
  readyState = 4;
  rate = 1;
  play = vi.fn(async () => {
    this.paused = false;
    this.tell('playing');
  });
  requestVideoFrameCallback = vi.fn();

  get playbackRate(): number {
    return this.rate;
  }

  set playbackRate(rate: number) {
    this.rate = rate;
    this.tell('ratechange');
  }

  tell(event: string): void {
    this.dispatchEvent(new Event(event));
  }

  /** Where the browser has the place already, nothing waits. */
  seek(toS: number): void {
    this.seeking = true;
    this.currentTime = toS;
    this.tell('seeking');
    this.seeking = false;
    this.tell('seeked');
  }
}

let video: FakeVideo;
let told: Told[];
const tell = (one: Told): void => void told.push(one);
const element = () => video as unknown as HTMLVideoElement;

beforeEach(() => {
  video = new FakeVideo();
  told = [];
  vi.stubGlobal('HTMLMediaElement', { HAVE_CURRENT_DATA: 2 });
  vi.stubGlobal('document', Object.assign(new EventTarget(), { hidden: false }));
  vi.stubGlobal('VideoEncoder', vi.fn());
  vi.stubGlobal(
    'VideoFrame',
    class {
      close(): void {}
    },
  );
});

afterEach(() => void vi.unstubAllGlobals());

describe('a video that is followed while its tab is recorded', () => {
  /** The clock of a recording that hears what the page tells. */
  function listen() {
    const clock = createCaptureClock();
    clock.follow();
    const gone = new AbortController();
    const hear = (one: Told): void => {
      tell(one);
      if (one.kind === 'at') clock.stands(one.mediaS, one.runs, one.rate);
    };
    return { clock, gone, done: follow(element(), hear, gone.signal) };
  }

  it('has its own time after a seek for which nothing had to load', async () => {
    const { clock, gone, done } = listen();
    expect(clock.timeOf(100)).toBe(10);
    video.currentTime = 12;
    expect(clock.timeOf(102)).toBe(12);
    video.seek(40);
    expect(clock.timeOf(102.1)).toBeCloseTo(40, 6);
    gone.abort();
    await done;
  });

  it('has its own time where somebody lets it play at another speed', async () => {
    const { clock, gone, done } = listen();
    expect(clock.timeOf(100)).toBe(10);
    video.currentTime = 12;
    video.playbackRate = 0.5;
    expect(clock.timeOf(102)).toBeCloseTo(12, 6);
    expect(clock.timeOf(104)).toBeCloseTo(13, 6);
    video.currentTime = 13;
    video.playbackRate = 2;
    expect(clock.timeOf(104)).toBeCloseTo(13, 6);
    expect(clock.timeOf(105)).toBeCloseTo(15, 6);
    gone.abort();
    await done;
  });

  it('plays as fast as before once it is over', async () => {
    video.playbackRate = 1.5;
    const { gone, done } = listen();
    expect(video.playbackRate).toBe(1);
    gone.abort();
    await done;
    expect(video.playbackRate).toBe(1.5);
    expect(told.at(-1)).toEqual({ kind: 'end', why: 'stopped' });
  });

  it.each([
    [59.6, 'ended'],
    [30, 'wound-back'],
  ])('that begins again by itself has ended at its end alone: %d s', async (atS, why) => {
    video.loop = true;
    const { done } = listen();
    video.currentTime = atS;
    video.tell('timeupdate');
    video.seek(0);
    await done;
    expect(told.at(-1)).toEqual({ kind: 'end', why });
  });

  it('is left at the speed that somebody chose meanwhile', async () => {
    video.playbackRate = 1.5;
    const { gone, done } = listen();
    video.playbackRate = 0.75;
    gone.abort();
    await done;
    expect(video.playbackRate).toBe(0.75);
  });
});

describe('a video that is played and read', () => {
  it('is not set going where nobody waits for it any more by the time its tab is in front', async () => {
    Object.assign(document, { hidden: true });
    const stop = new AbortController();
    const done = play(element(), true, tell, stop.signal, new AbortController().signal);
    stop.abort();
    await done;
    expect(video.play).not.toHaveBeenCalled();
    expect(video.currentTime).toBe(10);
    expect(told).toEqual([{ kind: 'end', why: 'stopped' }]);
  });
});
