/** How near to the truth a measure must come, and should: median of the absolute errors over the clips of one view. */

/** Views of the scenario files, as they are grouped in the tables. */
export const VIEW_GROUPS = {
  'front-laptop': 'front, laptop',
  'front-full': 'front, whole body',
  'rear-full': 'rear',
  'side-left': 'side',
  'side-right': 'side',
};

const FRONT = ['front, laptop', 'front, whole body'];
const EVERY = [...FRONT, 'rear', 'side'];

/**
 * `change`: the change from the standing pose is compared, so clips without one are left out.
 * `near`: only the side of the body that faces the camera.
 */
export const LIMITS = [
  { id: 'cadence', views: EVERY, must: 1, aim: 0.3 },
  { id: 'stepTimeAsymmetry', views: EVERY, must: 2, aim: 1 },
  { id: 'forwardHead', views: ['side'], must: 3, aim: 1.5, change: true },
  { id: 'forwardHead', views: FRONT, must: 6, aim: 3, change: true },
  { id: 'shoulderHeight', views: [...FRONT, 'rear'], must: 3, aim: 1.5, change: true },
  { id: 'shoulderTilt', views: [...FRONT, 'rear'], must: 2, aim: 1 },
  { id: 'armCrossing', views: FRONT, must: 6, aim: 3 },
  { id: 'armCrossingShare', views: FRONT, must: 10, aim: 5 },
  { id: 'trunkLean', views: ['side'], must: 2.5, aim: 1 },
  { id: 'pelvicDrop', views: ['rear'], must: 3, aim: 1.5 },
  { id: 'verticalOscillation', views: EVERY, must: 2.5, aim: 1 },
  { id: 'elbowAngle', views: ['side'], must: 10, aim: 5, near: true },
  { id: 'overstride', views: ['side'], must: 6, aim: 3, near: true },
  { id: 'stepWidth', views: ['front, whole body', 'rear'], must: 3, aim: 1.5 },
  { id: 'kneeFlexion', views: ['side'], must: 6, aim: 3, near: true },
];

/** @returns {(typeof LIMITS)[number] | null} */
export function limitOf(id, group) {
  return LIMITS.find((limit) => limit.id === id && limit.views.includes(group)) ?? null;
}
