/** Every fault that the product names, beyond what is good by twice the smallest change that is believed of its measure. */
import { measureOf, type MeasureId } from '../../../src/core/measures/all.ts';
import type { Limits } from '../../../src/core/measures/rule.ts';
import type { View } from '../../../src/core/model/measure.ts';
import { makeBody, type BodyOptions } from '../../simulator/body.ts';
import type { RunnerParameters } from '../../simulator/index.ts';

export type ViewName = 'laptopFront' | 'wholeBodyFront' | 'sideLeft' | 'sideRight' | 'rear';

const VIEW_OF: Readonly<Record<ViewName, View>> = {
  laptopFront: 'front',
  wholeBodyFront: 'front',
  sideLeft: 'left',
  sideRight: 'right',
  rear: 'rear',
};

type Natural = Partial<RunnerParameters>;

/** What a fault's size, in the measure's unit, is in the runner's parameters. */
interface Sizes {
  readonly natural: Natural;
  readonly body: BodyOptions;
  readonly view: ViewName;
  /** The runner's own. @returns its number; 0 where it is not set */
  readonly own: (name: keyof Natural) => number;
}

export interface SetFault {
  readonly name: string;
  readonly views: readonly ViewName[];
  readonly change: (sizes: Sizes) => Natural;
  /** Measure keys of which one must be named, as `armCrossing.left`. */
  readonly named: readonly string[];
  /** Keys that would be the wrong side. */
  readonly wrong?: readonly string[];
  /** What a few seconds do not show needs a longer run, seconds. */
  readonly durationS?: number;
  /** Sign of the value, where one measure tells two sides. */
  readonly sign?: 1 | -1;
}

const FRONT = ['laptopFront', 'wholeBodyFront'] as const;
const SIDE = ['sideLeft', 'sideRight'] as const;
const WHOLE = ['wholeBodyFront', 'rear'] as const;
const EVERY = ['laptopFront', 'sideLeft', 'rear', 'wholeBodyFront', 'sideRight'] as const;
const ACROSS = ['laptopFront', 'rear', 'wholeBodyFront'] as const;

function limitsOf(id: MeasureId, view: ViewName): Limits {
  const rule = measureOf(id).judging?.rule;
  if (!rule) throw new Error(`${id} has no band`);
  return rule.kind === 'within' ? rule.high : (rule.byView?.[VIEW_OF[view]] ?? rule.limits);
}

const beyond = (id: MeasureId, view: ViewName): number =>
  Math.abs(limitsOf(id, view).watch) + 2 * measureOf(id).claims.smallestChange;

/** cm of so many percent of this body's shoulder width. */
const ofShoulders = (percent: number, body: BodyOptions): number => percent * makeBody(body).shoulderWidth;

function crossing(side: 'left' | 'right'): SetFault {
  const other = side === 'left' ? 'right' : 'left';
  return {
    name: `${side} hand crosses`,
    views: FRONT,
    change: ({ body, view }) => ({
      [side === 'left' ? 'crossL' : 'crossR']: ofShoulders(beyond('armCrossing', view), body),
    }),
    named: [`armCrossing.${side}`],
    wrong: [`armCrossing.${other}`],
  };
}

function shoulder(sides: readonly ('left' | 'right')[]): SetFault {
  const one = sides.length === 1 ? sides[0] : null;
  return {
    name: one ? `${one} shoulder up` : 'both shoulders up',
    views: ACROSS,
    change: ({ body, view, own }) => {
      const up = ofShoulders(beyond('shoulderHeight', view), body);
      const names = sides.map((side): keyof Natural => (side === 'left' ? 'shoulderUpL' : 'shoulderUpR'));
      return Object.fromEntries(names.map((name) => [name, own(name) + up]));
    },
    named: one
      ? [`shoulderHeight.${one}`]
      : ['shoulderHeight', 'shoulderHeight.left', 'shoulderHeight.right'],
    ...(one && { wrong: [`shoulderHeight.${one === 'left' ? 'right' : 'left'}`] }),
  };
}

const signed = (fault: SetFault): SetFault[] => [fault, { ...fault, sign: -1 }];

/** Degrees by which one side's hip drops more than the other's, beyond what is told. */
const DROP_MORE_DEG = 7 + 2 * measureOf('pelvicDrop').claims.smallestChange;
/** A head that comes forward by a centimetre turns the line from shoulders to ears by so many degrees (17 cm apart). */
const HEAD_DEG_PER_CM = 3.3;

function drop(side: 'left' | 'right'): SetFault {
  const more = side === 'left' ? DROP_MORE_DEG / 2 : -DROP_MORE_DEG / 2;
  return {
    name: `${side} hip drops more`,
    views: ['rear'],
    change: () => ({ dropL: 7 + more, dropR: 7 - more }),
    named: [`pelvicDrop.${side}`],
    wrong: [`pelvicDrop.${side === 'left' ? 'right' : 'left'}`],
  };
}

export const FAULTS: readonly SetFault[] = [
  crossing('left'),
  crossing('right'),
  shoulder(['left', 'right']),
  shoulder(['left']),
  shoulder(['right']),
  {
    name: 'head forward',
    views: ['sideLeft', 'laptopFront', 'sideRight', 'wholeBodyFront'],
    change: ({ view }) => ({ forwardHead: beyond('forwardHead', view) / HEAD_DEG_PER_CM }),
    named: ['forwardHead'],
  },
  {
    name: 'lean forward',
    views: SIDE,
    change: ({ view }) => ({ trunkLean: beyond('trunkLean', view) }),
    named: ['trunkLean'],
    sign: 1,
  },
  {
    name: 'lean back',
    views: SIDE,
    change: () => ({ trunkLean: -2 * measureOf('trunkLean').claims.smallestChange }),
    named: ['trunkLean'],
  },
  ...signed({
    name: 'uneven steps',
    views: EVERY,
    change: ({ view }) => ({ stepTimeAsym: beyond('stepTimeAsymmetry', view) }),
    named: ['stepTimeAsymmetry'],
    sign: 1,
  }),
  {
    name: 'steps that scatter',
    views: EVERY,
    // The usual scatter is 1.1 % of a step's time.
    change: ({ view }) => ({ jitter: beyond('stepTimeVariability', view) / 1.1 }),
    // The doubt of a scatter falls with the square root of the steps.
    durationS: 50,
    named: ['stepTimeVariability'],
  },
  ...signed({
    name: 'lean to a side',
    views: WHOLE,
    change: ({ view }) => ({ lateralLean: beyond('lateralLean', view) }),
    named: ['lateralLean'],
    sign: 1,
  }),
  {
    name: 'trunk turns far',
    views: WHOLE,
    change: ({ view }) => ({ thoraxYaw: beyond('torsoRotation', view) / 2 }),
    named: ['torsoRotation'],
  },
  drop('left'),
  drop('right'),
  {
    name: 'bounce',
    views: EVERY,
    // A trunk of 0.285 of the height.
    change: ({ view, body }) => ({
      osc: beyond('verticalOscillation', view) * 0.285 * (body.heightM ?? 1.75),
      kneeStance: 0,
    }),
    named: ['verticalOscillation'],
  },
  {
    name: 'foot far ahead',
    views: SIDE,
    // A straight leg 30 degrees ahead puts its shin 26 degrees ahead.
    change: ({ body, natural }) => {
      const { thigh, shank } = makeBody(body);
      const way = (Number(natural.beltSpeed) * Number(natural.dutyFactor) * 120) / Number(natural.cadence);
      return { landing: (0.5 * (thigh + shank)) / way, kneeStance: 1 };
    },
    named: ['overstride.left', 'overstride.right'],
  },
  {
    name: 'feet cross over',
    views: WHOLE,
    change: ({ view, body }) => {
      const { thigh, shank } = makeBody(body);
      return { stepWidth: -beyond('stepWidth', view) * (thigh + shank) };
    },
    named: ['stepWidth'],
  },
];
