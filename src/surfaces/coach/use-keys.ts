/** Listens to the keys while a run is live. */
import { useEffect, useRef } from 'preact/hooks';
import { actionOf } from './keys.ts';
import type { ActionId } from './live-actions.ts';

const CONTROLS = 'button, a, input, select, textarea, dialog[open]';

/** @param act - null while keys are to do nothing */
export function useKeys(act: ((action: ActionId) => void) | null): void {
  const current = useRef(act);
  current.current = act;
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const target = event.target;
      const onControl = target instanceof Element && target.closest(CONTROLS) !== null;
      if (target instanceof Element && target.closest('textarea, input, select, dialog[open]')) return;
      const action = actionOf(event, onControl);
      if (!action || !current.current) return;
      event.preventDefault();
      current.current(action);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
}
