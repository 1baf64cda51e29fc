/** What each key and button does to a pair's player. */
import { placesOf } from '../../core/compare/pair.ts';
import type { PairPlayer } from '../../review/pair-player.ts';
import { faster } from '../../review/player.ts';
import type { PairAction } from './keys.ts';

/** What concerns the player alone. */
export type PlayerAction = Exclude<
  PairAction,
  | 'shift-next'
  | 'shift-back'
  | 'over'
  | 'mirror'
  | 'swap'
  | 'measure-next'
  | 'measure-back'
  | 'print'
  | 'keys'
>;

/** Rounding of a place that is on a contact. */
const HERE = 1e-6;

/** To the next contact of either foot (half a stride), or of the first foot. */
function toContact(player: PairPlayer, every: 0.5 | 1, by: 1 | -1): void {
  const at = player.state.place / every;
  const next = by > 0 ? Math.floor(at + HERE) + 1 : Math.ceil(at - HERE) - 1;
  player.seek(next * every);
}

export function act(action: PlayerAction, player: PairPlayer): void {
  const { place, playing } = player.state;
  const places = placesOf(player.pair) ?? { from: 0, to: 0 };
  switch (action) {
    case 'play':
      return player.play(!playing);
    case 'frame-next':
      return player.step(1);
    case 'frame-back':
      return player.step(-1);
    case 'step-next':
      return toContact(player, 0.5, 1);
    case 'step-back':
      return toContact(player, 0.5, -1);
    case 'stride-next':
      return toContact(player, 1, 1);
    case 'stride-back':
      return toContact(player, 1, -1);
    case 'start':
      return player.seek(places.from);
    case 'end':
      return player.seek(places.to);
    case 'faster':
      return faster(player, 1);
    case 'slower':
      return faster(player, -1);
    case 'loop-stride': {
      const from = Math.min(Math.floor(place + HERE), places.to - 1);
      return player.setLoop({ from, to: from + 1 });
    }
    case 'loop-clear':
      return player.setLoop(null);
  }
}
