/** The actions of the live run, tied to this page's session, window and settings; its keys are listened to. */
import { useState } from 'preact/hooks';
import { DEFAULT_SETTINGS, type Settings, type SettingsChange } from '../../storage/settings-store.ts';
import { pageHref } from '../shared/page-frame.tsx';
import type { Board } from './action-button.tsx';
import { canFloat } from './float-window.tsx';
import { runAction, type ActionId, type ActionLook } from './live-actions.ts';
import type { UseFloat } from './use-float.ts';
import { useKeys } from './use-keys.ts';
import type { UseLiveSession } from './use-live-session.ts';

interface Wanted {
  readonly run: Pick<UseLiveSession, 'session' | 'state'>;
  readonly settings: Settings | null;
  readonly change: (change: SettingsChange) => void;
  readonly float: UseFloat;
  readonly big: boolean;
  readonly setBig: (big: boolean) => void;
}

export interface UseLiveActions extends Board {
  readonly keysOpen: boolean;
  readonly closeKeys: () => void;
  /** Ends the run and goes to its summary; also one that failed, and again where it could not be stored. */
  readonly finish: () => void;
}

export function useLiveActions({ run, settings, change, float, big, setBig }: Wanted): UseLiveActions {
  const { session, state } = run;
  const [keysOpen, setKeysOpen] = useState(false);

  const finish = async (): Promise<void> => {
    if (!session) return;
    const id = await session.finish();
    if (session.state.stage === 'failed') return;
    float.close();
    // Of a try-out there is no stored summary: its own stands on this page.
    if (session.state.tryOutS !== null) return;
    location.assign(pageHref('summary', { id }));
  };

  const look: ActionLook = {
    state,
    settings: settings ?? DEFAULT_SETTINGS,
    floatable: canFloat(),
    floating: float.floating,
    big,
  };
  const act = (id: ActionId): void => {
    if (!session || !state) return;
    runAction(id, {
      ...look,
      state,
      session,
      change,
      setBig,
      setFloating: (floating) => (floating ? void float.open() : float.close()),
      showKeys: () => setKeysOpen(true),
      finish: () => void finish(),
    });
  };
  useKeys(state?.stage === 'live' ? act : null);
  return { look, act, keysOpen, closeKeys: () => setKeysOpen(false), finish: () => void finish() };
}
