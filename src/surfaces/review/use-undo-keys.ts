import { useEffect } from 'preact/hooks';

/** Ctrl+Z, and Ctrl+Shift+Z or Ctrl+Y (Cmd on a Mac); in a text field they are the field's. */
export function useUndoKeys(undo: () => void, redo: () => void): void {
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const key = event.key.toLowerCase();
      if (!(event.ctrlKey || event.metaKey) || event.altKey || (key !== 'z' && key !== 'y')) return;
      if (
        event.target instanceof Element &&
        event.target.closest('input[type="text"], textarea, dialog[open]')
      )
        return;
      event.preventDefault();
      if (key === 'y' || event.shiftKey) redo();
      else undo();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [undo, redo]);
}
