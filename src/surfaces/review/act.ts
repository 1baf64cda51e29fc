/** What each key and button does to the player. */
import { indexAtOrAfter } from '../../core/review/extremes.ts';
import type { Review } from '../../core/review/review.ts';
import { faster, type Player } from '../../review/player.ts';
import type { ReviewAction } from './keys.ts';
import { type Mark, nextOf, strideAt } from './marks.ts';

/** What does not concern the player alone, and is the page's. */
export type PageAction =
  | 'full-screen'
  | 'keys'
  | 'measure-next'
  | 'measure-back'
  | 'tools'
  | 'correct'
  | 'moment'
  | 'voice'
  | 'worst'
  | 'best'
  | 'zoom-in'
  | 'zoom-out'
  | 'zoom-fit'
  | 'pan-left'
  | 'pan-right'
  | 'pan-up'
  | 'pan-down';

/**
 * To the next of these, there or back: the first frame at or after its moment. What lies between two frames is where
 * that frame is, or one would never get past it.
 */
function jump<Item>(
  player: Player,
  items: readonly Item[],
  at: (item: Item) => number,
  direction: 1 | -1,
): void {
  const { times } = player;
  const frameOf = (item: Item): number => times[indexAtOrAfter(times, at(item))] ?? at(item);
  const next = nextOf(items, frameOf, player.state.timeS, direction);
  if (next !== null) player.seek(frameOf(next));
}

/** Contacts are where a stride begins: that is the frame to see first. */
function toStride(player: Player, review: Review, direction: 1 | -1): void {
  jump(player, review.strides, (s) => s.startS, direction);
}

function loopFrom(player: Player): void {
  const { timeS, loop } = player.state;
  const endS = loop && loop.endS > timeS ? loop.endS : (player.times.at(-1) ?? timeS);
  player.setLoop({ startS: timeS, endS });
}

function loopTo(player: Player): void {
  const { timeS, loop } = player.state;
  const startS = loop && loop.startS < timeS ? loop.startS : (player.times[0] ?? 0);
  player.setLoop({ startS, endS: timeS });
}

type PlayerAction = Exclude<ReviewAction, PageAction>;

export function act(action: PlayerAction, player: Player, review: Review, marks: readonly Mark[]): void {
  const { timeS, playing } = player.state;
  switch (action) {
    case 'play':
      return player.play(!playing);
    case 'frame-next':
      return player.step(1);
    case 'frame-back':
      return player.step(-1);
    case 'second-next':
      return player.seek(timeS + 1);
    case 'second-back':
      return player.seek(timeS - 1);
    case 'stride-next':
      return toStride(player, review, 1);
    case 'stride-back':
      return toStride(player, review, -1);
    case 'mark-next':
      return jump(player, marks, (m) => m.timeS, 1);
    case 'mark-back':
      return jump(player, marks, (m) => m.timeS, -1);
    case 'start':
      return player.seek(player.times[0] ?? 0);
    case 'end':
      return player.seek(player.times.at(-1) ?? 0);
    case 'faster':
      return faster(player, 1);
    case 'slower':
      return faster(player, -1);
    case 'loop-in':
      return loopFrom(player);
    case 'loop-out':
      return loopTo(player);
    case 'loop-stride':
      return player.setLoop(strideAt(review, timeS));
    case 'loop-clear':
      return player.setLoop(null);
  }
}
