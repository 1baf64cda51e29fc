/** Files dropped anywhere on the page. */
import { useEffect, useState } from 'preact/hooks';
import { droppedFiles } from '../../platform/file-handles.ts';

/** @returns whether files are held over the page at the moment */
export function useDrop(onFiles: (files: readonly File[]) => void): boolean {
  const [over, setOver] = useState(false);
  useEffect(() => {
    const hasFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;
    const hold = (event: DragEvent): void => {
      if (!hasFiles(event)) return;
      // Without this the browser opens the file instead of giving it.
      event.preventDefault();
      setOver(true);
    };
    const leave = (event: DragEvent): void => {
      // It also comes from every element on the way; only that out of the window has no next one.
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent): void => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setOver(false);
      if (!event.dataTransfer) return;
      droppedFiles(event.dataTransfer).then(onFiles, (error: unknown) => console.error(error));
    };
    addEventListener('dragover', hold);
    addEventListener('dragleave', leave);
    addEventListener('drop', drop);
    return () => {
      removeEventListener('dragover', hold);
      removeEventListener('dragleave', leave);
      removeEventListener('drop', drop);
    };
  }, [onFiles]);
  return over;
}
