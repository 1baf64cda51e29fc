/**
 * A treadmill runner in space. Every joint is placed from the parameters and a seed, so what is true is known exactly
 * and is the same every time. World: metres, y up, belt surface y = 0, the runner faces +z, +x is the runner's left.
 */
import { armAt, type Reach, trunkAxes } from './arms.ts';
import { type Body, type BodyOptions, makeBody } from './body.ts';
import { type Gesture, handTarget, handWeight } from './gestures.ts';
import { headAt } from './head.ts';
import { JOINT_NAMES, type Joints } from './joints.ts';
import { legAt } from './legs.ts';
import { type Moment, momentAt } from './moment.ts';
import { DEFAULT_PARAMETERS, type RunnerParameters, type Value, valueAt } from './parameters.ts';
import { pelvisBase } from './pelvis-base.ts';
import { restlessness } from './restless.ts';
import { type Contact, planSteps, type Steps, strideAngle } from './steps.ts';
import { trunkAt } from './trunk.ts';
import { add, AXIS_Y, RAD, rotate, smooth, sub, turn, type Vec3 } from './vector.ts';

export type Interval = readonly [number, number];

export interface RunnerSpec {
  readonly durationS: number;
  readonly seed?: number;
  readonly body?: BodyOptions;
  readonly parameters?: Partial<RunnerParameters>;
  /** When the legs move (1.2 s cross-fade from and to standing); default always. */
  readonly running?: readonly Interval[];
  /** Parts of `running` in which the runner walks: no truth is taken there. */
  readonly walking?: readonly Interval[];
  readonly gestures?: readonly Gesture[];
  /** Where the runner is: metres to the runner's left, forward, and degrees turned to the left. */
  readonly place?: { readonly x?: Value; readonly z?: Value; readonly yawDeg?: Value };
}

export interface Pose {
  readonly t: number;
  readonly joints: Joints;
  /** 0 standing .. 1 running. */
  readonly active: number;
  /** Stride angle, radians: even multiples of π at left contacts. */
  readonly theta: number;
  /** 0 free .. 1 a gesture has the hand. */
  readonly busyL: number;
  readonly busyR: number;
}

const FADE_S = 1.2;

export class Runner {
  readonly spec: RunnerSpec;
  readonly body: Body;
  readonly parameters: RunnerParameters;
  readonly #steps: Steps;
  readonly #restless: ReturnType<typeof restlessness>;
  readonly #baseHeight: number;

  constructor(spec: RunnerSpec) {
    const seed = spec.seed ?? 1;
    this.spec = spec;
    this.body = makeBody(spec.body);
    this.parameters = { ...DEFAULT_PARAMETERS, ...spec.parameters };
    this.#steps = planSteps(this.parameters, spec.durationS, seed);
    this.#restless = restlessness(seed, this.parameters.noise);
    this.#baseHeight = pelvisBase(this.body, this.parameters, this.#steps, spec.durationS, (t) =>
      this.#moment(t),
    );
  }

  get contacts(): readonly Contact[] {
    return this.#steps.contacts;
  }

  /** 0 standing .. 1 running. */
  active(t: number): number {
    const running = this.spec.running ?? [[-5, this.spec.durationS + 5]];
    return Math.max(
      0,
      ...running.map(([from, to]) => Math.min(smooth((t - from) / FADE_S), smooth((to - t) / FADE_S))),
    );
  }

  isWalking(t: number): boolean {
    return (this.spec.walking ?? []).some(([from, to]) => t >= from && t <= to);
  }

  pose(t: number): Pose {
    const m = this.#moment(t);
    const trunk = trunkAt(m, this.#baseHeight);
    const head = headAt(m, trunk);
    const axes = trunkAxes(trunk.shoulderL, trunk.shoulderR, sub(trunk.shoulderMid, trunk.hipMid));
    const busy = { L: 0, R: 0 };
    const arm = (side: 'L' | 'R'): ReturnType<typeof armAt> => {
      let reach: Reach | null = null;
      for (const gesture of this.spec.gestures ?? []) {
        const weight = handWeight(gesture, side, t);
        if (weight <= busy[side]) continue;
        busy[side] = weight;
        reach = { target: handTarget(gesture, side, head, this.body), weight };
      }
      return armAt(m, trunk, axes, side, reach);
    };
    const arms = { L: arm('L'), R: arm('R') };
    const legs = { L: legAt(m, trunk, 'L'), R: legAt(m, trunk, 'R') };
    const { eye, ear, nose } = this.body.at;
    const mouth: Vec3 = [0.024, nose[1] - 0.045, nose[2] - 0.03];
    const inner = add(eye, [-0.016, 0, 0.004]);
    const outer = add(eye, [0.016, 0, -0.008]);
    const joints: Joints = {
      nose: head.nose,
      c7: head.c7,
      sternum: head.sternum,
      pelvis: trunk.hipMid,
      eyeL: head.point(eye, 'L'),
      eyeR: head.point(eye, 'R'),
      eyeInnerL: head.point(inner, 'L'),
      eyeInnerR: head.point(inner, 'R'),
      eyeOuterL: head.point(outer, 'L'),
      eyeOuterR: head.point(outer, 'R'),
      earL: head.point(ear, 'L'),
      earR: head.point(ear, 'R'),
      mouthL: head.point(mouth, 'L'),
      mouthR: head.point(mouth, 'R'),
      shoulderL: trunk.shoulderL,
      shoulderR: trunk.shoulderR,
      elbowL: arms.L.elbow,
      elbowR: arms.R.elbow,
      wristL: arms.L.wrist,
      wristR: arms.R.wrist,
      pinkyL: arms.L.pinky,
      pinkyR: arms.R.pinky,
      indexL: arms.L.index,
      indexR: arms.R.index,
      thumbL: arms.L.thumb,
      thumbR: arms.R.thumb,
      hipL: trunk.hipL,
      hipR: trunk.hipR,
      kneeL: legs.L.knee,
      kneeR: legs.R.knee,
      ankleL: legs.L.ankle,
      ankleR: legs.R.ankle,
      heelL: legs.L.heel,
      heelR: legs.R.heel,
      toeL: legs.L.toe,
      toeR: legs.R.toe,
    };
    return {
      t,
      joints: this.#placed(joints, t),
      active: m.active,
      theta: m.theta,
      busyL: busy.L,
      busyR: busy.R,
    };
  }

  #moment(t: number): Moment {
    const theta = strideAngle(this.#steps.contacts, t);
    return momentAt(t, this.active(t), theta, this.body, this.#steps, this.parameters, this.#restless);
  }

  #placed(joints: Joints, t: number): Joints {
    const { place } = this.spec;
    if (!place) return joints;
    const to: Vec3 = [valueAt(place.x ?? 0, t), 0, valueAt(place.z ?? 0, t)];
    const facing = turn(AXIS_Y, valueAt(place.yawDeg ?? 0, t) * RAD);
    return Object.fromEntries(
      JOINT_NAMES.map((name) => [name, add(rotate(joints[name], facing), to)]),
    ) as Joints;
  }
}
