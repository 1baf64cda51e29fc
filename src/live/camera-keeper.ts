/** Holds the camera: notices that it went away or fell silent, and opens the same one again when it comes back. */
import type { PoseFrame } from '../core/pose/pose-frame.ts';
import type { CameraRequest, CameraResult, OpenCamera } from '../platform/camera.ts';
import { createStillImage, type Stillness } from './still-image.ts';

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
/**
 * The same of an image in which nobody is. There may be nobody, and a program that replaces the background then shows a
 * still by itself: whoever comes into view before that is not told of it.
 */
const EMPTY_AFTER_S = 15;

type FrozenReason = 'camera-frozen' | 'camera-still';

function frozenReason({ forS, someone }: Stillness): FrozenReason | null {
  if (someone) return forS >= FROZEN_AFTER_S ? 'camera-frozen' : null;
  return forS >= EMPTY_AFTER_S ? 'camera-still' : null;
}

export interface CameraLoss {
  /** 'camera-denied' and 'camera-busy': why it is not back yet, where the runner can do something about it. */
  readonly reason: 'camera-stopped' | 'camera-silent' | FrozenReason | 'camera-denied' | 'camera-busy';
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
  let frozen: FrozenReason | null = null;
  let stillForS = 0;
  /** It was opened again for an empty image that is the same since then: once is enough, as it may be no fault. */
  let triedForEmpty = false;

  const hold = (opened: OpenCamera): void => {
    camera = opened;
    silentBeats = 0;
    gaveAny = false;
    muted = false;
    still = createStillImage();
    stillForS = 0;
    frozen = null;
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

  const mayHelpToReopen = (): boolean =>
    frozen === 'camera-frozen'
      ? stillForS >= REOPEN_AFTER
      : frozen === 'camera-still' && stillForS >= EMPTY_AFTER_S + REOPEN_AFTER && !triedForEmpty;

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
      const stillness = still.take(frame);
      if (stillness.forS < stillForS) triedForEmpty = false;
      stillForS = stillness.forS;
      frozen = frozenReason(stillness);
      if (frozen && frozen !== wasFrozen && camera)
        options.onLost({ reason: frozen, detail: `"${camera.name}" repeats one image` });
      else if (camera && mayHelpToReopen()) {
        triedForEmpty = frozen === 'camera-still';
        lose(camera, `"${camera.name}" repeated one image for ${Math.round(stillForS)} s`);
      } else if (!frozen && (wasSilent || wasFrozen)) options.onHeard();
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
