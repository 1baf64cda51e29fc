/** The tool on the stage, bound to the page's state. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Player } from '../../review/player.ts';
import { t } from '../../language/index.ts';
import { jointNear } from '../../core/handwork/shapes.ts';
import { createHandStage, type HandLook, type HandPorts, type HandStage } from './hand-stage.ts';
import type { HandSettings } from './hand-tool.ts';

export interface StageHand {
  readonly stage: HandStage;
  readonly look: () => HandLook;
  readonly settings: HandSettings;
  /** How the stage is asked to draw itself again; set by the stage. */
  readonly drawn: { current: () => void };
  /** Screen pixels in one of the frame's; set by the stage. */
  readonly scale: { current: number };
  /** Where the joint or the cross is, in words. */
  readonly where: string;
}

type Given = Omit<HandLook, 'scale'> & Pick<HandPorts, 'change' | 'set'>;

export function useHandStage(player: Player, given: Given): StageHand {
  const current = useRef(given);
  current.current = given;
  const drawn = useRef<() => void>(() => undefined);
  const scale = useRef(1);
  const [where, setWhere] = useState('');
  const made = useMemo(() => {
    const look = (): HandLook => ({ ...current.current, scale: scale.current });
    const stage = createHandStage(player, {
      look,
      change: (to) => current.current.change(to),
      set: (part) => current.current.set(part),
      draw: () => drawn.current(),
      told: () => setWhere(whereOf(stage, look(), player.shown.index)),
    });
    return { stage, look };
  }, [player]);
  const { settings, work, review } = given;
  // Another frame, another place; while it plays nobody reads along.
  useEffect(
    () =>
      player.onShown((shown) => {
        if (!player.state.playing) setWhere(whereOf(made.stage, made.look(), shown.index));
      }),
    [made, player],
  );
  useEffect(() => {
    drawn.current();
    setWhere(whereOf(made.stage, made.look(), player.shown.index));
  }, [made, player, settings, work, review]);
  return { ...made, settings, drawn, scale, where };
}

function whereOf(stage: HandStage, { settings, review }: HandLook, index: number): string {
  const { cross } = stage;
  if (settings.tool === null) return '';
  if (settings.tool === 'correct' && settings.joint === null) return t('hand.at.nowhere');
  if (!cross) return settings.tool === 'correct' ? t('hand.notSeen') : '';
  const [x, y] = [Math.round(cross.x), Math.round(cross.y)];
  const joint = settings.tool === 'correct' ? settings.joint : jointNear(review.frames, index, cross, 1);
  return joint ? t('hand.at.joint', { joint: t(`joint.${joint}`), x, y }) : t('hand.at', { x, y });
}
