/** Finding and opening the camera. What can go wrong with it is a value. */
export type CameraReason =
  'camera-denied' | 'camera-dismissed' | 'camera-missing' | 'camera-busy' | 'unexpected';

export type Resolution = '640x480' | '1280x720';

export interface CameraRequest {
  /** `deviceId`; null = the browser's default. */
  readonly cameraId: string | null;
  readonly resolution: Resolution;
  /** No other camera will do, as when one that was unplugged is waited for. */
  readonly exact?: boolean;
}

export interface OpenCamera {
  readonly stream: MediaStream;
  readonly track: MediaStreamTrack;
  /** Stays the same for this extension as long as the camera is the same. */
  readonly cameraId: string;
  readonly name: string;
  stop(): void;
}

export type CameraResult =
  | { readonly ok: true; readonly camera: OpenCamera }
  | { readonly ok: false; readonly reason: CameraReason; readonly detail: string };

export interface Camera {
  readonly id: string;
  /** Empty until the runner has allowed a camera once. */
  readonly name: string;
}

export type MediaSource = Pick<MediaDevices, 'getUserMedia' | 'enumerateDevices'>;
export type PermissionSource = Pick<Permissions, 'query'>;

/**
 * Whether the browser hands a camera's own frames to a worker, with their times. Where it does not (Firefox), they are
 * read off the playing video.
 */
export function handsOverFrames(): boolean {
  return typeof MediaStreamTrackProcessor === 'function';
}

export async function listCameras(media: MediaSource = navigator.mediaDevices): Promise<Camera[]> {
  const devices = await media.enumerateDevices();
  return devices
    .filter((device) => device.kind === 'videoinput')
    .map((device) => ({ id: device.deviceId, name: device.label }));
}

/** Opens a camera; the browser may ask the runner first. A camera that is not there any more is replaced by another. */
export async function openCamera(
  request: CameraRequest,
  media: MediaSource = navigator.mediaDevices,
  permissions: PermissionSource = navigator.permissions,
): Promise<CameraResult> {
  // Asking again after a "never" only earns the page a block.
  if ((await permissionState(permissions)) === 'denied') {
    return { ok: false, reason: 'camera-denied', detail: 'the permission is "denied"' };
  }
  const opened = await attempt(request, media, permissions);
  const gone = !opened.ok && opened.reason === 'camera-missing';
  if (!gone || request.exact || request.cameraId === null) return opened;
  return attempt({ ...request, cameraId: null }, media, permissions);
}

async function attempt(
  request: CameraRequest,
  media: MediaSource,
  permissions: PermissionSource,
): Promise<CameraResult> {
  try {
    const stream = await media.getUserMedia({ audio: false, video: constraintsOf(request) });
    const [track] = stream.getVideoTracks();
    const stop = (): void => stream.getTracks().forEach((t) => t.stop());
    const cameraId = track.getSettings().deviceId ?? '';
    return { ok: true, camera: { stream, track, cameraId, name: track.label, stop } };
  } catch (error) {
    const reason = reasonOf(error, await permissionState(permissions));
    return { ok: false, reason, detail: String(error) };
  }
}

/** `resizeMode: 'none'`: a crop to the asked shape would cut off hands and head at the edges. */
function constraintsOf({ cameraId, resolution }: CameraRequest): MediaTrackConstraints {
  const [width, height] = resolution.split('x').map(Number);
  const constraints: MediaTrackConstraints & { resizeMode: string } = {
    width: { ideal: width },
    height: { ideal: height },
    frameRate: { ideal: 30 },
    resizeMode: 'none',
  };
  return cameraId === null ? constraints : { ...constraints, deviceId: { exact: cameraId } };
}

/** A hint only: Firefox says "prompt" even while the camera runs. */
async function permissionState(permissions: PermissionSource): Promise<PermissionState | null> {
  try {
    return (await permissions.query({ name: 'camera' })).state;
  } catch {
    return null;
  }
}

function reasonOf(error: unknown, permission: PermissionState | null): CameraReason {
  if (!(error instanceof Error)) return 'unexpected';
  switch (error.name) {
    case 'NotAllowedError':
      if (/system/i.test(error.message)) return 'camera-denied';
      // Chrome says so where the question was closed without an answer; elsewhere it may still be asked again.
      return /dismiss/i.test(error.message) || permission === 'prompt' ? 'camera-dismissed' : 'camera-denied';
    case 'SecurityError':
      return 'camera-denied';
    case 'NotFoundError':
    case 'OverconstrainedError':
      return 'camera-missing';
    case 'NotReadableError':
    case 'AbortError':
      return 'camera-busy';
    default:
      return 'unexpected';
  }
}
