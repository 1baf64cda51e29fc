import { useEffect, useState } from 'preact/hooks';
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
