import { useEffect } from 'preact/hooks';

/** Fields in which something is typed: there the keys take back what was typed. */
const TYPED = [
  'input:not([type="checkbox"], [type="radio"], [type="range"], [type="color"], [type="file"])',
  'textarea',
  '[contenteditable]',
  'dialog[open]',
].join();

/**
 * Ctrl+Z, and Ctrl+Shift+Z or Ctrl+Y (Cmd on a Mac).
 * @param undo - left out where there is nothing to undo
 * @param redo - left out where nothing can be done again
 */
export function useUndoKeys(undo: (() => void) | undefined, redo?: () => void): void {
  useEffect(() => {
    if (!undo) return;
    const press = (event: KeyboardEvent): void => {
      const key = event.key.toLowerCase();
      if (!(event.ctrlKey || event.metaKey) || event.altKey || (key !== 'z' && key !== 'y')) return;
      const act = key === 'y' || event.shiftKey ? redo : undo;
      if (!act || (event.target instanceof Element && event.target.closest(TYPED))) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [undo, redo]);
}
