/**
 * A recording looked at again frame by frame and stride by stride: what the player, the plots, the report and the
 * exports show. It rests on the very strides and values of the session's summary.
 */
import type { Side, Unit, View } from '../model/measure.ts';
import type { MeasureId, MeasureKey } from '../measures/all.ts';
import type { SeriesReading } from '../measures/definition.ts';
import type { MeasureResult } from '../measures/measure-result.ts';
import type { Judgement } from '../measures/rule.ts';
import type { Spell } from '../recording/recording.ts';
import type { Correction } from '../handwork/handwork.ts';
import type { CueTimes } from '../session/plan.ts';
import type { BeltMark, Interval } from '../session/session-file.ts';
import type { LeftOut } from '../recording/strides.ts';

export interface ReviewSettings {
  /** The side of the runner that faces the camera, where it has been said; null = found. */
  readonly view: View | null;
  /** The image is mirrored. */
  readonly mirrored: boolean;
  readonly pauses: readonly Interval[];
  /** What the runner told of the belt. */
  readonly belt?: readonly BeltMark[];
  /** When the running baseline was taken that the session's numbers are compared with; null = they are not. */
  readonly baselineTimes?: CueTimes | null;
  /** Joints that a hand has put right in these frames; the frames have them already. */
  readonly hands?: readonly Correction[];
  /** The measures of this part are wanted as well. */
  readonly stretch?: Interval | null;
  /** The runner is so small in the frame that a pixel is a degree and more. */
  readonly small?: boolean;
}

export interface Review {
  readonly view: View;
  readonly mirrored: boolean;
  /** Frames a second as they came. */
  readonly fps: number;
  /** Size of the image, pixels. */
  readonly width: number;
  readonly height: number;
  /** All that the runner did, in order, without holes. */
  readonly spells: readonly Spell[];
  readonly running: readonly Interval[];
  /** Every stride that was found, in order; those with `leftOut: null` are the ones the session's numbers rest on. */
  readonly strides: readonly ReviewStride[];
  /** What can be followed from frame to frame in this recording, in the catalogue's order. */
  readonly series: readonly SeriesInfo[];
  readonly frames: FrameTable;
  /** Means over the counted strides, one for each series that has enough of them. */
  readonly curves: readonly StrideCurve[];
  /** What of it rests on a hand: none where the engine's own values stand. */
  readonly hands: readonly Correction[];
  /** Of the stretch that was asked for; null where none was. */
  readonly measures: readonly MeasureResult[] | null;
}

/** One stride: from about one left contact to the next. Times are seconds of the session. */
export interface ReviewStride extends Interval {
  /** Place in `Review.strides`. */
  readonly index: number;
  /** Null where it counts for the session's numbers. */
  readonly leftOut: LeftOut | null;
  /** The two contacts of the stride, in order. */
  readonly contacts: readonly Contact[];
  /** Values by measure key (`armCrossing.left`, `cadence`); what could not be measured is left out. */
  readonly values: Readonly<Record<string, number>>;
  /** The same in the runner's standing pose, where there is one. */
  readonly baselines: Readonly<Record<string, number>>;
  /** Bands, where there is an honest one. */
  readonly judgements: Readonly<Record<string, Judgement>>;
  /**
   * Each series over the stride at 0, 1 … 100 %, from the contact of its own side (of the stride's first foot where
   * it has none) to the next one of that foot; NaN where not seen.
   */
  readonly profiles: Readonly<Record<string, Float32Array>>;
}

export interface Contact {
  readonly timeS: number;
  /** Null where left and right could not be told apart. */
  readonly side: 'left' | 'right' | null;
  /** About midstance, when the trunk is lowest. */
  readonly midstanceS: number;
  /** When the foot left the belt; null where the frame rate or the view does not show it. */
  readonly offS: number | null;
  /** `foot`: seen at the foot. `beat`: placed by the rise and fall of the trunk, to about a frame or two. */
  readonly from: 'foot' | 'beat';
}

/** A measure that has a value in every frame. Its key is the measure's. */
export interface SeriesInfo {
  readonly key: MeasureKey;
  readonly id: MeasureId;
  readonly side: Side;
  readonly unit: Unit;
  readonly reading: SeriesReading;
}

/** Every analysed frame of the recording, in order. */
export interface FrameTable {
  readonly timesS: Float64Array;
  /**
   * 33 × (x, y) for each frame, pixels of the image as it was recorded (a mirrored one stays mirrored), cleaned and
   * without lag; `left…` and `right…` are the runner's own. NaN where a joint is not seen well enough to be measured.
   */
  readonly joints: Float32Array;
  /** Series by key, one value a frame, unit and sign as the measure's; NaN where there is none. */
  readonly values: Readonly<Record<string, Float32Array>>;
}

/** A series over the stride, 0 to 100 %. */
export interface StrideCurve {
  readonly key: string;
  /** 101 values each. */
  readonly mean: Float64Array;
  readonly sd: Float64Array;
  readonly strides: number;
}
