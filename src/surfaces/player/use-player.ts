import { useEffect, useMemo, useState } from 'preact/hooks';
import { createPlayer, type Player, type PlayerPorts } from '../../review/player.ts';
import type { ReviewParts } from '../../review/review-worker.ts';
import type { PlotPlayer } from './plot.tsx';

/** What of the player's state a part of the page shows: it is drawn again only when that changes. */
export function usePlayer<State, Part>(
  player: Pick<PlotPlayer<State>, 'state' | 'onState'>,
  part: (state: State) => Part,
): Part {
  const [value, setValue] = useState(() => part(player.state));
  useEffect(() => {
    setValue(() => part(player.state));
    return player.onState((state) => setValue(() => part(state)));
    // The part is told by the caller's code, not by its data.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [player]);
  return value;
}

export const PLAYER_PORTS: PlayerPorts = {
  nowMs: () => performance.now(),
  nextDraw: () =>
    new Promise((resolve) => {
      requestAnimationFrame(() => resolve());
    }),
};

/** A recording's player; it is closed with the part of the page that asked for it. */
export function usePlayerFor(parts: ReviewParts): Player {
  const player = useMemo(() => createPlayer(parts.review.frames.timesS, PLAYER_PORTS), [parts]);
  useEffect(() => () => player.close(), [player]);
  return player;
}
