/**
 * How each pose engine errs, in metres at the joint. The figures come from rendered clips with known joints (mean
 * distance and scatter in pixels, 425 px/m in the laptop view, 215 px/m in the whole-body views); directions that were
 * not measured are guesses in keeping with the mean distances.
 */
export type Part =
  | 'nose'
  | 'eye'
  | 'ear'
  | 'mouth'
  | 'shoulder'
  | 'elbow'
  | 'wrist'
  | 'hand'
  | 'hip'
  | 'knee'
  | 'ankle'
  | 'heel'
  | 'toe';

export interface JointError {
  /** Constant: upwards in the image, outwards from the body's middle, and in a direction that differs from run to run. */
  readonly up: number;
  readonly out: number;
  readonly any: number;
  /** Scatter in each direction of the image. */
  readonly sd: number;
}

export interface EngineProfile {
  readonly points: 33 | 17;
  readonly depth: boolean;
  readonly parts: Readonly<Record<Part, JointError>>;
  /** The side turned away in a side view: extra constant error and scatter. */
  readonly far: Readonly<Partial<Record<Part, { readonly any: number; readonly sd: number }>>>;
  /** A hand that crosses in front of the trunk, where it is worst. */
  readonly beforeTrunk: { readonly any: number; readonly sd: number };
  /** Share of frames with the legs' sides exchanged in a full side view. */
  readonly legSwaps: number;
  /** Depth of elbow and wrist from the shoulder is read as this share of the truth; the sides differ by ± unequal. */
  readonly depthShare: { readonly elbow: number; readonly wrist: number; readonly unequal: number };
  /** Scatter in depth as a multiple of that in the image. */
  readonly depthScatter: number;
  /** How much lower a joint is seen in a stand than in a run, from the front and from behind, metres. */
  readonly standDown: Readonly<Partial<Record<Part, number>>>;
  /** Degrees by which the body in space is turned. */
  readonly yawDeg: number;
  /** Usual visibility or score. */
  readonly score: number;
}

/** up, out, any, sd in centimetres */
const cm = (up: number, out: number, any: number, sd: number): JointError => ({
  up: up / 100,
  out: out / 100,
  any: any / 100,
  sd: sd / 100,
});
const extra = (any: number, sd: number): { any: number; sd: number } => ({ any: any / 100, sd: sd / 100 });

const BLAZEPOSE_FULL: EngineProfile = {
  points: 33,
  depth: true,
  parts: {
    nose: cm(1.5, 0, 0.4, 0.45),
    eye: cm(2, 0.8, 0.4, 0.45),
    ear: cm(2.8, 1.9, 0.5, 0.5),
    mouth: cm(1.5, 0.4, 0.4, 0.5),
    shoulder: cm(2.2, 0.5, 0.6, 0.5),
    elbow: cm(2.6, 2.8, 1, 1.2),
    wrist: cm(0.8, 0.5, 1, 1.2),
    hand: cm(0.8, 0.5, 1.5, 1.6),
    hip: cm(1.7, 0.3, 0.5, 0.7),
    knee: cm(1, 0.5, 1.5, 1.2),
    ankle: cm(1.5, 0.5, 2.5, 2),
    heel: cm(2, 0, 3, 2.6),
    toe: cm(1, 0, 3.5, 3.2),
  },
  far: {
    elbow: extra(1.5, 2.5),
    wrist: extra(2.5, 3.3),
    hand: extra(2.5, 3.5),
    knee: extra(1.5, 2),
    ankle: extra(1, 2.8),
    heel: extra(1.5, 3.5),
    toe: extra(1.5, 4.2),
  },
  beforeTrunk: extra(6.5, 3),
  legSwaps: 0,
  depthShare: { elbow: 0.7, wrist: 0.5, unequal: 0.08 },
  depthScatter: 2.5,
  standDown: { hip: 0.02, shoulder: 0.005 },
  yawDeg: 0,
  score: 0.98,
};

const BLAZEPOSE_HEAVY: EngineProfile = {
  ...BLAZEPOSE_FULL,
  parts: {
    ...BLAZEPOSE_FULL.parts,
    ear: cm(2.2, 1.5, 0.5, 0.5),
    shoulder: cm(2.9, 0.8, 0.7, 0.6),
    elbow: cm(2.6, 2.8, 1, 1.3),
    wrist: cm(0.8, 0.5, 1.2, 0.7),
    hip: cm(1.7, 0.3, 0.6, 0.5),
    ankle: cm(1.5, 0.5, 2.3, 1.6),
    heel: cm(2, 0, 3.2, 2.2),
    toe: cm(1, 0, 3.7, 2.8),
  },
  far: { ...BLAZEPOSE_FULL.far, wrist: extra(1.2, 2.3), ankle: extra(1, 2.1), heel: extra(1.5, 2.8) },
  beforeTrunk: extra(8, 2.4),
  yawDeg: 9,
};

const MOVENET: EngineProfile = {
  ...BLAZEPOSE_FULL,
  points: 17,
  depth: false,
  parts: {
    ...BLAZEPOSE_FULL.parts,
    nose: cm(3.2, 0, 0.3, 0.3),
    eye: cm(1, 0.3, 0.3, 0.25),
    ear: cm(1, 0.5, 0.3, 0.25),
    shoulder: cm(2.9, 0.4, 0.7, 0.5),
    elbow: cm(1.2, 1.2, 0.8, 0.85),
    wrist: cm(0.6, 0.3, 0.8, 1.05),
    hip: cm(2.7, 0.4, 0.8, 0.6),
    knee: cm(1.5, 0.5, 1.5, 1.3),
    ankle: cm(2, 0.5, 3, 2.5),
  },
  far: {
    ...BLAZEPOSE_FULL.far,
    wrist: extra(3, 6),
    elbow: extra(2.5, 4),
    ankle: extra(2, 4),
    knee: extra(2, 3),
  },
  beforeTrunk: extra(8.5, 2.4),
  legSwaps: 0.06,
  score: 0.7,
};

const nothing = cm(0, 0, 0, 0);
const PERFECT: EngineProfile = {
  ...BLAZEPOSE_FULL,
  parts: Object.fromEntries(Object.keys(BLAZEPOSE_FULL.parts).map((part) => [part, nothing])) as Record<
    Part,
    JointError
  >,
  far: {},
  beforeTrunk: extra(0, 0),
  depthShare: { elbow: 1, wrist: 1, unequal: 0 },
  standDown: {},
  score: 1,
};

export const ENGINES = {
  'blazepose-full': BLAZEPOSE_FULL,
  'blazepose-heavy': BLAZEPOSE_HEAVY,
  movenet: MOVENET,
  /** Sees everything exactly, depth too; still knows what is out of the image. */
  perfect: PERFECT,
} as const satisfies Record<string, EngineProfile>;

export type EngineName = keyof typeof ENGINES;
