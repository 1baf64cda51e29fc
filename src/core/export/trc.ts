/**
 * Marker file for OpenSim and Sports2D users (TRC, tab separated).
 *
 * Positions are the engine's own three-dimensional estimate: metres around the middle of the hips, scaled to a person
 * of the size the engine takes the runner for, cleaned and without lag. The middle of the hips itself stays where it
 * is, as one camera does not show how far a runner is away. OpenSim's axes: X forward of the runner, Y up (the camera's
 * upright), Z to the runner's right; the origin is one metre under the middle of the hips, so that nobody is below
 * ground.
 */
import { forwardOf } from '../body/view.ts';
import { LANDMARKS, type Landmark } from '../pose/landmarks.ts';
import type { PoseFrame } from '../pose/pose-frame.ts';
import { between } from '../review/even-samples.ts';
import { frameRateHz } from '../signal/resample.ts';
import { analyseRecording, type RecordingOptions } from '../recording/recording.ts';
import type { View } from '../model/measure.ts';

/** The landmarks that OpenSim's and Sports2D's marker sets know, by the names that those use. */
const MARKERS: readonly (readonly [string, readonly Landmark[]])[] = [
  ['Hip', ['leftHip', 'rightHip']],
  ['RHip', ['rightHip']],
  ['RKnee', ['rightKnee']],
  ['RAnkle', ['rightAnkle']],
  ['RBigToe', ['rightFootIndex']],
  ['RHeel', ['rightHeel']],
  ['LHip', ['leftHip']],
  ['LKnee', ['leftKnee']],
  ['LAnkle', ['leftAnkle']],
  ['LBigToe', ['leftFootIndex']],
  ['LHeel', ['leftHeel']],
  ['Neck', ['leftShoulder', 'rightShoulder']],
  ['Nose', ['nose']],
  ['REar', ['rightEar']],
  ['LEar', ['leftEar']],
  ['RShoulder', ['rightShoulder']],
  ['RElbow', ['rightElbow']],
  ['RWrist', ['rightWrist']],
  ['LShoulder', ['leftShoulder']],
  ['LElbow', ['leftElbow']],
  ['LWrist', ['leftWrist']],
];

export interface TrcOptions {
  readonly view: View | null;
  readonly mirrored: boolean;
  /** Name that the file gives itself in its first line. */
  readonly fileName: string;
}

/** Hips are this high above the origin, metres. */
const HIP_HEIGHT_M = 1;

const DECIMALS = 5;

/**
 * @param frames the whole recording, in order
 * @param onProgress share done, 0..1
 * @returns the file's text at an even rate (that of the recording, rounded to whole frames a second); empty fields
 * where a marker is not seen. Null where the engine gave no depth at all
 */
export function trcOf(
  frames: readonly PoseFrame[],
  options: TrcOptions,
  onProgress?: (share: number) => void,
): string | null {
  if (!frames.some((f) => f.world)) return null;
  const startS = frames[0].timeS;
  const endS = frames.at(-1)?.timeS ?? startS;
  const rate = Math.max(1, Math.round(frameRateHz(frames.map((f) => f.timeS)) || 1));
  const rows: string[] = [];
  const onBlock: RecordingOptions['onBlock'] = ({ tracks, facing }, speaksFor) => {
    const forward = facing ? forwardOf(facing.leftAzimuthDeg) : ([0, -1] as const);
    const paths = new Map(LANDMARKS.map((name) => [name, tracks.world(name)]));
    const first = Math.max(0, Math.ceil((Math.max(speaksFor.startS, startS) - startS) * rate - 1e-6));
    for (let i = first; startS + i / rate < Math.min(speaksFor.endS, endS + 1e-6); i++) {
      const at = (startS + i / rate - tracks.startS) * tracks.rateHz;
      const fields = MARKERS.flatMap(([, of]) => {
        const points = of.map((name) => {
          const path = paths.get(name)!;
          return [between(path.x, at), between(path.y, at), between(path.z, at)] as const;
        });
        const [x, y, z] = [0, 1, 2].map((k) => points.reduce((sum, p) => sum + p[k], 0) / points.length);
        return toOpenSim(x, y, z, forward).map((v) => (Number.isFinite(v) ? v.toFixed(DECIMALS) : ''));
      });
      rows.push(fields.join('\t'));
    }
  };
  analyseRecording(frames, { ...options, onBlock }, onProgress);
  return header(options.fileName, rate, rows.length) + body(rows, rate);
}

/** Camera axes (x right, y down, z away) to OpenSim's. Right of the runner = forward × up. */
function toOpenSim(
  x: number,
  y: number,
  z: number,
  [fx, fz]: readonly [number, number],
): [number, number, number] {
  return [x * fx + z * fz, HIP_HEIGHT_M - y, x * fz - z * fx];
}

function header(fileName: string, rate: number, frameCount: number): string {
  const names = MARKERS.map(([name]) => name);
  return [
    ['PathFileType', '4', '(X/Y/Z)', fileName],
    [
      'DataRate',
      'CameraRate',
      'NumFrames',
      'NumMarkers',
      'Units',
      'OrigDataRate',
      'OrigDataStartFrame',
      'OrigNumFrames',
    ],
    [rate, rate, frameCount, names.length, 'm', rate, 1, frameCount],
    ['Frame#', 'Time', ...names.flatMap((name) => [name, '', '']), ''],
    ['', '', ...names.flatMap((_, i) => [`X${i + 1}`, `Y${i + 1}`, `Z${i + 1}`]), ''],
    [''],
  ]
    .map((line) => `${line.join('\t')}\n`)
    .join('');
}

/**
 * Each row ends with a tab, as OpenSim writes it: its reader takes a field as ended by a tab, and would miss the last one
 * where that is empty. The two lines of column names end with one too, so that every reader counts the same columns.
 */
function body(rows: readonly string[], rate: number): string {
  let out = '';
  for (const [i, fields] of rows.entries()) out += `${i + 1}\t${(i / rate).toFixed(5)}\t${fields}\t\n`;
  return out;
}
