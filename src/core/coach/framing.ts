/**
 * How the runner stands in the frame before a run: what is right, and what to do about the rest. From the skeleton and
 * the light of the last moments, without knowing the lens: everything is a share of the frame or of the runner's trunk.
 */
import type { Facing } from '../body/view.ts';
import type { View } from '../model/measure.ts';
import { LM, type Landmark } from '../pose/landmarks.ts';
import type { PoseFrame } from '../pose/pose-frame.ts';
import type { QualityNote } from '../session/session-file.ts';
import { DEG, turnDeg } from '../signal/angle.ts';
import { median } from '../signal/robust.ts';

/** In the order in which they are mended: what comes later cannot be judged well before it. */
export const FRAMING_ASPECTS = ['light', 'distance', 'tilt', 'square', 'place', 'level', 'rate'] as const;
export type FramingAspect = (typeof FRAMING_ASPECTS)[number];

/** What to do. Left, right, forward and back are the runner's own; a laptop's sides are as seen from its screen. */
export type FramingHint =
  | 'more-light'
  | 'closer'
  | 'further'
  | 'lid-back'
  | 'lid-forward'
  | 'step-left'
  | 'step-right'
  | 'step-forward'
  | 'step-back'
  | 'laptop-left'
  | 'laptop-right'
  | 'laptop-forward'
  | 'laptop-back'
  | 'raise-left'
  | 'raise-right'
  | 'video-slow';

/** `good`, what to do, or null where it cannot be judged: nobody is there, or the view does not show it. */
export type Framing = { readonly [Aspect in FramingAspect]: FramingHint | 'good' | null };

/** Where the top of the head lies above the ears, and the hands below the hips or the soles below the ankles, trunk lengths. */
const CROWN_ABOVE_EARS = 0.3;
const HANDS_BELOW_HIPS = 0.25;
const SOLES_BELOW_ANKLES = 0.15;
/** A runner rises and falls by 8 cm, a sixth of a trunk: half of it to each side stays free. */
const BOUNCE = 0.08;
/**
 * The trunk is at least this share of the frame's height: the whole runner is then more than half as tall as the frame,
 * as from 3.5 m with a laptop's lens. Further away one pixel of the usual 640 by 480 is a centimetre. A judgement call.
 */
const SMALLEST_TRUNK = 0.165;
/** Elbows and hands of a runner reach so far from the middle of the body, trunk lengths: 45 to 50 cm of 50. */
const ARM_REACH = 0.95;
/** And however much room there is: further out a lens shows the body from its side. Share of the frame's width. */
const OFF_MIDDLE = 0.15;
/** With little room at the sides some play is left all the same: nobody stands still to the centimetre. */
const LEAST_PLAY = 0.06;
/** A width that is seen at an angle of 15° is 3 % too short: less than what is told from one stride to the next. */
const SQUARE_DEG = 15;
/** Who stands leans by 2° at most from side to side, and by twice that forward or back. */
const LEVEL_DEG = 4;
const LEVEL_SIDE_DEG = 7;
/** What is seen seldom is a guess. */
const SEEN = 0.3;

/** Notes that stand for an aspect. */
const DARK: QualityNote = 'too-dark';
const SLOW: QualityNote = 'low-frame-rate';

export interface FramingFacts {
  /** Of the last moments, un-mirrored or mirrored back; those without a runner do not count. */
  readonly frames: readonly PoseFrame[];
  readonly facing: Facing | null;
  /** The side that is to face the camera: told, else the one that is nearly so; `unknown` and `oblique` as the front. */
  readonly view: View;
  readonly notes: readonly QualityNote[];
  /** The skeletons are made up, or the runner is too far away for them to be believed. */
  readonly small: boolean;
}

export function framingOf(facts: FramingFacts): Framing {
  const { notes, small } = facts;
  const light = notes.includes(DARK) ? 'more-light' : 'good';
  // In the dark a camera takes longer for each frame: then the light is what there is to say.
  const rate = notes.includes(SLOW) && light === 'good' ? 'video-slow' : 'good';
  const body = bodyOf(facts.frames);
  if (!body) return { light, distance: null, tilt: null, square: null, place: null, level: null, rate: null };
  const need = needOf(body, facts.view);
  const room = (need.bottom - need.top) / body.height;
  const distance =
    room > 1 ? 'further' : small || body.trunk / body.height < SMALLEST_TRUNK ? 'closer' : 'good';
  return {
    light,
    distance,
    tilt: tiltOf(need, body.height),
    square: facts.facing ? squareOf(facts.facing.leftAzimuthDeg, facts.view) : null,
    place: placeOf(body, facts.view),
    level: levelOf(body, facts.view),
    rate,
  };
}

/** The first thing to do; null where nothing is left. A slow machine is told, and keeps nobody from running. */
export function firstHint(framing: Framing): FramingHint | null {
  for (const aspect of FRAMING_ASPECTS) {
    const state = framing[aspect];
    if (aspect !== 'rate' && state !== null && state !== 'good') return state;
  }
  return null;
}

/** Whether somebody is there and nothing is left to mend. */
export function isFramed(framing: Framing): boolean {
  return framing.distance !== null && firstHint(framing) === null;
}

/** Medians of the last moments, pixels of the frame. */
interface Body {
  readonly width: number;
  readonly height: number;
  readonly trunk: number;
  readonly shoulders: Spot;
  readonly hips: Spot;
  readonly ears: Spot;
  readonly ankles: Spot;
  readonly anklesSeen: boolean;
}

interface Spot {
  readonly x: number;
  readonly y: number;
}

function bodyOf(frames: readonly PoseFrame[]): Body | null {
  const images = frames.flatMap(({ image }) => (image ? [image] : []));
  const last = frames.at(-1);
  if (!last || images.length < frames.length / 2 || images.length === 0) return null;
  const middle = (left: Landmark, right: Landmark, k: number): number =>
    median(images.map((image) => (image[3 * LM[left] + k] + image[3 * LM[right] + k]) / 2));
  const spot = (left: Landmark, right: Landmark): Spot => ({
    x: middle(left, right, 0),
    y: middle(left, right, 1),
  });
  const shoulders = spot('leftShoulder', 'rightShoulder');
  const hips = spot('leftHip', 'rightHip');
  return {
    width: last.width,
    height: last.height,
    trunk: Math.hypot(shoulders.x - hips.x, shoulders.y - hips.y),
    shoulders,
    hips,
    ears: spot('leftEar', 'rightEar'),
    ankles: spot('leftAnkle', 'rightAnkle'),
    anklesSeen: middle('leftAnkle', 'rightAnkle', 2) > SEEN,
  };
}

function isFromFront(view: View): view is 'front' | 'oblique' | 'unknown' {
  return view === 'front' || view === 'oblique' || view === 'unknown';
}

/** Legs in trunk lengths, for ankles that are not in the frame: 0.90 m of 0.50. */
const LEGS = 1.75;

/** From where to where the runner has to be seen: from the front down to the hands, else down to the soles. */
function needOf(body: Body, view: View): { readonly top: number; readonly bottom: number } {
  const { trunk, ears, hips, ankles, anklesSeen } = body;
  const soles = anklesSeen ? ankles.y : hips.y + LEGS * trunk;
  const lowest = isFromFront(view) ? hips.y + HANDS_BELOW_HIPS * trunk : soles + SOLES_BELOW_ANKLES * trunk;
  return { top: ears.y - (CROWN_ABOVE_EARS + BOUNCE) * trunk, bottom: lowest + BOUNCE * trunk };
}

/** A lid that is tilted back looks higher up. Too close at once, that is said first. */
function tiltOf(need: ReturnType<typeof needOf>, height: number): FramingHint | 'good' {
  if (need.bottom - need.top > height) return 'good';
  if (need.top < 0) return 'lid-back';
  return need.bottom > height ? 'lid-forward' : 'good';
}

/** Where the camera has to go around the runner, or the runner to turn: the runner's left, seen from above, is positive. */
function squareOf(leftAzimuthDeg: number, view: View): FramingHint | 'good' {
  const target = { front: 0, rear: 180, left: -90, right: 90, oblique: 0, unknown: 0 }[view];
  const off = turnDeg(target, leftAzimuthDeg);
  if (Math.abs(off) <= SQUARE_DEG) return 'good';
  const [onwards, back] = AROUND[isFromFront(view) ? 'front' : view];
  return off > 0 ? onwards : back;
}

/** Around the runner, from the front over the left: the next place, and the one before. */
const AROUND = {
  front: ['laptop-left', 'laptop-right'],
  left: ['laptop-back', 'laptop-forward'],
  rear: ['laptop-right', 'laptop-left'],
  right: ['laptop-forward', 'laptop-back'],
} as const;

/** The runner's own way to the frame's right, and to its left. */
const ASIDE = {
  front: ['step-left', 'step-right'],
  left: ['step-back', 'step-forward'],
  rear: ['step-right', 'step-left'],
  right: ['step-forward', 'step-back'],
} as const;

function placeOf({ shoulders, hips, trunk, width }: Body, view: View): FramingHint | 'good' {
  const off = (shoulders.x + hips.x) / 2 - width / 2;
  const room = width / 2 - ARM_REACH * trunk;
  const play = Math.max(LEAST_PLAY * width, Math.min(OFF_MIDDLE * width, room));
  if (Math.abs(off) <= play) return 'good';
  const [toRight, toLeft] = ASIDE[isFromFront(view) ? 'front' : view];
  return off < 0 ? toRight : toLeft;
}

/**
 * Who stands is upright: a trunk that leans in the frame is a camera that leans the other way. From the side, where the
 * trunk has a lean of its own, the line from the ankles to the ears says it, and only where the ankles are seen.
 */
function levelOf(
  { shoulders, hips, ears, ankles, anklesSeen }: Body,
  view: View,
): FramingHint | 'good' | null {
  const side = view === 'left' || view === 'right';
  if (side && !anklesSeen) return null;
  const [top, foot] = side ? [ears, ankles] : [shoulders, hips];
  // To the frame's right is positive: the content is turned clockwise.
  const leanDeg = DEG * Math.atan2(top.x - foot.x, foot.y - top.y);
  if (Math.abs(leanDeg) <= (side ? LEVEL_SIDE_DEG : LEVEL_DEG)) return 'good';
  // Turned clockwise: seen from its screen the laptop's right side is too low.
  return leanDeg > 0 ? 'raise-right' : 'raise-left';
}
