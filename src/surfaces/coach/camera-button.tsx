/** A refused camera is mended where the runner is: the browser's own button, which may ask again. */
import { useEffect, useRef } from 'preact/hooks';
import { createCameraElement } from '../../platform/camera-element.ts';

export function CameraButton({ onAllowed }: { readonly onAllowed: () => void }) {
  const place = useRef<HTMLDivElement>(null);
  const allowed = useRef(onAllowed);
  allowed.current = onAllowed;
  useEffect(() => {
    const element = createCameraElement(() => allowed.current());
    place.current?.append(element);
    return () => element.remove();
  }, []);
  return <div class="camera-button" data-action="allow-camera" ref={place} />;
}
