/** A live session as a hook: its state to draw from, and the session itself to command. */
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { LiveSession, LiveSessionOptions, LiveSessionState } from '../../live/contract.ts';
import { ports } from '../shared/ports.ts';

export interface UseLiveSession {
  readonly session: LiveSession | null;
  readonly state: LiveSessionState | null;
  readonly start: (options: LiveSessionOptions) => LiveSession;
  /** Leaves a session behind, ended or failed, to set up another. */
  readonly leave: () => void;
}

export function useLiveSession(): UseLiveSession {
  const [session, setSession] = useState<LiveSession | null>(null);
  const [state, setState] = useState<LiveSessionState | null>(null);
  const current = useRef<{ session: LiveSession; stop: () => void } | null>(null);

  const leave = useCallback(() => {
    current.current?.stop();
    current.current?.session.dispose();
    current.current = null;
    setSession(null);
    setState(null);
  }, []);

  const start = useCallback(
    (options: LiveSessionOptions) => {
      leave();
      const live = ports.startSession(options);
      current.current = { session: live, stop: live.subscribe(setState) };
      setSession(live);
      setState(live.state);
      return live;
    },
    [leave],
  );

  useEffect(() => leave, [leave]);
  return { session, state, start, leave };
}
