/** Holds the camera: notices that it went away or fell silent, and opens the same one again when it comes back. */
import type { PoseFrame } from '../core/pose/pose-frame.ts';
import type { CameraRequest, CameraResult, OpenCamera } from '../platform/camera.ts';
import { createStillImage } from './still-image.ts';

/** Beside `devicechange`, which not every way of coming back fires. Slow enough for a hidden page's timers. */
const TRY_AGAIN_MS = 5000;

/**
 * Beats of the engine, one a second, in which it waited for a frame and none came. A camera at 5 frames/s is never silent
 * for a second, and three seconds are some eight steps that nobody saw. Before its first frame a camera may take long.
 */
const SILENT_AFTER = 3;
const SILENT_BEFORE_FIRST = 10;
/** Silent for so long, it is opened again: a camera on a cable that hung often comes back so, and only so. */
const REOPEN_AFTER = 15;
/** Seconds of one and the same image, ten looks at it: by then a runner has taken a dozen steps that nobody saw. */
const FROZEN_AFTER_S = 5;

export interface CameraLoss {
  /** 'camera-denied' and 'camera-busy': why it is not back yet, where the runner can do something about it. */
  readonly reason: 'camera-stopped' | 'camera-silent' | 'camera-frozen' | 'camera-denied' | 'camera-busy';
  readonly detail: string;
}

export interface CameraKeeper {
  /** Asks for the camera. @returns what was opened, or why not */
  open(): Promise<CameraResult>;
  /** The camera that is open at the moment. */
  readonly camera: OpenCamera | null;
  /** A frame has come. */
  gave(frame: Pick<PoseFrame, 'timeS' | 'image' | 'backdrop'>): void;
  /** Another second has passed in which the engine waited for a frame. */
  waited(): void;
  dispose(): void;
}

export interface CameraKeeperOptions {
  readonly request: CameraRequest;
  openCamera(request: CameraRequest): Promise<CameraResult>;
  /** Calls back when cameras are plugged in or out. Returns the unsubscribe. */
  onDeviceChange(listener: () => void): () => void;
  /** No more frames for now. May come several times for one loss, as more is known of it. */
  onLost(loss: CameraLoss): void;
  /** It was opened again: frames have to be read from it anew. */
  onBack(camera: OpenCamera): void;
  /** It gives frames again by itself. */
  onHeard(): void;
}

export function createCameraKeeper(options: CameraKeeperOptions): CameraKeeper {
  let camera: OpenCamera | null = null;
  let stopWaiting: (() => void) | null = null;
  let disposed = false;
  let silentBeats = 0;
  let gaveAny = false;
  let muted = false;
  let still = createStillImage();
  let frozen = false;

  const hold = (opened: OpenCamera): void => {
    camera = opened;
    silentBeats = 0;
    gaveAny = false;
    muted = false;
    still = createStillImage();
    frozen = false;
    const { track, name } = opened;
    track.addEventListener('ended', () => {
      if (camera === opened) lose(opened, `the track of "${name}" ended`);
    });
    // Muted: still ours, but the system gives no frames, e.g. behind a closed shutter or after a long sleep.
    track.addEventListener('mute', () => {
      if (camera !== opened) return;
      muted = true;
      options.onLost({ reason: 'camera-stopped', detail: `"${name}" gives no frames` });
    });
    track.addEventListener('unmute', () => {
      if (camera !== opened) return;
      muted = false;
      silentBeats = 0;
      options.onBack(opened);
    });
  };

  const lose = (gone: OpenCamera, detail: string): void => {
    camera = null;
    gone.stop();
    options.onLost({ reason: 'camera-stopped', detail });
    waitFor({ ...options.request, cameraId: gone.cameraId || options.request.cameraId, exact: true });
  };

  const waitFor = (request: CameraRequest): void => {
    let trying = false;
    const tryAgain = async (): Promise<void> => {
      if (trying) return;
      trying = true;
      const result = await options.openCamera(request);
      trying = false;
      if (!result.ok) {
        const { reason, detail } = result;
        const tellable = reason === 'camera-denied' || reason === 'camera-busy';
        if (tellable && !disposed && !camera) options.onLost({ reason, detail });
        return;
      }
      if (disposed || camera) return result.camera.stop();
      stopWaiting?.();
      hold(result.camera);
      options.onBack(result.camera);
    };
    const unsubscribe = options.onDeviceChange(() => void tryAgain());
    const timer = setInterval(() => void tryAgain(), TRY_AGAIN_MS);
    stopWaiting = () => {
      unsubscribe();
      clearInterval(timer);
      stopWaiting = null;
    };
    // At once: it may be back already, and if it may not be used any more, the runner should know why.
    void tryAgain();
  };

  return {
    async open() {
      const result = await options.openCamera(options.request);
      if (!result.ok) return result;
      if (disposed) result.camera.stop();
      else hold(result.camera);
      return result;
    },
    get camera() {
      return camera;
    },
    gave(frame) {
      const wasSilent = silentBeats >= (gaveAny ? SILENT_AFTER : SILENT_BEFORE_FIRST);
      silentBeats = 0;
      gaveAny = true;
      const wasFrozen = frozen;
      const stillS = still.take(frame);
      frozen = stillS >= FROZEN_AFTER_S;
      if (frozen && !wasFrozen && camera)
        options.onLost({ reason: 'camera-frozen', detail: `"${camera.name}" repeats one image` });
      else if (frozen && stillS >= REOPEN_AFTER && camera)
        lose(camera, `"${camera.name}" repeated one image for ${Math.round(stillS)} s`);
      else if (!frozen && (wasSilent || wasFrozen)) options.onHeard();
    },
    waited() {
      if (!camera || muted) return;
      silentBeats++;
      const { name } = camera;
      if (silentBeats === (gaveAny ? SILENT_AFTER : SILENT_BEFORE_FIRST)) {
        options.onLost({ reason: 'camera-silent', detail: `no frame from "${name}" for ${silentBeats} s` });
      }
      if (silentBeats === REOPEN_AFTER) lose(camera, `"${name}" gave no frame for ${silentBeats} s`);
    },
    dispose() {
      disposed = true;
      stopWaiting?.();
      camera?.stop();
      camera = null;
    },
  };
}
