/** Ready-made scenes. Everything about them may be changed: `laptopFront({ parameters: { crossL: 6 } })`. */
import type { CameraSpec } from './camera.ts';
import { DEFAULTS, type ParameterName, type RunnerParameters, type Value, WALKING } from './parameters.ts';
import type { RunnerSpec } from './runner.ts';
import type { Scenario } from './simulate.ts';
import { type ViewName, VIEWS } from './views.ts';

export interface SceneOptions extends Partial<RunnerSpec>, Omit<Scenario, 'runner' | 'camera'> {
  readonly camera?: Partial<CameraSpec>;
}

export function scene(view: ViewName, options: SceneOptions = {}): Scenario {
  const { camera, timing, engine, faults, luma, surfaces, ...runner } = options;
  return {
    runner: { durationS: 16, seed: 1, ...runner },
    camera: { ...VIEWS[view], ...camera },
    ...(timing && { timing }),
    ...(engine && { engine }),
    ...(faults && { faults }),
    ...(luma !== undefined && { luma }),
    ...(surfaces !== undefined && { surfaces }),
  };
}

/** A laptop on the console: head to mid-thigh, 1.45 m away. */
export const laptopFront = (options?: SceneOptions): Scenario => scene('front-laptop', options);
/** 2.9 m in front, the whole body. */
export const wholeBodyFront = (options?: SceneOptions): Scenario => scene('front-full', options);
/** The camera stands on the runner's left / right. */
export const sideLeft = (options?: SceneOptions): Scenario => scene('side-left', options);
export const sideRight = (options?: SceneOptions): Scenario => scene('side-right', options);
export const rear = (options?: SceneOptions): Scenario => scene('rear-full', options);

/** Stands neutrally for `standS`, then runs; the parameters come in as the running begins. */
export function standThenRun(
  standS: number,
  parameters: Partial<RunnerParameters> = {},
): Pick<RunnerSpec, 'running' | 'parameters'> {
  const grown = Object.entries(parameters).map(([name, value]): [string, Value | undefined] => {
    const posture = POSTURE.find((p) => p === name);
    if (!posture || typeof value !== 'number') return [name, value];
    return [
      name,
      [
        [standS - 0.5, DEFAULTS[posture]],
        [standS + 1.5, value],
      ],
    ];
  });
  return { running: [[standS, 1e6]], parameters: Object.fromEntries(grown) as Partial<RunnerParameters> };
}

/** Parameters that show in a runner who stands. */
const POSTURE = [
  'forwardHead',
  'headPitch',
  'headYaw',
  'shoulderUpL',
  'shoulderUpR',
  'lateralLean',
] as const satisfies readonly ParameterName[];

/** Walks until `walkS`, then runs with the parameters given (numbers only). */
export function walkThenRun(
  walkS: number,
  parameters: Partial<Record<ParameterName, number>> = {},
): Pick<RunnerSpec, 'walking' | 'parameters'> {
  const change = (name: ParameterName): Value => {
    const run = parameters[name] ?? DEFAULTS[name];
    const walk = WALKING[name];
    if (walk === undefined) return run;
    return [
      [walkS - 1, walk],
      [walkS + 1, run],
    ];
  };
  const names = Object.keys(DEFAULTS) as ParameterName[];
  return {
    walking: [[-10, walkS + 1.5]],
    parameters: Object.fromEntries(names.map((name) => [name, change(name)])),
  };
}

/** Only walks. */
export const walkOnly = (): Pick<RunnerSpec, 'walking' | 'parameters'> => ({
  walking: [[-10, 1e6]],
  parameters: WALKING,
});

/** Runs until `stopS`, stands for two seconds and leaves the image to the left. */
export function stepOff(stopS: number): Pick<RunnerSpec, 'running' | 'place'> {
  return {
    running: [[-5, stopS]],
    place: {
      x: [
        [stopS + 2, 0],
        [stopS + 4, 3],
      ],
    },
  };
}
