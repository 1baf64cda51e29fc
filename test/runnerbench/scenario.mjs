/** A scenario as written in a file → everything the page and the truth need. */
import * as THREE from 'three';

const DEG = Math.PI / 180;

const VIEWS = {
  'front-laptop': { az: 0, dist: 1.45, height: 1.15, targetY: 1.28, fovY: 43 },
  'front-full': { az: 0, dist: 2.9, height: 1.1, targetY: 0.9, fovY: 43 },
  'side-left': { az: 90, dist: 2.9, height: 1.1, targetY: 0.9, fovY: 43 },
  'side-right': { az: -90, dist: 2.9, height: 1.1, targetY: 0.9, fovY: 43 },
  'rear-full': { az: 180, dist: 2.9, height: 1.1, targetY: 0.9, fovY: 43 },
};

/** How somebody who walks past moves. */
const WALKING = {
  cadence: 112,
  dutyFactor: 0.6,
  beltSpeed: 1.3,
  osc: 3.5,
  heelRecovery: 0.17,
  trunkLean: 2,
  elbowL: 150,
  elbowR: 150,
  elbowVar: 8,
  armAmpL: 30,
  armAmpR: 30,
  armFwd: 4,
  crossL: -16,
  crossR: -16,
  dropL: 2,
  dropR: 2,
  thoraxYaw: 5,
};

/**
 * @param {any} written one scenario
 * @param {any} defaults of its list
 * @param {any} characters
 * @param {(seed: number, body: { build: 'men' | 'women', heightM: number }) => { parameters: any }} naturalRunner
 *   draws the parameters of a runner who is as uneven as people are (test/simulator/natural.ts)
 */
export function expand(written, defaults, characters, naturalRunner) {
  const s = {
    fps: 30,
    size: [640, 480],
    duration: 16,
    seed: 1,
    ...defaults,
    ...written,
    params: { ...(written.walking ? WALKING : {}), ...defaults.params, ...written.params },
  };
  const character = s.character ? characters[s.character] : null;
  if (s.character && !character) throw new Error(`unknown character ${s.character}`);
  if (s.natural !== undefined) {
    const body = { build: character.rig, heightM: s.bodyHeightM ?? 1.75 };
    const { parameters } = naturalRunner(s.natural, body);
    s.params = { ...rounded(parameters), ...s.params };
  }
  for (const [name, by] of Object.entries(s.change ?? {})) {
    const own = s.params[name] ?? 0;
    const from = s.running?.[0]?.[0] ?? 0;
    // What comes on top of the runner's own comes with the running.
    s.params[name] =
      from > 0
        ? [
            [from - 0.5, own],
            [from + 1.5, own + by],
          ]
        : own + by;
  }
  const slow = s.slowMotion ?? 1;
  return {
    ...s,
    mirrored: Boolean(s.mirrored),
    slowMotion: slow,
    camera: placeCamera(s),
    character,
    characterName: s.character ?? null,
    model: character && {
      rig: character.rig,
      bodyHeightM: s.bodyHeightM ?? 1.75,
      duration: s.duration,
      seed: s.seed,
      params: s.params,
      running: s.running,
    },
    background: s.background ? passer(s, characters) : null,
  };
}

const rounded = (parameters) =>
  Object.fromEntries(Object.entries(parameters).map(([name, value]) => [name, Number(value.toFixed(4))]));

function placeCamera({ view, camera = {}, size }) {
  const c = { ...VIEWS[view], ...camera };
  const az = (c.az + (c.orbitDeg ?? 0)) * DEG;
  const position = c.position ?? [Math.sin(az) * c.dist, c.height, Math.cos(az) * c.dist];
  let target = c.target ?? [c.targetX ?? 0, c.targetY, c.targetZ ?? 0];
  if (c.panDeg || c.tiltDeg) {
    const gaze = new THREE.Vector3(...target).sub(new THREE.Vector3(...position));
    const up = new THREE.Vector3(0, 1, 0);
    gaze.applyAxisAngle(up, -(c.panDeg ?? 0) * DEG);
    const right = gaze.clone().cross(up).normalize();
    gaze.applyAxisAngle(right, (c.tiltDeg ?? 0) * DEG);
    target = gaze.add(new THREE.Vector3(...position)).toArray();
  }
  // Cameras are sold by their horizontal field of view; the renderer wants the vertical one.
  const fovY =
    camera.fovX === undefined
      ? c.fovY
      : (2 * Math.atan((Math.tan((camera.fovX * DEG) / 2) * size[1]) / size[0])) / DEG;
  return { position, target, fovY: Number(fovY.toFixed(4)), rollDeg: c.rollDeg ?? 0 };
}

function passer(s, characters) {
  const character = characters[s.background.character];
  if (!character) throw new Error(`unknown character ${s.background.character}`);
  return {
    character,
    model: {
      rig: character.rig,
      bodyHeightM: s.background.bodyHeightM ?? 1.72,
      duration: s.duration,
      seed: s.seed + 77,
      params: { ...WALKING, ...s.background.params },
      root: s.background.root,
    },
  };
}
