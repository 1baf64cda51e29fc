/** The runner of one frame as a drawing: alone, or over the frame's own image. Pure. */
import type { Side } from '../../core/model/measure.ts';
import { measureOf, type MeasureId } from '../../core/measures/all.ts';
import type { Place, SidedJoint } from '../../core/measures/definition.ts';
import { BONES, LANDMARK_COUNT, LM, type Landmark } from '../../core/pose/landmarks.ts';
import { type Markup, markup } from './markup.ts';

/** A part of the image, its pixels. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

interface Spot {
  readonly x: number;
  readonly y: number;
}

export interface FigureOptions {
  /** 33 × (x, y), pixels of the image; NaN where not seen. */
  readonly joints: Float32Array;
  readonly box: Box;
  /** What is emphasised. */
  readonly measure: { readonly id: MeasureId; readonly side: Side } | null;
  /** The image of that box as a data URL; null for the skeleton alone. */
  readonly picture: string | null;
  readonly label: string;
}

function spot(joints: Float32Array, name: Landmark): Spot | null {
  const [x, y] = [joints[LM[name] * 2], joints[LM[name] * 2 + 1]];
  return Number.isFinite(x) && Number.isFinite(y) ? { x, y } : null;
}

function middle(a: Spot | null, b: Spot | null): Spot | null {
  return a && b ? { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 } : null;
}

/** Room around the runner, shares of its own size; the crown is above the ears. */
const MARGIN = 0.1;
const CROWN = 0.14;
const LEAST_ASPECT = 0.6;

/**
 * The part of the image that holds the runner in all of these frames, within the image.
 * @returns null where no joint is seen
 */
export function boxAround(all: readonly Float32Array[], width: number, height: number): Box | null {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const joints of all)
    for (let i = 0; i < LANDMARK_COUNT; i++) {
      const [x, y] = [joints[2 * i], joints[2 * i + 1]];
      if (!Number.isFinite(x) || !Number.isFinite(y)) continue;
      [left, right] = [Math.min(left, x), Math.max(right, x)];
      [top, bottom] = [Math.min(top, y), Math.max(bottom, y)];
    }
  if (!(right > left) || !(bottom > top)) return null;
  const tall = bottom - top;
  const aside = MARGIN * Math.max(right - left, tall / 2);
  const y = Math.max(0, Math.floor(top - (MARGIN / 2 + CROWN) * tall));
  const below = Math.min(height, Math.ceil(bottom + MARGIN * tall));
  // Arms close to the body make a strip; an image of a runner is no narrower than this.
  const wide = Math.min(width, Math.max(right - left + 2 * aside, LEAST_ASPECT * (below - y)));
  const x = Math.floor(Math.min(width - wide, Math.max(0, (left + right - wide) / 2)));
  return { x, y, width: Math.min(width - x, Math.ceil(wide)), height: below - y };
}

type Line = readonly [Spot, Spot];

/** A joint, or the middle of a pair of them. */
function placeOf(joints: Float32Array, place: Place): Spot | null {
  const pair = PAIRS[place as keyof typeof PAIRS];
  return pair
    ? middle(spot(joints, `left${pair}`), spot(joints, `right${pair}`))
    : spot(joints, place as Landmark);
}

const PAIRS = { shoulders: 'Shoulder', hips: 'Hip', ears: 'Ear' } as const satisfies Partial<
  Record<Place, SidedJoint>
>;

function highlights(joints: Float32Array, { id, side }: NonNullable<FigureOptions['measure']>): Line[] {
  const { bones = [], lines = [] } = measureOf(id).marks ?? {};
  const sides = side === 'both' ? (['left', 'right'] as const) : [side];
  const ends = [
    ...sides.flatMap((s) =>
      bones.map((bone) => bone.map((joint) => spot(joints, `${s}${joint}` as Landmark))),
    ),
    ...lines.map((line) => line.map((place) => placeOf(joints, place))),
  ];
  return ends.flatMap(([a, b]): Line[] => (a && b ? [[a, b]] : []));
}

/** How far the trunk's own line is carried on from the hips, trunk lengths. */
const CARRIED_ON = 1.7;

/** What the marked lines are seen against; null where the measure has nothing of the kind. */
function reference(joints: Float32Array, { id, side }: NonNullable<FigureOptions['measure']>): Line | null {
  const against = measureOf(id).marks?.against;
  if (against === 'knee-upright') {
    if (side === 'both') return null;
    const knee = spot(joints, `${side}Knee`);
    const ankle = spot(joints, `${side}Ankle`);
    return knee && ankle ? [knee, { x: knee.x, y: ankle.y }] : null;
  }
  const hips = placeOf(joints, 'hips');
  const shoulders = placeOf(joints, 'shoulders');
  if (!against || !hips || !shoulders) return null;
  if (against === 'upright') return [hips, { x: hips.x, y: shoulders.y }];
  const [dx, dy] = [shoulders.x - hips.x, shoulders.y - hips.y];
  return [hips, { x: hips.x + CARRIED_ON * dx, y: hips.y + CARRIED_ON * dy }];
}

const isFace = ([from]: readonly [Landmark, Landmark]) => LM[from] < LM.leftShoulder;

function head(joints: Float32Array): { readonly at: Spot; readonly radius: number } | null {
  const [left, right] = [spot(joints, 'leftEar'), spot(joints, 'rightEar')];
  const at = middle(left, right) ?? spot(joints, 'nose') ?? left ?? right;
  const shoulders = middle(spot(joints, 'leftShoulder'), spot(joints, 'rightShoulder'));
  if (!at || !shoulders) return null;
  return { at, radius: 0.42 * Math.hypot(at.x - shoulders.x, at.y - shoulders.y) };
}

const n = (value: number) => String(Math.round(value * 10) / 10);

function line([a, b]: Line, classes: string, width: number): Markup {
  return markup`<line class="${classes}" x1="${n(a.x)}" y1="${n(a.y)}" x2="${n(b.x)}" y2="${n(b.y)}" stroke-width="${n(width)}"/>`;
}

/** An SVG of its own; colours and caps are the page's style sheet's. */
export function figureSvg({ joints, box, measure, picture, label }: FigureOptions): Markup {
  const width = Math.max(1, box.height / 110) * (picture ? 0.8 : 1.6);
  const bones = BONES.filter((bone) => picture !== null || !isFace(bone)).flatMap(([from, to]) => {
    const [a, b] = [spot(joints, from), spot(joints, to)];
    const side = from.startsWith('left') && to.startsWith('left') ? 'left' : 'right';
    const middling = from.slice(0, 4) !== to.slice(0, 4);
    return a && b ? [{ ends: [a, b] as const, side: middling ? 'middle' : side }] : [];
  });
  const round = picture === null ? head(joints) : null;
  const marked = measure ? highlights(joints, measure) : [];
  const against = measure ? reference(joints, measure) : null;
  return markup`<svg class="figure${picture === null ? ' alone' : ''}" role="img" aria-label="${label}" viewBox="${n(box.x)} ${n(box.y)} ${n(box.width)} ${n(box.height)}">${
    picture !== null &&
    markup`<image href="${picture}" x="${box.x}" y="${box.y}" width="${box.width}" height="${box.height}" preserveAspectRatio="none"/>`
  }${picture !== null && bones.map(({ ends }) => line(ends, 'casing', width * 2))}${bones.map(
    ({ ends, side }) => line(ends, side, width),
  )}${
    round && markup`<circle class="head" cx="${n(round.at.x)}" cy="${n(round.at.y)}" r="${n(round.radius)}"/>`
  }${against && line(against, 'against', width)}${marked.map((l) => line(l, 'marked', width * 1.8))}</svg>`;
}
