import { describe, expect, it } from 'vitest';
import { listCameras, openCamera, type CameraRequest, type MediaSource } from '../../src/platform/camera.ts';

type Asked = MediaTrackConstraints & { resizeMode?: string };

const REQUEST: CameraRequest = { cameraId: null, resolution: '1280x720' };

function media(...answers: (Error | 'ok')[]) {
  const asked: Asked[] = [];
  const stopped: string[] = [];
  const source: MediaSource = {
    async getUserMedia(constraints) {
      asked.push(constraints?.video as Asked);
      const answer = answers.shift() ?? 'ok';
      if (answer !== 'ok') throw answer;
      const track = {
        label: 'Laptop camera',
        getSettings: () => ({ deviceId: 'cam-1' }),
        stop: () => stopped.push('cam-1'),
      };
      return { getVideoTracks: () => [track], getTracks: () => [track] } as unknown as MediaStream;
    },
    enumerateDevices: async () =>
      [
        { kind: 'audioinput', deviceId: 'mic', label: 'Microphone' },
        { kind: 'videoinput', deviceId: 'cam-1', label: 'Laptop camera' },
      ] as MediaDeviceInfo[],
  };
  return { source, asked, stopped };
}

const permission = (state: PermissionState | Error) => ({
  async query() {
    if (state instanceof Error) throw state;
    return { state } as PermissionStatus;
  },
});

describe('opening the camera', () => {
  it('asks for size and rate, uncropped, without sound, and gives a way to close it', async () => {
    const { source, asked, stopped } = media('ok');
    const result = await openCamera(REQUEST, source, permission('granted'));
    if (!result.ok) throw new Error(result.detail);
    expect(asked).toEqual([
      { width: { ideal: 1280 }, height: { ideal: 720 }, frameRate: { ideal: 30 }, resizeMode: 'none' },
    ]);
    expect([result.camera.cameraId, result.camera.name]).toEqual(['cam-1', 'Laptop camera']);
    result.camera.stop();
    expect(stopped).toEqual(['cam-1']);
  });

  it('does not ask again where the runner has said never', async () => {
    const { source, asked } = media('ok');
    expect(await openCamera(REQUEST, source, permission('denied'))).toMatchObject({
      ok: false,
      reason: 'camera-denied',
    });
    expect(asked).toEqual([]);
  });

  it.each([
    ['NotAllowedError', 'Permission dismissed', 'granted', 'camera-dismissed'],
    ['NotAllowedError', 'The request is not allowed in the current context', 'prompt', 'camera-dismissed'],
    ['NotAllowedError', 'Permission denied by system', 'prompt', 'camera-denied'],
    ['NotAllowedError', 'Permission denied', 'granted', 'camera-denied'],
    ['SecurityError', '', 'prompt', 'camera-denied'],
    ['NotFoundError', 'Requested device not found', 'prompt', 'camera-missing'],
    ['NotReadableError', 'Could not start video source', 'granted', 'camera-busy'],
    ['AbortError', 'Starting videoinput failed', 'granted', 'camera-busy'],
    ['TypeError', 'broken', 'granted', 'unexpected'],
  ] as const)('puts %s "%s" (%s) into a word: %s', async (name, message, state, reason) => {
    const error = Object.assign(new Error(message), { name });
    const result = await openCamera(REQUEST, media(error).source, permission(state));
    expect(result).toMatchObject({ ok: false, reason });
  });

  it('works where the browser does not tell the permission', async () => {
    expect((await openCamera(REQUEST, media('ok').source, permission(new TypeError('camera?')))).ok).toBe(
      true,
    );
  });

  const gone = Object.assign(new Error(''), { name: 'OverconstrainedError' });

  it('takes another camera where the remembered one is gone', async () => {
    const { source, asked } = media(gone, 'ok');
    const result = await openCamera({ ...REQUEST, cameraId: 'old' }, source, permission('granted'));
    expect(result.ok).toBe(true);
    expect(asked.map((a) => a.deviceId)).toEqual([{ exact: 'old' }, undefined]);
  });

  it('waits for that very camera where it was unplugged', async () => {
    const { source, asked } = media(gone, 'ok');
    const result = await openCamera(
      { ...REQUEST, cameraId: 'old', exact: true },
      source,
      permission('granted'),
    );
    expect(result).toMatchObject({ ok: false, reason: 'camera-missing' });
    expect(asked).toHaveLength(1);
  });
});

describe('the list of cameras', () => {
  it('has cameras only', async () => {
    expect(await listCameras(media().source)).toEqual([{ id: 'cam-1', name: 'Laptop camera' }]);
  });
});
