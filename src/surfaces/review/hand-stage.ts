/**
 * A tool on the stage, by mouse, finger, pen and keys: joints are dragged, points are set. What is not finished lies
 * here; what is goes to `change`.
 */
import { atLength, heldBy, type Pulled, pull, type Spot } from '../../core/handwork/correct.ts';
import {
  type Anchor,
  type Handwork,
  pointsOf,
  SAME_FRAME_S,
  type Tool,
  withCorrection,
  withDrawing,
  withoutCorrection,
} from '../../core/handwork/handwork.ts';
import { jointAt, jointNear } from '../../core/handwork/shapes.ts';
import type { Landmark } from '../../core/pose/landmarks.ts';
import { nearestFrameIndex } from '../../core/review/extremes.ts';
import type { Review } from '../../core/review/review.ts';
import type { Player } from '../../review/player.ts';
import { type HandSettings, spanOf } from './hand-tool.ts';

/** What the stage is at the moment. */
export interface HandLook {
  readonly review: Review;
  readonly work: Handwork;
  readonly settings: HandSettings;
  /** Screen pixels in one of the frame's. */
  readonly scale: number;
}

export interface HandPorts {
  look(): HandLook;
  readonly change: (to: (work: Handwork) => Handwork) => void;
  readonly set: (part: Partial<HandSettings>) => void;
  /** The stage is to be drawn again. */
  draw(): void;
  /** Where the joint or the cross is has changed: for those who do not see it. */
  told(): void;
}

export interface HandStage {
  /** @param at - pixels of the frame. @returns whether the tool took it */
  press(at: Spot): boolean;
  move(at: Spot): void;
  release(at: Spot): void;
  /** Lets go without a trace: the press was taken back. */
  cancel(): void;
  /** @returns whether the key was the tool's */
  key(event: Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>): boolean;
  /** The points of a drawing that is not finished, the one under the hand last. */
  readonly draft: readonly Anchor[];
  /** Where the cross of the keys, or the joint in the hand is; null where there is none. */
  readonly cross: Spot | null;
  /** A joint is being dragged. */
  readonly dragging: boolean;
}

/** A finger or a mouse comes this near, screen pixels. */
const REACH_PX = 28;
const SNAP_PX = 16;
/** Less than this with the button down is a click, screen pixels. */
const CLICK_PX = 6;
const STEP = { plain: 1, shift: 10 } as const;

const ARROWS: Readonly<Record<string, Spot>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

const apart = (a: Spot, b: Spot): number => Math.hypot(a.x - b.x, a.y - b.y);

export function createHandStage(player: Player, ports: HandPorts): HandStage {
  let draft: Anchor[] = [];
  /** Of the tool that draws; a joint that is chosen after it takes its place. */
  let cursor: Spot | null = null;
  let chosen: Landmark | null = null;
  let drag: { joint: Landmark; index: number; base: Spot; grip: Spot; at: Spot; path: Pulled } | null = null;
  let pressed: Spot | null = null;

  const index = (): number => player.shown.index;
  const timeNow = (): number => ports.look().review.frames.timesS[index()] ?? player.state.timeS;
  const frames = () => ports.look().review.frames;

  /** Where a joint is: where a hand has put it in this very frame, else where it was measured. */
  const placeOf = (joint: Landmark): Spot | null => {
    const timeS = timeNow();
    const byHand = ports
      .look()
      .work.corrections.find((one) => one.joint === joint && Math.abs(one.timeS - timeS) < SAME_FRAME_S);
    return byHand ?? jointAt(frames(), index(), joint);
  };

  const cursorNow = (): Spot | null => {
    const { joint } = ports.look().settings;
    if (joint !== chosen) cursor = null;
    chosen = joint;
    return cursor ?? (joint && placeOf(joint));
  };

  const held = (joint: Landmark, to: Spot): Spot => {
    const { settings, review } = ports.look();
    const other = settings.hold ? heldBy(joint) : null;
    const from = other && placeOf(other);
    const length = other && boneLength(review, index(), joint, other);
    return from && length ? atLength(to, from, length) : to;
  };

  const anchorAt = (at: Spot): Anchor => {
    const { settings, scale } = ports.look();
    const joint = settings.snap ? jointNear(frames(), index(), at, SNAP_PX / scale) : null;
    const spot = joint && jointAt(frames(), index(), joint);
    return joint && spot ? { ...spot, joint } : { x: at.x, y: at.y };
  };

  const finish = (tool: Tool): void => {
    const { settings, review } = ports.look();
    const points = draft;
    draft = [];
    const words = tool === 'text' ? settings.words.trim() : '';
    if (points.length < pointsOf(tool).least || (tool === 'text' && words === '')) return ports.draw();
    const drawing = {
      id: crypto.randomUUID(),
      tool,
      colour: settings.colour,
      ...spanOf(settings.span, review, timeNow(), player.state.loop),
      points,
      words,
    };
    ports.change((work) => withDrawing(work, drawing));
    ports.draw();
  };

  const add = (tool: Tool, at: Spot): void => {
    draft = [...draft, tool === 'free' ? { x: at.x, y: at.y } : anchorAt(at)];
    if (draft.length >= pointsOf(tool).most) finish(tool);
    else ports.draw();
  };

  const put = (joint: Landmark, to: Spot): void => {
    const timeS = timeNow();
    const { x, y } = to;
    ports.change((work) => withCorrection(work, { timeS, joint, x, y }));
  };

  const grab = (at: Spot): void => {
    const { scale } = ports.look();
    const joint = jointNear(frames(), index(), at, REACH_PX / scale);
    const base = joint && placeOf(joint);
    if (!joint || !base) return;
    ports.set({ joint });
    drag = { joint, index: index(), base, grip: at, at: base, path: pull(frames(), joint, index()) };
    ports.draw();
  };

  const nudge = (joint: Landmark, { x, y }: Spot, step: number): void => {
    const from = placeOf(joint);
    const measured = jointAt(frames(), index(), joint);
    if (!from || !measured) return ports.told();
    const to = held(joint, { x: from.x + x * step, y: from.y + y * step });
    pull(frames(), joint, index()).to(to.x - measured.x, to.y - measured.y);
    put(joint, to);
    ports.draw();
    ports.told();
  };

  const correctKey = (event: Parameters<HandStage['key']>[0], joint: Landmark | null): boolean => {
    const arrow = ARROWS[event.key];
    if (arrow && joint) {
      nudge(joint, arrow, event.shiftKey ? STEP.shift : STEP.plain);
      return true;
    }
    if ((event.key === 'Delete' || event.key === 'Backspace') && joint) {
      const timeS = timeNow();
      ports.change((work) => withoutCorrection(work, { timeS, joint }));
      return true;
    }
    return false;
  };

  const drawKey = (event: Parameters<HandStage['key']>[0], tool: Tool): boolean => {
    const arrow = ARROWS[event.key];
    const start = cursorNow() ?? middleOf(ports.look().review);
    if (arrow) {
      const step = event.shiftKey ? STEP.shift : STEP.plain;
      cursor = { x: start.x + arrow.x * step, y: start.y + arrow.y * step };
    } else if (event.key === 'Enter') {
      cursor = start;
      const last = draft.at(-1);
      if (tool === 'free' && last && apart(last, start) < 0.5) finish(tool);
      else add(tool, start);
    } else if (event.key === 'Backspace' && draft.length > 0) draft = draft.slice(0, -1);
    else return false;
    ports.draw();
    ports.told();
    return true;
  };

  const stage: HandStage = {
    press(at) {
      const { tool } = ports.look().settings;
      if (tool === null || index() < 0) return tool !== null;
      player.play(false);
      pressed = at;
      cursor = null;
      if (tool === 'correct') grab(at);
      else add(tool, at);
      return true;
    },
    move(at) {
      const { settings, scale } = ports.look();
      if (drag) {
        const { joint, base, grip, path } = drag;
        const measured = jointAtStart(drag);
        const to = held(joint, { x: base.x + at.x - grip.x, y: base.y + at.y - grip.y });
        drag.at = to;
        path.to(to.x - measured.x, to.y - measured.y);
        ports.draw();
      } else if (settings.tool === 'free' && pressed && draft.length > 0) {
        if (apart(draft[draft.length - 1], at) * scale > 3) add('free', at);
      } else if (draft.length > 0) {
        cursor = at;
        ports.draw();
      }
    },
    release(at) {
      const { settings, scale } = ports.look();
      const begun = pressed;
      pressed = null;
      if (drag) {
        const { joint, base, at: to, path } = drag;
        drag = null;
        if (apart(base, to) > 0.05) put(joint, to);
        else path.back();
        ports.draw();
        ports.told();
        return;
      }
      const { tool } = settings;
      if (tool === 'free' && draft.length > 0) return finish(tool);
      if (tool && tool !== 'correct' && begun && draft.length > 0 && apart(begun, at) * scale > CLICK_PX)
        add(tool, at);
    },
    cancel() {
      drag?.path.back();
      drag = null;
      pressed = null;
      draft = [];
      ports.draw();
    },
    key(event) {
      const { tool, joint } = ports.look().settings;
      if (tool === null || event.ctrlKey || event.metaKey || event.altKey) return false;
      if (event.key === 'Escape') {
        if (draft.length > 0 || drag) stage.cancel();
        else ports.set({ tool: null });
        return true;
      }
      if (index() < 0) return false;
      if (event.key in ARROWS) player.play(false);
      return tool === 'correct' ? correctKey(event, joint) : drawKey(event, tool);
    },
    get draft() {
      if (draft.length === 0) return draft;
      const at = cursorNow();
      return at ? [...draft, anchorAt(at)] : draft;
    },
    get cross() {
      if (drag) return drag.at;
      const { tool, joint } = ports.look().settings;
      if (tool === 'correct') return joint && placeOf(joint);
      return tool === null ? null : cursorNow();
    },
    get dragging() {
      return drag !== null;
    },
  };
  /** The path is moved in place: where the joint was measured is what it was before the hand. */
  const jointAtStart = ({ path, joint, index: at }: NonNullable<typeof drag>): Spot => {
    path.back();
    return jointAt(frames(), at, joint) ?? { x: 0, y: 0 };
  };
  return stage;
}

function middleOf({ width, height }: Review): Spot {
  return { x: width / 2, y: height / 2 };
}

/** Strides on each side whose same moment is looked at. */
const ALIKE = 2;

/**
 * How long a bone is in the image at this moment of the stride: the median over the neighbouring strides, since this frame
 * may be the very one that is wrong. Foreshortening is the same at the same moment.
 */
function boneLength(review: Review, index: number, joint: Landmark, other: Landmark): number | null {
  const { frames, strides } = review;
  const timeS = frames.timesS[index];
  const here = strides.find((s) => s.startS <= timeS && timeS < s.endS);
  const share = here ? (timeS - here.startS) / (here.endS - here.startS) : 0;
  const near = here ? strides.slice(Math.max(0, here.index - ALIKE), here.index + ALIKE + 1) : [];
  const times = here ? near.map((s) => s.startS + share * (s.endS - s.startS)) : [timeS];
  const lengths = times.flatMap((at) => {
    const i = nearestFrameIndex(review, at);
    const [a, b] = [jointAt(frames, i, joint), jointAt(frames, i, other)];
    return a && b ? [apart(a, b)] : [];
  });
  return lengths.length > 0 ? lengths.toSorted((a, b) => a - b)[lengths.length >> 1] : null;
}
