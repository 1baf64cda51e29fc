/**
 * The browser's own camera button, `<camera>`: it may ask again even where the camera was refused for good, which no page
 * can. Not `<usermedia>`: that one asks for the microphone too, whatever its constraints say.
 */

/** As far as it is used here: the types that come with TypeScript do not know it yet. */
interface CameraElement extends HTMLElement {
  readonly track: MediaStreamTrack | null;
}

export function hasCameraElement(): boolean {
  return 'HTMLCameraElement' in globalThis;
}

/** @param onAllowed called once the camera may be used; the element's own track is closed again by then */
export function createCameraElement(onAllowed: () => void): HTMLElement {
  const element = document.createElement('camera') as CameraElement;
  element.addEventListener('track', () => {
    element.track?.stop();
    onAllowed();
  });
  return element;
}
