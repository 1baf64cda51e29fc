/** Keys of the page; fields keep theirs. */
import { useEffect, useRef } from 'preact/hooks';
import type { OverlayLayer } from '../shared/draw-overlay.ts';
import { type ReviewAction, reviewAction } from './keys.ts';

/** @param layers - that this view offers, in the order of their digits */
export function useKeys(
  layers: readonly OverlayLayer[],
  onAction: (action: ReviewAction | OverlayLayer) => void,
): void {
  const current = useRef(onAction);
  current.current = onAction;
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const target = event.target instanceof Element ? event.target : null;
      if (target?.closest('textarea, select, input, dialog[open]')) return;
      const onButton = target?.closest('button, a, summary, label') !== null;
      const action = reviewAction(event, onButton, layers);
      if (!action) return;
      event.preventDefault();
      current.current(action);
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [layers]);
}

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
