// Renderer page: builds the scene for one scenario and renders frames posted back to render.mjs.
import * as THREE from 'three';
import { GLTFLoader } from 'three/addons/loaders/GLTFLoader.js';
import { mergeVertices } from 'three/addons/utils/BufferGeometryUtils.js';
import { Runner, rng } from './model.js';

THREE.ColorManagement.enabled = true;
const gl = document.getElementById('gl'),
  out = document.getElementById('out');
const renderer = new THREE.WebGLRenderer({
  canvas: gl,
  antialias: true,
  alpha: true,
  preserveDrawingBuffer: true,
  powerPreference: 'low-power',
});
renderer.shadowMap.enabled = true;
renderer.shadowMap.type = THREE.PCFShadowMap;
renderer.toneMapping = THREE.NoToneMapping;

const BONE2SEG = {
  Root: 'pelvis',
  Hips: 'pelvis',
  Abdomen: 'abdomen',
  Torso: 'torso',
  Chest: 'chest',
  Neck: 'neck',
  Head: 'head',
  Head_end: 'head',
};
for (const s of ['L', 'R'])
  Object.assign(BONE2SEG, {
    ['Shoulder' + s]: 'clav' + s,
    ['UpperArm' + s]: 'uarm' + s,
    ['LowerArm' + s]: 'farm' + s,
    ['Hand' + s]: 'hand' + s,
    ['UpperLeg' + s]: 'thigh' + s,
    ['LowerLeg' + s]: 'shank' + s,
    ['Foot' + s]: 'foot' + s,
    ['Foot' + s + '_end']: 'foot' + s,
  });
const C = new THREE.Matrix4()
  .makeRotationX(-Math.PI / 2)
  .multiply(new THREE.Matrix4().makeScale(100, 100, 100)); // rig bind space -> metres, y up
const loader = new GLTFLoader();
const cache = {};
const load = (u) => (cache[u] ??= loader.loadAsync(u));

class Body {
  async init(spec, sc) {
    // spec: {rig, parts:{Body,Head,Legs,Feet}, colors:{material:hex}, hide:[..]}
    this.runner = new Runner(sc);
    this.skels = [];
    this.group = new THREE.Group();
    for (const [part, src] of Object.entries(spec.parts)) {
      const g = await load('/chars/' + src + '.glb');
      const meshes = [];
      g.scene.traverse((o) => {
        if (o.isSkinnedMesh && (o.name.includes('_' + part) || o.parent.name.includes('_' + part)))
          meshes.push(o);
      });
      if (!meshes.length) console.log('no part', part, src);
      for (const o of meshes) {
        if (spec.hide?.some((h) => o.material.name === h && part !== 'Body')) continue;
        let geo = o.geometry.clone();
        for (const a of Object.keys(geo.attributes))
          if (!['position', 'skinIndex', 'skinWeight'].includes(a)) geo.deleteAttribute(a);
        geo = mergeVertices(geo, 1e-7);
        geo.computeVertexNormals();
        const key = part + ':' + o.material.name;
        const col = spec.colors?.[key] ?? spec.colors?.[o.material.name];
        const c = col != null ? new THREE.Color(col) : o.material.color.clone();
        const mat = new THREE.MeshLambertMaterial({
          color: c,
          flatShading: /Hair|Metal/.test(o.material.name),
        });
        const bones = o.skeleton.bones.map((b) => {
          const n = new THREE.Bone();
          n.name = b.name;
          n.matrixAutoUpdate = false;
          n.matrixWorldAutoUpdate = false;
          return n;
        });
        const parents = o.skeleton.bones.map((b) => o.skeleton.bones.indexOf(b.parent));
        const sk = new THREE.Skeleton(
          bones,
          o.skeleton.boneInverses.map((m) => m.clone()),
        );
        const bind = sk.boneInverses.map((m) => m.clone().invert());
        const mesh = new THREE.SkinnedMesh(geo, mat);
        mesh.bindMode = 'detached';
        mesh.bind(sk, new THREE.Matrix4());
        mesh.frustumCulled = false;
        mesh.castShadow = true;
        mesh.receiveShadow = false;
        mesh.matrixAutoUpdate = false;
        this.group.add(mesh);
        this.skels.push({ bones, parents, bind, CB: bind.map((m) => C.clone().multiply(m)) });
      }
    }
    return this;
  }
  set(t) {
    const ps = this.runner.pose(t);
    const M = {};
    const pos = new THREE.Vector3(),
      q = new THREE.Quaternion(),
      sc = new THREE.Vector3();
    for (const n in ps.segs) {
      const g = ps.segs[n];
      M[n] = new THREE.Matrix4()
        .compose(pos.fromArray(g.p), q.fromArray(g.q), sc.fromArray(g.s))
        .multiply(new THREE.Matrix4().makeTranslation(-g.o[0], -g.o[1], -g.o[2]));
    }
    for (const s of this.skels) {
      const D = []; // D = bind-metres -> world, per bone
      s.bones.forEach((b, i) => {
        const seg = BONE2SEG[b.name];
        if (seg) D[i] = M[seg];
        else {
          // finger: curl about the knuckle
          const left = /L(_end)?$/.test(b.name),
            thumb = /Thumb/.test(b.name),
            par = s.parents[i];
          const base = D[par] || M[left ? 'handL' : 'handR'];
          const e = s.CB[i].elements,
            f = new THREE.Vector3(e[12], e[13], e[14]);
          const end = /_end/.test(b.name);
          const ang = end ? 0 : (thumb ? 0.25 : 0.85) * (left ? -1 : 1);
          const R = thumb
            ? new THREE.Matrix4().makeRotationY((left ? 1 : -1) * 0.35)
            : new THREE.Matrix4().makeRotationZ(ang);
          D[i] = base
            .clone()
            .multiply(new THREE.Matrix4().makeTranslation(f.x, f.y, f.z))
            .multiply(R)
            .multiply(new THREE.Matrix4().makeTranslation(-f.x, -f.y, -f.z));
        }
        b.matrixWorld.multiplyMatrices(D[i], s.CB[i]);
      });
    }
    return ps;
  }
}

function tex(w, h, draw, rx = 1, ry = 1) {
  const c = document.createElement('canvas');
  c.width = w;
  c.height = h;
  draw(c.getContext('2d'), w, h);
  const t = new THREE.CanvasTexture(c);
  t.colorSpace = THREE.SRGBColorSpace;
  t.wrapS = t.wrapT = THREE.RepeatWrapping;
  t.repeat.set(rx, ry);
  t.anisotropy = 1;
  return t;
}
function buildRoom(scene, o, seed) {
  const r = rng(seed * 31 + 7);
  const wallC = o.wall || '#c9c2b4',
    floorC = o.floor || '#8a6a4a';
  const wood = tex(
    512,
    512,
    (g, w, h) => {
      g.fillStyle = floorC;
      g.fillRect(0, 0, w, h);
      for (let i = 0; i < 8; i++) {
        g.fillStyle = `rgba(${r() < 0.5 ? '0,0,0' : '255,230,190'},${0.04 + 0.1 * r()})`;
        g.fillRect(0, i * 64, w, 64);
        g.fillStyle = 'rgba(0,0,0,.35)';
        g.fillRect(0, i * 64, w, 2);
        g.fillRect(w * r(), i * 64, 2, 64);
        for (let k = 0; k < 30; k++) {
          g.fillStyle = 'rgba(0,0,0,.05)';
          g.fillRect(w * r(), i * 64 + 64 * r(), 60 + 120 * r(), 1);
        }
      }
    },
    4,
    4,
  );
  const wall = tex(
    512,
    512,
    (g, w, h) => {
      g.fillStyle = wallC;
      g.fillRect(0, 0, w, h);
      for (let k = 0; k < 5000; k++) {
        g.fillStyle = r() < 0.5 ? 'rgba(0,0,0,.03)' : 'rgba(255,255,255,.03)';
        g.fillRect(w * r(), h * r(), 2 + 3 * r(), 2 + 3 * r());
      }
    },
    4,
    2,
  );
  const add = (geo, mat, x, y, z, ry = 0, sh = false) => {
    const m = new THREE.Mesh(geo, mat);
    m.position.set(x, y, z);
    m.rotation.y = ry;
    m.receiveShadow = sh;
    m.matrixAutoUpdate = false;
    m.updateMatrix();
    scene.add(m);
    return m;
  };
  const L = (c, map) => new THREE.MeshLambertMaterial({ color: c, map: map || null });
  const fl = add(new THREE.PlaneGeometry(9, 9), L('#fff', wood), 0, 0, 0, 0, true);
  fl.rotation.x = -Math.PI / 2;
  fl.updateMatrix();
  const wm = L('#fff', wall);
  add(new THREE.PlaneGeometry(9, 3), wm, 0, 1.5, -4.2);
  add(new THREE.PlaneGeometry(9, 3), wm, 0, 1.5, 4.2, Math.PI);
  add(new THREE.PlaneGeometry(9, 3), wm, -4.2, 1.5, 0, Math.PI / 2);
  add(new THREE.PlaneGeometry(9, 3), wm, 4.2, 1.5, 0, -Math.PI / 2);
  const ce = add(new THREE.PlaneGeometry(9, 9), L('#ddd'), 0, 3, 0);
  ce.rotation.x = Math.PI / 2;
  ce.updateMatrix();
  const box = (w, h, d, c, x, y, z, ry = 0) => add(new THREE.BoxGeometry(w, h, d), L(c), x, y, z, ry);
  const hex = () => '#' + new THREE.Color().setHSL(r(), 0.25 + 0.3 * r(), 0.25 + 0.35 * r()).getHexString();
  const pic = (x, y, z, ry) => {
    const w = 0.5 + 0.4 * r(),
      h = 0.4 + 0.4 * r();
    const dx = Math.sin(ry) * 0.02,
      dz = Math.cos(ry) * 0.02;
    box(w + 0.08, h + 0.08, 0.03, '#3a2f28', x, y, z, ry);
    add(
      new THREE.PlaneGeometry(w, h),
      L(
        '#fff',
        tex(128, 128, (g) => {
          g.fillStyle = hex();
          g.fillRect(0, 0, 128, 128);
          for (let i = 0; i < 7; i++) {
            g.fillStyle = hex();
            g.beginPath();
            g.arc(128 * r(), 128 * r(), 10 + 30 * r(), 0, 7);
            g.fill();
          }
        }),
      ),
      x + dx,
      y,
      z + dz,
      ry,
    );
  };
  for (const [ax, az, ry] of [
    [0, -4.17, 0],
    [0, 4.17, Math.PI],
    [-4.17, 0, Math.PI / 2],
    [4.17, 0, -Math.PI / 2],
  ]) {
    const tx = Math.cos(ry),
      tz = -Math.sin(ry);
    const at = (u, y, off = 0) => [ax + tx * u + Math.sin(ry) * off, y, az + tz * u + Math.cos(ry) * off];
    pic(...at(-1.6 + 0.5 * r(), 1.65), ry);
    if (r() < 0.7) pic(...at(1.3 + 0.8 * r(), 1.7), ry);
    if (r() < 0.6) {
      box(0.95, 2.05, 0.05, '#6d5a48', ...at(-3.0, 1.02), ry);
    } // door
    if (r() < 0.8) {
      const h = 0.8 + 0.9 * r(),
        u = 2.4 + 0.6 * r();
      box(0.9, h, 0.35, hex(), ...at(u, h / 2, 0.2), ry);
      for (let i = 0; i < 5; i++)
        box(0.1 + 0.06 * r(), 0.22, 0.2, hex(), ...at(u - 0.35 + 0.17 * i, h + 0.11, 0.2), ry);
    }
    if (r() < 0.5) box(1.5, 0.45, 0.5, hex(), ...at(-0.4 + r(), 0.23, 0.3), ry);
    box(8.6, 0.1, 0.03, '#efe9dd', ...at(0, 0.05, 0.015), ry);
  }
  if (o.window !== false) {
    const m = new THREE.MeshBasicMaterial({ color: o.windowColor || '#e8f0f5' });
    add(new THREE.PlaneGeometry(1.2, 1.1), m, o.windowX ?? 1.1, 1.75, -4.18);
    box(1.3, 0.05, 0.06, '#fff', o.windowX ?? 1.1, 1.18, -4.16);
    box(0.04, 1.1, 0.04, '#fff', o.windowX ?? 1.1, 1.75, -4.16);
  }
  // treadmill: belt top at y=0 is the ground of the runner; the deck sits around it, the floor of the room is lowered
  const belt = tex(
    256,
    512,
    (g, w, h) => {
      g.fillStyle = '#1d1d1f';
      g.fillRect(0, 0, w, h);
      for (let k = 0; k < 1500; k++) {
        g.fillStyle = 'rgba(255,255,255,.05)';
        g.fillRect(w * r(), h * r(), 2, 2);
      }
      g.fillStyle = '#2c2c30';
      for (let i = 0; i < 4; i++) g.fillRect(0, i * 128, w, 10);
    },
    1,
    2,
  );
  const bm = add(new THREE.PlaneGeometry(0.52, 1.6), L('#fff', belt), 0, 0.004, -0.1, 0, true);
  bm.rotation.x = -Math.PI / 2;
  bm.updateMatrix();
  bm.userData.dynamic = true;
  const sc = add(
    new THREE.PlaneGeometry(4, 4),
    new THREE.ShadowMaterial({ opacity: 0.32 }),
    0,
    -0.085,
    0,
    0,
    true,
  );
  sc.rotation.x = -Math.PI / 2;
  sc.updateMatrix();
  sc.userData.dynamic = true;
  const occl = [];
  const tm = o.treadmill || 'plain';
  if (tm !== 'none') {
    for (const s of [-1, 1]) {
      box(0.14, 0.1, 1.75, '#33363a', s * 0.33, -0.03, -0.1);
    }
    box(0.8, 0.12, 0.3, '#2a2c30', 0, -0.03, 0.86);
    if (tm === 'rails' || tm === 'occlude')
      for (const s of [-1, 1]) {
        const x = s * 0.43;
        for (const b of [
          box(0.05, tm === 'occlude' ? 1.0 : 0.92, 0.06, '#45484d', x, 0.46, 0.82),
          box(0.05, 0.05, 0.55, '#222', x, tm === 'occlude' ? 0.98 : 0.9, 0.58),
        ])
          occl.push(b);
      }
    if (tm === 'occlude') {
      occl.push(box(0.9, 0.3, 0.08, '#2b2e33', 0, 1.0, 0.84), box(0.5, 0.2, 0.02, '#3d5666', 0, 1.02, 0.89));
    }
  }
  fl.position.y = -0.09;
  fl.updateMatrix();
  fl.receiveShadow = false;
  return { belt, occl };
}
let S = null;
window.setup = async (sc) => {
  const [w, h] = sc.size;
  renderer.setPixelRatio(1);
  renderer.setSize(w, h, false);
  out.width = w;
  out.height = h;
  const scene = new THREE.Scene();
  scene.background = new THREE.Color('#999');
  const o = sc.scene || {};
  const li = o.light ?? 1;
  const hemi = new THREE.HemisphereLight(o.sky || '#fff8ee', '#7a6a5a', 1.7 * li);
  scene.add(hemi);
  const key = new THREE.DirectionalLight(o.keyColor || '#fff4e0', 1.9 * li * (o.key ?? 1));
  key.position.set(...(o.keyPos || [1.5, 3.2, 2.2]));
  key.target.position.set(0, 0.9, 0);
  scene.add(key, key.target);
  const fill = new THREE.DirectionalLight('#cfdcff', 0.45 * li);
  fill.position.set(-2, 1.5, -1.5);
  scene.add(fill);
  key.castShadow = !/laptop/.test(sc.view);
  key.shadow.mapSize.set(512, 512);
  Object.assign(key.shadow.camera, { left: -1.5, right: 1.5, top: 1.6, bottom: -1.6, near: 0.5, far: 8 });
  key.shadow.bias = -0.002;
  const stat = new THREE.Group();
  const room = buildRoom(stat, o, sc.seed);
  const dyn = new THREE.Group();
  for (const m of stat.children.filter((mesh) => mesh.userData.dynamic)) dyn.add(m);
  scene.add(stat, dyn);
  const bodies = [];
  if (sc.character) {
    const b = await new Body().init(sc.character, sc.model);
    scene.add(b.group);
    bodies.push(b);
  }
  let bg = null;
  if (sc.background) {
    bg = await new Body().init(sc.background.character, sc.background.model);
    scene.add(bg.group);
  }
  const cam = new THREE.PerspectiveCamera(sc.camera.fovY, w / h, 0.05, 30);
  cam.position.set(...sc.camera.position);
  cam.up.set(0, 1, 0);
  cam.lookAt(...sc.camera.target);
  if (sc.camera.rollDeg) cam.rotateZ((sc.camera.rollDeg * Math.PI) / 180);
  cam.updateMatrixWorld(true);
  cam.updateProjectionMatrix();
  // the static room is rendered once; per frame only the runner, belt and shadow are drawn over it
  const group = bodies.map((b) => b.group).concat(bg ? [bg.group] : []);
  group.forEach((g) => (g.visible = false));
  dyn.visible = false;
  const bgc = document.createElement('canvas');
  bgc.width = w;
  bgc.height = h;
  renderer.setClearColor(0x000000, 0);
  renderer.shadowMap.enabled = false;
  renderer.render(scene, cam);
  bgc.getContext('2d').drawImage(gl, 0, 0);
  group.forEach((g) => (g.visible = true));
  dyn.visible = true;
  stat.clear();
  for (const m of room.occl) {
    m.material = new THREE.MeshBasicMaterial({ colorWrite: false });
    m.renderOrder = -1;
    stat.add(m);
  }
  scene.background = null;
  renderer.shadowMap.enabled = true;
  scene.traverse((q) => {
    if (q.material) q.material.needsUpdate = true;
  });
  const tmp = document.createElement('canvas');
  tmp.width = w;
  tmp.height = h;
  S = { sc, scene, cam, bodies, bg, room, w, h, bgc, tmp: tmp.getContext('2d') };
  return { projection: cam.projectionMatrix.elements.slice(), view: cam.matrixWorldInverse.elements.slice() };
};
const ctx = out.getContext('2d', { willReadFrequently: false });
function draw(t) {
  for (const b of S.bodies) b.set(t);
  if (S.bg) S.bg.set(t);
  const run = S.bodies[0]?.runner;
  S.room.belt.offset.y =
    run && run.active(t) <= 0
      ? S.room.belt.offset.y
      : -(((((S.sc.model?.params?.beltSpeed ?? 2.6) * t) / 1.6) * 2) % 1);
  if (!S.bodies.length) S.room.belt.offset.y = 0;
  renderer.render(S.scene, S.cam);
}
window.frame = async (t, q = 0.93, type = 'image/jpeg') => {
  const n = S.sc.post?.motionBlur || 1,
    sh = (S.sc.post?.shutter ?? 0.5) / S.sc.fps;
  ctx.setTransform(1, 0, 0, 1, 0, 0);
  if (S.sc.mirrored) ctx.setTransform(-1, 0, 0, 1, S.w, 0);
  for (let i = 0; i < n; i++) {
    draw(t + (n > 1 ? (i / (n - 1) - 0.5) * sh : 0));
    S.tmp.drawImage(S.bgc, 0, 0);
    S.tmp.drawImage(gl, 0, 0);
    ctx.globalAlpha = 1 / (i + 1);
    ctx.drawImage(S.tmp.canvas, 0, 0);
  }
  ctx.globalAlpha = 1;
  return await new Promise((r) => out.toBlob(r, type, q));
};
window.shot = async (t) => {
  const b = await frame(t, 0.95);
  const a = new Uint8Array(await b.arrayBuffer());
  let s = '';
  for (const x of a) s += String.fromCharCode(x);
  return btoa(s);
};
window.renderAll = async (i0, i1) => {
  let pending = Promise.resolve();
  for (let i = i0; i < i1; i++) {
    const b = await frame(i / S.sc.fps / S.sc.slowMotion);
    await pending;
    pending = fetch('/frame?i=' + i, { method: 'POST', body: b }).then((r) => r.text());
  }
  await pending;
  return true;
};
window.ready = true;
