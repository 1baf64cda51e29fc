// node overlay.mjs CLIP.json T[,T..] OUT.jpg : true joints on frames of a clip
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
const [j, ts, out] = process.argv.slice(2);
const m = JSON.parse(fs.readFileSync(j)),
  J = JSON.parse(fs.readFileSync(j.replace(/\.json$/, '.joints.json'))),
  { width: w, height: h, fps } = m;
const bufs = [];
const L = [
  ['shoulderL', 'shoulderR'],
  ['shoulderL', 'elbowL'],
  ['elbowL', 'wristL'],
  ['shoulderR', 'elbowR'],
  ['elbowR', 'wristR'],
  ['hipL', 'hipR'],
  ['hipL', 'kneeL'],
  ['kneeL', 'ankleL'],
  ['hipR', 'kneeR'],
  ['kneeR', 'ankleR'],
  ['heelL', 'toeL'],
  ['heelR', 'toeR'],
  ['c7', 'earL'],
  ['c7', 'earR'],
  ['sternum', 'pelvis'],
  ['eyeL', 'nose'],
  ['eyeR', 'nose'],
];
for (const t of ts.split(',')) {
  const f = Math.round(t * fps);
  const r = spawnSync(
    'ffmpeg',
    [
      '-loglevel',
      'error',
      '-i',
      j.replace(/\.json$/, '.mp4'),
      '-vf',
      `select=eq(n\\,${f})`,
      '-frames:v',
      '1',
      '-f',
      'rawvideo',
      '-pix_fmt',
      'rgb24',
      '-',
    ],
    { maxBuffer: 1 << 28 },
  );
  const b = r.stdout;
  const px = (x, y, c) => {
    x = Math.round(x);
    y = Math.round(y);
    if (x >= 0 && y >= 0 && x < w && y < h) {
      const o = (y * w + x) * 3;
      b[o] = c[0];
      b[o + 1] = c[1];
      b[o + 2] = c[2];
    }
  };
  const q = Object.fromEntries(J.joints.map((n, k) => [n, J.frames[f].i[k]]));
  for (const [a, c] of L)
    for (let s = 0; s <= 1; s += 0.004)
      px(
        q[a][0] + s * (q[c][0] - q[a][0]),
        q[a][1] + s * (q[c][1] - q[a][1]),
        a.endsWith('L') || c.endsWith('L') ? [0, 255, 0] : [255, 80, 0],
      );
  for (const n in q)
    for (let y = -2; y <= 2; y++) for (let x = -2; x <= 2; x++) px(q[n][0] + x, q[n][1] + y, [255, 255, 0]);
  bufs.push(b);
}
const r = spawnSync(
  'ffmpeg',
  [
    '-y',
    '-loglevel',
    'error',
    '-f',
    'rawvideo',
    '-pix_fmt',
    'rgb24',
    '-s',
    `${w}x${h}`,
    '-framerate',
    '1',
    '-i',
    '-',
    '-vf',
    `tile=${Math.min(4, bufs.length)}x${Math.ceil(bufs.length / 4)}`,
    '-frames:v',
    '1',
    '-q:v',
    '3',
    out,
  ],
  { input: Buffer.concat(bufs), maxBuffer: 1 << 28 },
);
process.exit(r.status);
