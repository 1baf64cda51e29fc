/** Writes what is true of a clip: NAME.json (settings, camera, contacts, measures) and NAME.joints.json. */
import fs from 'node:fs';
import path from 'node:path';
import * as THREE from 'three';
import { DEFAULTS, JOINTS, Runner } from './model.js';
import { projector, summary } from './truth.js';

const round = (digits) => (x) => Number(x.toFixed(digits));
const r4 = round(4);

export function writeTruth(sc, out) {
  const [w, h] = sc.size;
  const frames = Math.round(sc.duration * sc.fps);
  const camera = cameraMatrices(sc.camera, w, h);
  const meta = {
    name: sc.name,
    fps: sc.fps,
    width: w,
    height: h,
    duration: sc.duration,
    frames,
    view: sc.view,
    mirrored: sc.mirrored,
    slowMotion: sc.slowMotion,
    units: 'm, deg, s (image coordinates in pixels of the delivered frame)',
    worldFrame: 'y up, runner faces +z, +x = runner left, belt surface y=0',
    sidesAre: "runner's anatomical left/right",
    camera: {
      ...sc.camera,
      projectionMatrix: camera.projection.map(r4),
      viewMatrix: camera.view.map(r4),
      matrixOrder: 'column-major (OpenGL)',
    },
    character: sc.characterName,
    bodyHeightM: sc.model?.bodyHeightM ?? null,
    seed: sc.seed,
    natural: sc.natural ?? null,
    scene: sc.scene ?? {},
    post: sc.post ?? {},
    background: sc.background ? { root: sc.background.model.root } : null,
    note: sc.note ?? null,
    expect: sc.expect ?? null,
  };
  if (sc.model && sc.slowMotion === 1) Object.assign(meta, describeRunner(sc, camera, frames, out));
  else {
    // In slow motion the clip's clock is not the runner's: nothing timed is true of it.
    const nothing = { footContacts: [], toeOffs: [], truth: null };
    Object.assign(meta, { personPresent: sc.model !== null, params: sc.model?.params ?? null, ...nothing });
  }
  fs.writeFileSync(path.join(out, `${sc.name}.json`), JSON.stringify(meta, null, 1));
  return meta;
}

function describeRunner(sc, camera, frames, out) {
  const runner = new Runner(sc.model);
  const project = projector(camera, ...sc.size, sc.mirrored);
  const view = sc.view.startsWith('side') ? 'side' : 'frontal';
  const poses = [];
  let overreach = 0;
  for (let i = 0; i < frames; i++) {
    const pose = runner.pose(i / sc.fps);
    overreach = Math.max(overreach, ...Object.values(pose.over));
    poses.push({ t: i / sc.fps, pose });
  }
  const jointsFile = sc.joints === 'none' ? null : `${sc.name}.joints.json`;
  if (jointsFile)
    fs.writeFileSync(path.join(out, jointsFile), JSON.stringify(jointTable(sc, poses, project)));

  const runs = (t) => runner.active(t) > 0.98;
  const events = (timeOf) =>
    runner.contacts
      .map((c) => ({ time: r4(timeOf(c)), side: c.side }))
      .filter((e) => e.time >= 0 && e.time < sc.duration && runs(e.time));
  const segments = Object.entries(sc.truthSegments ?? {});
  return {
    personPresent: true,
    params: { ...DEFAULTS, ...sc.model.params },
    running: sc.running ?? [[0, sc.duration]],
    reachError_m: r4(overreach),
    footContacts: events((c) => c.t),
    toeOffs: events((c) => c.t + c.stance),
    truth: summary(runner, ...truthWindow(sc, runner), project, view),
    truthSegments: segments.length
      ? Object.fromEntries(segments.map(([n, [from, to]]) => [n, summary(runner, from, to, project, view)]))
      : undefined,
    truthWindows: fiveSecondWindows(sc, runner, project, view, runs),
    jointsFile,
  };
}

function jointTable(sc, poses, project) {
  // World coordinates to the millimetre; pixels follow from the camera matrices and are left out of small sets.
  const metres = round(sc.joints === 'world' || poses.length > 900 ? 3 : 4);
  const pixels = round(poses.length > 900 ? 1 : 2);
  const withPixels = sc.joints !== 'world';
  return {
    joints: JOINTS,
    fps: sc.fps,
    format: `frames[i] = {t, a: activity 0..1, w: [[x,y,z] m per joint]${withPixels ? ', i: [[x,y] px per joint]' : ''}}`,
    frames: poses.map(({ t, pose }) => ({
      t: r4(t),
      a: r4(pose.a),
      w: JOINTS.map((n) => pose.joints[n].toArray().map(metres)),
      ...(withPixels ? { i: JOINTS.map((n) => project(pose.joints[n]).map(pixels)) } : {}),
    })),
  };
}

function truthWindow(sc, runner) {
  if (sc.truthWindow) return sc.truthWindow;
  const times = [];
  for (let t = 0; t <= sc.duration; t += 0.1) if (runner.active(t) > 0.999) times.push(t);
  if (times.length === 0) return [0, sc.duration];
  const last = times.at(-1);
  return [times[0], last > sc.duration - 0.05 ? sc.duration : last];
}

function fiveSecondWindows(sc, runner, project, view, runs) {
  const windows = [];
  for (let t = 0; t + 4.99 <= sc.duration; t += 5) {
    const measured = summary(runner, t, t + 5, project, view);
    if (!measured) continue;
    const still = runner.active(t) < 0.02 && runner.active(t + 5) < 0.02;
    const activity = runs(t) && runs(t + 5) ? 'running' : still ? 'standing' : 'mixed';
    windows.push({ ...measured, activity });
  }
  return windows;
}

function cameraMatrices(c, w, h) {
  const camera = new THREE.PerspectiveCamera(c.fovY, w / h, 0.05, 30);
  camera.position.set(...c.position);
  camera.lookAt(...c.target);
  if (c.rollDeg) camera.rotateZ((c.rollDeg * Math.PI) / 180);
  camera.updateMatrixWorld(true);
  camera.updateProjectionMatrix();
  return {
    projection: camera.projectionMatrix.elements.slice(),
    view: camera.matrixWorldInverse.elements.slice(),
  };
}
