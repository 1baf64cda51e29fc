/** Runs in the coach page before its own scripts: notes when frames are analysed and drawn, changing nothing. */

/** Handed over as source: it may use nothing from around it. */
export function installProbe() {
  /** @type {{ frames: unknown[][], captures: number[], longTasks: number[][], cameraAt: number | null }} */
  const notes = { frames: [], captures: [], longTasks: [], cameraAt: null };
  globalThis.benchNotes = notes;

  // The page draws a skeleton inside the worker's message: when its listener returns, the skeleton is drawn.
  const Original = globalThis.Worker;
  globalThis.Worker = class extends Original {
    /** @override */
    addEventListener(type, listener, options) {
      if (type !== 'message') return super.addEventListener(type, listener, options);
      return super.addEventListener(
        type,
        (event) => {
          listener.call(this, event);
          const { kind, frame } = event.data ?? {};
          if (kind === 'frame')
            notes.frames.push([performance.now(), frame.timeS * 1000, frame.image !== null]);
        },
        options,
      );
    }
  };

  const { mediaDevices } = globalThis.navigator;
  const open = mediaDevices.getUserMedia.bind(mediaDevices);
  mediaDevices.getUserMedia = async (constraints) => {
    const stream = await open(constraints);
    notes.cameraAt ??= performance.now();
    return stream;
  };

  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) notes.longTasks.push([entry.startTime, entry.duration]);
  }).observe({ type: 'longtask', buffered: true });
}

/** Runs in the page once its video plays: when each shown frame was captured, by the page's own clock. */
export function followVideo() {
  const video = globalThis.document.querySelector('video');
  const note = (_now, metadata) => {
    if (metadata.captureTime !== undefined) globalThis.benchNotes.captures.push(metadata.captureTime);
    video?.requestVideoFrameCallback(note);
  };
  video?.requestVideoFrameCallback(note);
}

/**
 * The frames' own times count from another origin than the page's. Camera frames come at slightly uneven times, so the
 * one distance that fits most pairs of frame time and capture time is the distance of the two origins.
 * @param {readonly number[]} frameTimes ms @param {readonly number[]} captureTimes ms
 * @returns {number | null} what to take from a frame's time to have the page's
 */
export function originDistance(frameTimes, captureTimes) {
  const counts = new Map();
  for (const frame of frameTimes.slice(-120)) {
    for (const capture of captureTimes.slice(-120)) {
      const bin = Math.round(frame - capture);
      counts.set(bin, (counts.get(bin) ?? 0) + 1);
    }
  }
  let best = null;
  for (const [bin, count] of counts) {
    if (best === null || count > counts.get(best)) best = bin;
  }
  return best;
}
