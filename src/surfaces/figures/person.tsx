/** One drawn person. The far arm and leg are paler; what a drawing is about is coloured. */
import { type Dot, HEAD_RADIUS, type Limb, type Pose, solve } from '../../core/figure/skeleton.ts';

export type Part = 'head' | 'arms' | 'trunk' | 'legs' | 'hips';

interface Props {
  readonly pose: Pose;
  /** Parts that are off, in the colour of what leaves the line. */
  readonly off?: readonly Part[];
  readonly ghost?: boolean;
}

const at = ([x, y]: Dot): string => `${x.toFixed(1)} ${y.toFixed(1)}`;
const limb = ({ from, joint, to }: Limb): string => `M${at(from)}L${at(joint)}L${at(to)}`;

/** Toes point where the shin's front is, a little off the line of the shin. */
function foot({ joint, to }: Limb, front: boolean): string {
  if (front) return '';
  const [dx, dy] = [to[0] - joint[0], to[1] - joint[1]];
  const length = Math.hypot(dx, dy) || 1;
  return `M${at(to)}L${at([to[0] + (dy / length) * 5.5, to[1] - (dx / length) * 5.5])}`;
}

export function Person({ pose, off = [], ghost = false }: Props) {
  const s = solve(pose);
  const part = (name: Part, far = false): string =>
    `person-part${far ? ' person-far' : ''}${off.includes(name) ? ' person-off' : ''}`;
  const middle: Dot = [(s.shoulder[0] + s.hip[0]) / 2, (s.shoulder[1] + s.hip[1]) / 2];
  const [dx, dy] = [s.hip[0] - s.shoulder[0], s.hip[1] - s.shoulder[1]];
  const length = Math.hypot(dx, dy) || 1;
  const control: Dot = [middle[0] - (dy / length) * s.arch * 2, middle[1] + (dx / length) * s.arch * 2];
  return (
    <g class={ghost ? 'person person-ghost' : 'person'}>
      <path class={part('arms', !s.front)} d={limb(s.arms[1])} />
      <path class={part('legs', !s.front)} d={limb(s.legs[1]) + foot(s.legs[1], s.front)} />
      {s.front ? (
        <>
          <path
            class={`person-trunk${off.includes('trunk') ? ' person-off' : ''}`}
            d={`M${at(s.shoulders[0])}L${at(s.shoulders[1])}L${at(s.hips[1])}L${at(s.hips[0])}Z`}
          />
          {off.includes('hips') && (
            <path class="person-part person-off" d={`M${at(s.hips[0])}L${at(s.hips[1])}`} />
          )}
        </>
      ) : (
        <path class={`${part('trunk')} person-back`} d={`M${at(s.shoulder)}Q${at(control)} ${at(s.hip)}`} />
      )}
      <path class={part('legs')} d={limb(s.legs[0]) + foot(s.legs[0], s.front)} />
      <path class={part('arms')} d={limb(s.arms[0])} />
      <circle
        class={off.includes('head') ? 'person-head person-off' : 'person-head'}
        cx={s.head[0].toFixed(1)}
        cy={s.head[1].toFixed(1)}
        r={HEAD_RADIUS}
      />
      {s.nose && (
        <path
          class={off.includes('head') ? 'person-nose person-off' : 'person-nose'}
          d={`M${at(s.head)}L${at(s.nose)}`}
        />
      )}
    </g>
  );
}
