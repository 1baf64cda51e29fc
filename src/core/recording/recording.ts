/** A whole recording, block by block: strides, steps, standing and what the runner did. */
import type { Activity } from '../model/activity.ts';
import { goesOn } from '../gait/goes-on.ts';
import type { TrunkDoubt } from '../body/credible.ts';
import { cameraMoves } from '../body/camera-watch.ts';
import { usableShare } from '../body/tracks.ts';
import { uprightFrom, type BeltLine } from '../gait/upright.ts';
import { framesPerSecond } from '../pose/frame-rate.ts';
import { mirrorFrame } from '../pose/mirror.ts';
import type { PoseFrame } from '../pose/pose-frame.ts';
import type { View } from '../model/measure.ts';
import type { StepEvent } from '../gait/steps.ts';
import { analyseBlock, type Block, type Measured } from './block.ts';
import { inclineDeg } from './pace.ts';
import type { BeltMark, Interval } from '../session/session-file.ts';
import { mostVotes } from '../signal/votes.ts';

export interface Recording {
  readonly view: View;
  readonly strides: readonly Measured[];
  readonly steps: readonly StepEvent[];
  readonly stands: readonly Measured[];
  readonly spells: readonly Spell[];
  readonly running: readonly Interval[];
  /** From one move of the camera to the next; one interval where it stood still. What they show is not comparable. */
  readonly placements: readonly Interval[];
  /** Why nothing was measured in most of it although somebody was seen. */
  readonly doubt: TrunkDoubt | null;
  /** Frames a second as they came. */
  readonly fps: number;
  /** Share of running time with a usable skeleton. */
  readonly validShare: number;
}

/** A spell of one activity. */
export interface Spell extends Interval {
  readonly activity: Activity;
}

export interface RecordingOptions {
  readonly view: View | null;
  readonly mirrored: boolean;
  /** What the runner told of the belt; taken for level where nothing was told. */
  readonly belt?: readonly BeltMark[];
  /** Sees every block as it is done, with the time for which it speaks: the source's, from `startS` until before `endS`. */
  readonly onBlock?: (block: Block, speaksFor: Interval) => void;
}

/** Blocks are long enough for steady scales and short enough for drift on the belt and for memory. */
const BLOCK_S = 40;
/** What a block says of its first and last seconds is left to its neighbours. */
const MARGIN_S = 3;

/**
 * @param frames in order of time
 * @param onProgress share done, 0..1; often the same share again, which only says that the work goes on
 */
export function analyseRecording(
  frames: readonly PoseFrame[],
  options: RecordingOptions,
  onProgress?: (share: number) => void,
): Recording {
  const upright = options.mirrored ? frames.map(mirrorFrame) : frames;
  const startS = upright[0]?.timeS ?? 0;
  const endS = upright.at(-1)?.timeS ?? startS;
  const strides: Measured[] = [];
  const steps: StepEvent[] = [];
  const stands: Measured[] = [];
  const lines: BeltLine[] = [];
  const spells: Spell[] = [];
  const votes = new Map<View, number>();
  let blocks = 0;
  const doubts: TrunkDoubt[] = [];
  const placements = placementsOf(upright, () => onProgress?.(0));
  for (const { coreStart, coreEnd, frames: piece } of piecesOf(upright, placements)) {
    const block = analyseBlock(piece, { view: options.view });
    blocks++;
    options.onBlock?.(block, { startS: coreStart, endS: coreEnd });
    if (block.doubt) doubts.push(block.doubt);
    const mine = (timeS: number) => timeS >= coreStart && timeS < coreEnd;
    strides.push(...block.strides.filter((s) => mine((s.startS + s.endS) / 2)));
    steps.push(...block.steps.filter((s) => mine(s.timeS)));
    lines.push(...block.beltLines.filter((l) => mine(l.timeS)));
    stands.push(...block.stands.filter((s) => mine((s.startS + s.endS) / 2)));
    const found = spellsOf(block, Math.max(coreStart, startS), Math.min(coreEnd, endS));
    for (const spell of found)
      spells.push({ ...spell, activity: goesOn(spells.at(-1)?.activity ?? 'nobody', spell.activity, piece) });
    votes.set(block.view, (votes.get(block.view) ?? 0) + block.strides.length + 0.01);
    onProgress?.(Math.min(1, (Math.min(coreEnd, endS) - startS) / Math.max(1e-6, endS - startS)));
  }
  const joined = joinSpells(spells, upright);
  const running = joined
    .filter((s) => s.activity === 'running')
    .map(({ startS, endS }) => ({ startS, endS }));
  return {
    view: options.view ?? mostVotes(votes) ?? 'unknown',
    strides: withUpright(strides, placements, lines, options.belt ?? []),
    steps,
    stands,
    spells: joined,
    running,
    placements,
    doubt: doubts.length > blocks / 2 ? doubts[doubts.length >> 1] : null,
    fps: framesPerSecond(upright),
    validShare: validShare(upright, running),
  };
}

/** Every stride with the vertical of the place where the camera stood then, one for the whole time that it stood there. */
function withUpright(
  strides: readonly Measured[],
  placements: readonly Interval[],
  lines: readonly BeltLine[],
  belt: readonly BeltMark[],
): Measured[] {
  const uprights = placements.map(({ startS, endS }) =>
    uprightFrom(
      lines.filter((l) => l.timeS >= startS && l.timeS < endS),
      (timeS) => inclineDeg(belt, timeS),
    ),
  );
  return strides.map((stride) => {
    const place = placements.findIndex((p) => stride.startS >= p.startS && stride.startS < p.endS);
    const upright = uprights[place];
    if (!upright) return stride;
    return { ...stride, reading: { ...stride.reading, upright } };
  });
}

/** Moves of the camera after something was measured; what was shifted before is setting up. */
export function movesOf(recording: Recording): number[] {
  const first = Math.min(...[...recording.strides, ...recording.stands].map((m) => m.endS));
  return recording.placements.slice(1).flatMap(({ startS }) => (startS > first ? [startS] : []));
}

function placementsOf(frames: readonly PoseFrame[], onGoing: () => void): Interval[] {
  const moves = cameraMoves(frames, onGoing);
  return [-Infinity, ...moves].map((startS, i) => ({ startS, endS: moves[i] ?? Infinity }));
}

interface Piece {
  /** What the piece says of its frames counts from here to there. */
  readonly coreStart: number;
  readonly coreEnd: number;
  readonly frames: readonly PoseFrame[];
}

/** Pieces of about a block's length, with margins, never across a move of the camera. */
function piecesOf(frames: readonly PoseFrame[], placements: readonly Interval[]): Piece[] {
  return placements.flatMap((placement) => {
    const mine = frames.filter((f) => f.timeS >= placement.startS && f.timeS < placement.endS);
    const startS = mine[0]?.timeS ?? 0;
    const endS = mine.at(-1)?.timeS ?? startS;
    // The last piece is not left as a scrap of its own.
    const count = Math.max(1, Math.round((endS - startS) / BLOCK_S));
    return Array.from({ length: count }, (_, i) => {
      const coreStart = i === 0 ? placement.startS : startS + i * BLOCK_S;
      const coreEnd = i === count - 1 ? placement.endS : startS + (i + 1) * BLOCK_S;
      return {
        coreStart,
        coreEnd,
        frames: mine.filter((f) => f.timeS >= coreStart - MARGIN_S && f.timeS < coreEnd + MARGIN_S),
      };
    });
  });
}

function spellsOf(block: Block, startS: number, endS: number): Spell[] {
  const { gait, tracks } = block;
  if (!gait) return [{ startS, endS, activity: 'nobody' }];
  const out: Spell[] = [];
  let begin = 0;
  for (let i = 1; i <= gait.activity.length; i++) {
    if (i < gait.activity.length && gait.activity[i] === gait.activity[begin]) continue;
    const a = Math.max(startS, tracks.startS + begin / tracks.rateHz);
    const b = Math.min(endS, tracks.startS + i / tracks.rateHz);
    if (b > a) out.push({ startS: a, endS: b, activity: gait.activity[begin] });
    begin = i;
  }
  return out;
}

/** Between two runs, shorter than this, nobody stops and starts again. Seconds. */
const MOST_STOP_S = 1;
/** And so long where no frame came: a machine that was busy saw nothing, which is not nobody. As the live coach waits. */
const MOST_UNSEEN_S = 2;

/** Joins spells of the same activity; a short spell between two runs is part of the run. */
function joinSpells(spells: readonly Spell[], frames: readonly PoseFrame[]): Spell[] {
  const unseenIn = unseenBetween(frames);
  const out: Spell[] = [];
  for (const s of spells) {
    const before = out.at(-1);
    if (before && before.activity === s.activity) out[out.length - 1] = { ...before, endS: s.endS };
    else if (
      before &&
      before.activity !== 'running' &&
      out.length >= 2 &&
      before.endS - before.startS - unseenIn(before) < MOST_STOP_S &&
      before.endS - before.startS < MOST_UNSEEN_S &&
      out.at(-2)!.activity === s.activity
    ) {
      out.pop();
      out[out.length - 1] = { ...out.at(-1)!, endS: s.endS };
    } else out.push(s);
  }
  return out;
}

/** Longer than this between two frames, the machine was busy with something else. Seconds. */
const BUSY_S = 0.5;

/** @returns how much of a spell lies between two frames that are far apart, seconds */
function unseenBetween(frames: readonly PoseFrame[]): (spell: Spell) => number {
  const gaps = frames.slice(1).flatMap(({ timeS }, i) => {
    const fromS = frames[i].timeS;
    return timeS - fromS > BUSY_S ? [[fromS, timeS] as const] : [];
  });
  return ({ startS, endS }) =>
    gaps.reduce((sum, [from, to]) => sum + Math.max(0, Math.min(to, endS) - Math.max(from, startS)), 0);
}

/** Of the frames while somebody ran; of all where nobody did. */
function validShare(frames: readonly PoseFrame[], running: readonly Interval[]): number {
  const ran = ({ timeS }: PoseFrame) => running.some((r) => timeS >= r.startS && timeS <= r.endS);
  return usableShare(running.length > 0 ? frames.filter(ran) : frames);
}
