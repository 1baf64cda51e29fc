/** A whole scene: a runner, a camera, an engine and what goes wrong, turned into frames with their truth beside them. */
import { emptyFrame, type PoseFrame } from '../../src/core/pose/pose-frame.ts';
import { type Camera, cameraAt, type CameraSpec, project } from './camera.ts';
import { Engine } from './engine-noise.ts';
import { seventeen } from './report.ts';
import { type EngineName, ENGINES } from './engines.ts';
import { type Faults, inside } from './faults.ts';
import { type JointName, type Joints, LANDMARK_JOINTS } from './joints.ts';
import { backdropOf } from './room.ts';
import { valueAt } from './parameters.ts';
import { type Pose, Runner, type RunnerSpec } from './runner.ts';
import { frameTicks, type Tick, type Timing } from './timing.ts';
import { surfacesOf } from './surfaces.ts';
import { type Truth, truthOf } from './truth.ts';
import { posture, type TrueContact } from './truth-rules.ts';

export interface EngineOptions {
  readonly name?: EngineName;
  /** The engine of `check`; default MoveNet, or the perfect one beside a perfect one. */
  readonly second?: EngineName;
  /** `check` is there on every Nth frame; 0 = never. Default 3. */
  readonly secondEvery?: number;
  /** Multiples of the engine's own errors; default 1. */
  readonly scatter?: number;
  readonly bias?: number;
  /**
   * Axes of `world`: the camera's (default), or turned so that the line of sight to the hips is depth, as a network
   * has it that only ever sees a crop.
   */
  readonly worldAxes?: 'camera' | 'sight';
  /** Default: the runner's seed. */
  readonly seed?: number;
}

export interface Scenario {
  readonly runner: RunnerSpec;
  readonly camera: CameraSpec;
  readonly timing?: Timing;
  readonly engine?: EngineOptions;
  /** Times in it are source times. */
  readonly faults?: Faults;
  /** Mean luma of the crop. */
  readonly luma?: number;
  /** Whether clothes show the turns of waist and chest. */
  readonly surfaces?: boolean;
}

export interface Simulation {
  readonly scenario: Scenario;
  readonly runner: Runner;
  readonly frames: readonly PoseFrame[];
  /** True joints in the world in each frame (also where the engine saw nobody). */
  readonly joints: readonly Joints[];
  /** Contacts of running, source time. */
  readonly contacts: readonly TrueContact[];
  /** Over all running; worked out when first asked for. */
  readonly truth: Truth;
  /** Over the running between two source times. */
  truthBetween(fromS: number, toS: number): Truth;
  /** Measures of posture of the standing before the first running; {} where there is none. */
  readonly neutral: Readonly<Record<string, number>>;
  /** The camera as it stood in a frame. */
  cameraOf(frame: number): Camera;
  /** True pixels of a joint in a frame. */
  pixelOf(frame: number, joint: JointName): readonly [number, number];
}

/** Samples a second at which truth is taken. */
const TRUTH_HZ = 120;
/** Frames from one look at the room to the next. */
const BACKDROP_EVERY = 15;
/** Less than this of the running movement is not counted as running. */
const RUNNING = 0.98;

function contactsOf(runner: Runner, toSource: (bodyS: number) => number): TrueContact[] {
  return runner.contacts
    .filter((c) => c.t >= 0 && c.t < runner.spec.durationS)
    .filter((c) => runner.active(c.t) > RUNNING && !runner.isWalking(c.t))
    .map((c) => ({
      timeS: toSource(c.t),
      side: c.side === 'L' ? 'left' : 'right',
      toeOffS: toSource(c.t + c.stance),
    }));
}

function makeFrames(
  scenario: Scenario,
  runner: Runner,
  ticks: readonly Tick[],
): { frames: PoseFrame[]; joints: Joints[] } {
  const { camera: spec, timing = {}, engine = {}, faults = {} } = scenario;
  const seed = engine.seed ?? runner.spec.seed ?? 1;
  const noise = {
    seed,
    scatter: engine.scatter ?? 1,
    bias: engine.bias ?? 1,
    worldAxes: engine.worldAxes ?? ('camera' as const),
  };
  const name = engine.name ?? 'blazepose-full';
  const following = new Engine(ENGINES[name], { ...noise, which: 'every-frame' }, faults);
  const secondName = engine.second ?? (name === 'perfect' ? 'perfect' : 'movenet');
  const checking = new Engine(ENGINES[secondName], { ...noise, which: 'check' }, faults);
  const every = engine.secondEvery ?? 3;
  const other = faults.other && new Runner({ ...faults.other.runner, durationS: runner.spec.durationS });
  const surfaces = scenario.surfaces
    ? surfacesOf(seed, Math.abs(valueAt(spec.aroundDeg, 0)) > 90)
    : () => ({});
  const clock = timing.clock ?? 'capture';
  const joints: Joints[] = [];
  const frames = ticks.map(({ timeS, bodyS }, i): PoseFrame => {
    const camera = cameraAt(spec, bodyS);
    const pose = runner.pose(bodyS);
    const { joints: own, active } = pose;
    joints.push(own);
    const backdrop = i % BACKDROP_EVERY === 0 ? { backdrop: backdropOf(camera) } : {};
    if (inside(faults.missing, timeS))
      return { ...emptyFrame(timeS, clock, camera.width, camera.height), presence: 0.05, ...backdrop };
    const stranger = other && inside(faults.other?.during, timeS);
    const shown = stranger ? other.pose(bodyS).joints : own;
    const { image, world } = following.see(shown, camera, timeS, active);
    return {
      timeS,
      clock,
      width: camera.width,
      height: camera.height,
      image,
      world,
      presence: 0.98,
      check:
        every > 0 && i % every === 0 ? seventeen(checking.see(shown, camera, timeS, active).image) : null,
      luma: scenario.luma ?? 120,
      ...surfaces(pose, image),
      ...backdrop,
    };
  });
  return { frames, joints };
}

export function simulate(scenario: Scenario): Simulation {
  const { runner: spec, timing = {} } = scenario;
  const runner = new Runner(spec);
  const slow = timing.slowMotion ?? 1;
  const origin = timing.originS ?? 0;
  const toSource = (bodyS: number): number => origin + slow * bodyS;
  const toBody = (timeS: number): number => (timeS - origin) / slow;
  const ticks = frameTicks(timing, spec.durationS, spec.seed ?? 1);
  const { frames, joints } = makeFrames(scenario, runner, ticks);
  const contacts = contactsOf(runner, toSource);
  const sample = (fromS: number, toS: number): Pose[] => {
    const out: Pose[] = [];
    for (let i = Math.ceil(fromS * TRUTH_HZ - 1e-9); i <= toS * TRUTH_HZ; i++) {
      const pose = runner.pose(i / TRUTH_HZ);
      out.push(runner.isWalking(pose.t) ? { ...pose, active: 0.5 } : pose);
    }
    return out;
  };
  const truthBetween = (fromS: number, toS: number): Truth => {
    const body = contacts.map((c) => ({ ...c, timeS: toBody(c.timeS), toeOffS: toBody(c.toeOffS) }));
    const from = Math.max(0, toBody(fromS));
    const to = Math.min(spec.durationS, toBody(toS));
    const truth = truthOf(sample(from, to), body);
    return {
      ...truth,
      contacts: truth.contacts.map((c) => ({ ...c, timeS: toSource(c.timeS), toeOffS: toSource(c.toeOffS) })),
      strides: truth.strides.map((s) => ({ ...s, startS: toSource(s.startS), endS: toSource(s.endS) })),
    };
  };
  let truth: Truth | null = null;
  let neutral: Record<string, number> | null = null;
  const standing = (): Record<string, number> => {
    let until = 0;
    while (until < spec.durationS && runner.active(until) <= 0.001) until += 0.05;
    return posture(sample(0, until - 0.05));
  };
  return {
    scenario,
    runner,
    frames,
    joints,
    contacts,
    get truth() {
      return (truth ??= truthBetween(-Infinity, Infinity));
    },
    get neutral() {
      return (neutral ??= standing());
    },
    truthBetween,
    cameraOf: (frame) => cameraAt(scenario.camera, ticks[frame].bodyS),
    pixelOf: (frame, joint) => project(cameraAt(scenario.camera, ticks[frame].bodyS), joints[frame][joint]),
  };
}

/** True pixels of the 33 landmarks in a frame. */
export function trueImage(simulation: Simulation, frame: number): (readonly [number, number])[] {
  return LANDMARK_JOINTS.map((joint) => simulation.pixelOf(frame, joint));
}
