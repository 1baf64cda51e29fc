/** Holds the camera: notices that it went away, and opens the same one again when it comes back. */
import type { CameraRequest, CameraResult, OpenCamera } from '../platform/camera.ts';

/** Beside `devicechange`, which not every way of coming back fires. Slow enough for a hidden page's timers. */
const TRY_AGAIN_MS = 5000;

export interface CameraKeeper {
  /** Asks for the camera. @returns what was opened, or why not */
  open(): Promise<CameraResult>;
  /** The camera that is open at the moment. */
  readonly camera: OpenCamera | null;
  dispose(): void;
}

export interface CameraKeeperOptions {
  readonly request: CameraRequest;
  openCamera(request: CameraRequest): Promise<CameraResult>;
  /** Calls back when cameras are plugged in or out. Returns the unsubscribe. */
  onDeviceChange(listener: () => void): () => void;
  /** No more frames for now. May come twice for one loss. */
  onLost(detail: string): void;
  onBack(camera: OpenCamera): void;
}

export function createCameraKeeper(options: CameraKeeperOptions): CameraKeeper {
  let camera: OpenCamera | null = null;
  let stopWaiting: (() => void) | null = null;
  let disposed = false;

  const hold = (opened: OpenCamera): void => {
    camera = opened;
    const { track, name } = opened;
    track.addEventListener('ended', () => {
      if (camera === opened) lose(opened);
    });
    // Muted: still ours, but the system gives no frames, e.g. behind a closed shutter or after a long sleep.
    track.addEventListener('mute', () => {
      if (camera === opened) options.onLost(`"${name}" gives no frames`);
    });
    track.addEventListener('unmute', () => {
      if (camera === opened) options.onBack(opened);
    });
  };

  const lose = (gone: OpenCamera): void => {
    camera = null;
    gone.stop();
    options.onLost(`the track of "${gone.name}" ended`);
    waitFor({ ...options.request, cameraId: gone.cameraId || options.request.cameraId, exact: true });
  };

  const waitFor = (request: CameraRequest): void => {
    let trying = false;
    const tryAgain = async (): Promise<void> => {
      if (trying) return;
      trying = true;
      const result = await options.openCamera(request);
      trying = false;
      if (!result.ok) return;
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
    dispose() {
      disposed = true;
      stopWaiting?.();
      camera?.stop();
      camera = null;
    },
  };
}
