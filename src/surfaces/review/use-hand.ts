/** The hand of the page: whether the tools are out, which one is in it, and what its keys do. */
import { useCallback, useState } from 'preact/hooks';
import { isBlank, withMoment } from '../../core/handwork/handwork.ts';
import type { Review } from '../../core/review/review.ts';
import { t } from '../../language/index.ts';
import { decimalText } from '../../language/numbers.ts';
import type { Player } from '../../review/player.ts';
import { usePlayer } from '../player/use-player.ts';
import { type HandSettings, NO_TOOL } from './hand-tool.ts';
import { useHandStage } from './use-hand-stage.ts';
import type { HandworkState } from './use-handwork.ts';
import { useUndoKeys } from '../shared/use-undo-keys.ts';

export function useHand(player: Player, review: Review, hands: HandworkState) {
  // Where something has been done by hand, the tools are out.
  const [tools, setTools] = useState(() => !isBlank(hands.work));
  const [settings, setSettings] = useState<HandSettings>(NO_TOOL);
  const setTool = useCallback((part: Partial<HandSettings>): void => {
    setSettings((before) => ({ ...before, ...part }));
  }, []);
  const { work, change } = hands;
  const hand = useHandStage(player, { review, work, settings, change, set: setTool });
  const hasLoop = usePlayer(player, (state) => state.loop !== null);
  useUndoKeys(hands.undo, hands.redo);
  const acts = {
    tools() {
      setTools(!tools);
      setTool({ tool: null });
    },
    correct() {
      setTools(true);
      setTool({ tool: settings.tool === 'correct' ? null : 'correct' });
    },
    moment() {
      player.play(false);
      setTools(true);
      const { timeS } = player.state;
      const title = t('hand.moment.first', { time: decimalText(timeS, 2) });
      change((before) => withMoment(before, { id: crypto.randomUUID(), timeS, title }));
    },
  };
  return { tools, settings, setTool, hand, hasLoop, acts };
}
