/**
 * A measure as two drawings, as plain data: easy, and worth a look. Units: 160 wide, 112 high, y down, the floor at 106.
 */
export type Dot = readonly [x: number, y: number];
type Pair<T> = readonly [near: T, far: T];

/** What can be coloured as off the line. */
export type BodyPart = 'head' | 'arms' | 'trunk' | 'legs' | 'hips';

/**
 * `line` is coloured in the drawing that is worth a look, `plain` never. `faint`: empty, `spot`: filled. `floor` and
 * `dash` are what the rest is seen against.
 */
export type Tone = 'line' | 'plain' | 'faint' | 'spot' | 'floor' | 'dash' | 'head';

export type Shape = { readonly tone: Tone } & (
  | { readonly path: string }
  | { readonly circle: readonly [x: number, y: number, radius: number] }
  | {
      readonly rect: readonly [x: number, y: number, width: number, height: number, radius: number];
      /** Degrees about the rectangle's middle. */
      readonly turn?: number;
    }
);

/** A runner from the side who faces right. Degrees and drawing units; what is left out is as usual. */
export interface SideStyle {
  /** Forward lean of the trunk. */
  readonly lean?: number;
  /** Head ahead of the trunk. */
  readonly head?: number;
  readonly nod?: number;
  /** How far the hands travel. */
  readonly swing?: number;
  /** How far ahead of the hip the foot lands. */
  readonly ahead?: number;
  /** How far the hands hang: small for a right angle at the elbow. */
  readonly hang?: number;
}

/** What differs from the usual runner seen from the front; near is at the drawing's left. */
export interface FrontChange {
  readonly trunk?: number;
  readonly head?: number;
  readonly hands?: Pair<Dot>;
  readonly feet?: Pair<Dot>;
  readonly kneesAt?: Pair<Dot>;
  readonly shrug?: Pair<number>;
  readonly hipTilt?: number;
}

export type Sketch =
  | {
      readonly kind: 'side';
      readonly style: SideStyle;
      /** Default: landing. */
      readonly at?: 'landing' | 'midstance';
      /** Where the hip is, if elsewhere than usual. */
      readonly x?: number;
      /** Joints that are placed by hand. */
      readonly placed?: { readonly hip: Dot; readonly feet: Pair<Dot> };
      readonly off?: readonly BodyPart[];
      /** A dashed upright through this joint. */
      readonly upright?: 'hip' | 'knee';
    }
  | {
      readonly kind: 'front';
      readonly change?: FrontChange;
      readonly off?: readonly BodyPart[];
      /** Instead of the dashed upright in the middle. */
      readonly against?: readonly Shape[];
    }
  | { readonly kind: 'shapes'; readonly shapes: readonly Shape[] };

export interface Drawing {
  readonly easy: Sketch;
  readonly off: Sketch;
}

/** Beats on a line: the widths between them tell the rhythm. */
export function beats(gaps: readonly number[]): Sketch {
  let x = 14;
  const marks = [x, ...gaps.map((gap) => (x += gap))];
  return {
    kind: 'shapes',
    shapes: [
      { tone: 'floor', path: 'M10 72H150' },
      ...marks.map((at, i) => ({ tone: 'line' as const, path: `M${at} 72V${i % 2 === 0 ? 36 : 48}` })),
    ],
  };
}
