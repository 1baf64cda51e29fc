/** A camera that can be told to fail, in the page of the coach. */

/**
 * Runs in the page, before it. `cameraGives` is `all`, `few`, `dark`, `frozen`, `empty`, `moved` or `none`; `unplug(name)` ends
 * the camera as the browser does, and from then on opening it fails with an error of this name; `plugIn()` brings it back.
 */
export function installTroubledCamera() {
  const page = /** @type {any} */ (globalThis);
  page.cameraGives = 'all';
  const { mediaDevices } = globalThis.navigator;
  const open = mediaDevices.getUserMedia.bind(mediaDevices);
  /** @type {string | null} */
  let away = null;
  const given = new Set();

  page.unplug = (/** @type {string} */ name) => {
    away = name;
    for (const track of given) {
      track.stop();
      // `stop` says nothing, where a camera that went away says so.
      track.dispatchEvent(new Event('ended'));
    }
    given.clear();
  };
  page.plugIn = () => {
    away = null;
    mediaDevices.dispatchEvent(new Event('devicechange'));
  };

  const black = ({ codedWidth: width, codedHeight: height, timestamp }) => {
    const init = { format: 'RGBA', codedWidth: width, codedHeight: height, timestamp };
    return new page.VideoFrame(new Uint8Array(4 * width * height), init);
  };
  /** The frame's image, drawn so far to the right. */
  const drawn = (frame, right) => {
    const canvas = new OffscreenCanvas(frame.displayWidth, frame.displayHeight);
    canvas.getContext('2d')?.drawImage(frame, right, 0);
    return canvas;
  };
  /** A room in which nobody is, as a program shows it in the camera's place: without a sensor's noise. */
  const room = ({ displayWidth: width, displayHeight: height }) => {
    const canvas = new OffscreenCanvas(width, height);
    const context = canvas.getContext('2d');
    if (!context) return canvas;
    const wall = context.createLinearGradient(0, 0, width, height);
    wall.addColorStop(0, '#8a8478');
    wall.addColorStop(1, '#5d6a70');
    context.fillStyle = wall;
    context.fillRect(0, 0, width, height);
    return canvas;
  };
  const frameOf = (canvas, timestamp) => new page.VideoFrame(canvas, { timestamp, alpha: 'discard' });

  /** What is given for a frame; null: nothing. The frame stays the caller's. */
  const gate = () => {
    let lastUs = 0;
    /** The image at the moment it froze. @type {OffscreenCanvas | null} */
    let held = null;
    return (frame) => {
      const { timestamp, displayWidth } = frame;
      const gives = page.cameraGives;
      if (gives !== 'frozen') held = null;
      if (gives === 'none' || (gives === 'few' && timestamp - lastUs < 195_000)) return null;
      lastUs = timestamp;
      if (gives === 'dark') return black(frame);
      // As by a camera that was turned by a seventh of its image.
      if (gives === 'moved') return frameOf(drawn(frame, Math.round(displayWidth / 7)), timestamp);
      if (gives === 'empty') return frameOf(room(frame), timestamp);
      if (gives === 'frozen') return frameOf((held ??= drawn(frame, 0)), timestamp);
      return frame.clone();
    };
  };

  mediaDevices.getUserMedia = async (constraints) => {
    if (away !== null) throw new DOMException('The camera is away.', away);
    const stream = await open(constraints);
    const [track] = stream.getVideoTracks();
    const { readable } = new page.MediaStreamTrackProcessor({ track });
    const generator = new page.MediaStreamTrackGenerator({ kind: 'video' });
    // It passes for the camera itself, which is looked for again by its id.
    generator.getSettings = () => track.getSettings();
    given.add(generator);
    const through = gate();
    const altered = new TransformStream({
      transform(frame, controller) {
        const out = through(frame);
        if (out) controller.enqueue(out);
        frame.close();
      },
    });
    readable
      .pipeThrough(altered)
      .pipeTo(generator.writable)
      .catch(() => undefined);
    return new globalThis.MediaStream([generator]);
  };
}
