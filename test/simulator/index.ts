/**
 * A kinematic simulator: 3D runner → camera → what a pose engine reports, with the truth beside it.
 *
 *   const { frames, truth, contacts, joints } = simulate(laptopFront({ seed: 3, parameters: { crossL: 6 } }));
 */
export { simulate, trueImage, type EngineOptions, type Scenario, type Simulation } from './simulate.ts';
export {
  laptopFront,
  rear,
  scene,
  sideLeft,
  sideRight,
  standThenRun,
  stepOff,
  walkOnly,
  walkThenRun,
  wholeBodyFront,
  type SceneOptions,
} from './scenarios.ts';
export { cameraAt, fromCamera, project, toCamera, type Camera, type CameraSpec } from './camera.ts';
export { ENGINES, type EngineName, type EngineProfile } from './engines.ts';
export type { Faults } from './faults.ts';
export type { Gesture } from './gestures.ts';
export { JOINT_NAMES, LANDMARK_JOINTS, type JointName, type Joints } from './joints.ts';
export { DEFAULTS, DEFAULT_PARAMETERS, WALKING, type RunnerParameters, type Value } from './parameters.ts';
export { Runner, type Interval, type Pose, type RunnerSpec } from './runner.ts';
export { truthOf, type TrueStride, type Truth } from './truth.ts';
export { posture, type TrueContact } from './truth-rules.ts';
export type { Timing } from './timing.ts';
export { VIEWS, type ViewName } from './views.ts';
