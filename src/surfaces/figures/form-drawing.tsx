/** A measure as two drawings: easy, and worth a look. What differs is coloured in the second. */
import type { ComponentChildren } from 'preact';
import type { MeasureId } from '../../core/model/measure.ts';
import { Person, type Part } from './person.tsx';
import {
  along,
  FLOOR,
  type Pose,
  type RunningStyle,
  runningPose,
  solve,
} from '../../core/figure/skeleton.ts';
import './figures.css';

type Kind = 'easy' | 'off';

interface Drawing {
  readonly pose: Pose;
  readonly off: readonly Part[];
  readonly things?: ComponentChildren;
}

const FRONT: Pose = {
  front: true,
  hip: [80, 64],
  trunk: 0,
  hands: [
    [70, 48],
    [90, 58],
  ],
  feet: [
    [76, FLOOR],
    [84, 92],
  ],
  kneesAt: [
    [75, 85],
    [85, 80],
  ],
};

const LANDING = 0.99;
const MID_STANCE = 0.2;

const upright = <path class="thing-dash" d={`M80 4V${FLOOR}`} />;

function side(
  style: RunningStyle,
  off: readonly Part[],
  phase = LANDING,
  things?: ComponentChildren,
): Drawing {
  return { pose: runningPose(phase, 76, style), off, things };
}

function front(change: Partial<Pose>, off: readonly Part[], things: ComponentChildren = upright): Drawing {
  return { pose: { ...FRONT, ...change }, off, things };
}

/** Beats on a line: widths between them tell the rhythm. */
function Beats({ gaps, off }: { readonly gaps: readonly number[]; readonly off: boolean }) {
  let x = 14;
  const marks = [x, ...gaps.map((gap) => (x += gap))];
  return (
    <>
      <path class="floor" d="M10 72H150" />
      {marks.map((at, i) => (
        <path key={at} class={off ? 'thing-off' : 'thing'} d={`M${at} 72V${i % 2 === 0 ? 36 : 48}`} />
      ))}
    </>
  );
}

/** One dot a stride. */
function Strides({ off }: { readonly off: boolean }) {
  const crossed = off ? [0, 1, 2, 4, 5, 7, 8, 9, 10, 12, 13, 14] : [3, 11];
  return (
    <>
      {Array.from({ length: 15 }, (_, i) => (
        <circle
          key={i}
          class={crossed.includes(i) ? (off ? 'dot-off' : 'dot-on') : 'dot-none'}
          cx={40 + (i % 5) * 20}
          cy={34 + Math.floor(i / 5) * 22}
          r="6"
        />
      ))}
    </>
  );
}

/** From above: the head, and the shoulders turned over the hips. */
function FromAbove({ turn, off }: { readonly turn: number; readonly off: boolean }) {
  return (
    <>
      <rect class="dot-none" x="62" y="50" width="36" height="14" rx="7" />
      {[-turn, turn].map((angle) => (
        <rect
          key={angle}
          class={off ? 'thing-off' : 'thing'}
          x="44"
          y="48"
          width="72"
          height="18"
          rx="9"
          transform={`rotate(${angle} 80 57)`}
        />
      ))}
      <circle class="person-head" cx="80" cy="57" r="11" />
    </>
  );
}

/** The path of the head over a few steps. */
function Wave({ height, off }: { readonly height: number; readonly off: boolean }) {
  const d = Array.from(
    { length: 8 },
    (_, i) => `Q${12 + i * 18 + 4.5} ${56 - height} ${12 + i * 18 + 9} 56T${30 + i * 18} 56`,
  );
  return (
    <>
      <path class="floor" d="M8 84H152" />
      <path class={off ? 'thing-off' : 'thing'} d={`M12 56${d.slice(0, 7).join('')}`} />
    </>
  );
}

function Contact({ share }: { readonly share: number }) {
  return (
    <>
      {[0, 1, 2].map((i) => (
        <g key={i}>
          <path class="floor" d={`M${18 + i * 44} 62H${54 + i * 44}`} />
          <path class="thing" d={`M${20 + i * 44} 58h${34 * share}`} />
        </g>
      ))}
    </>
  );
}

const EVEN = [16, 16, 16, 16, 16, 16, 16, 16];

/** Drawings that are no body. */
const SIGNS: Partial<Record<MeasureId, (off: boolean) => ComponentChildren>> = {
  cadence: (off) => <Beats gaps={off ? [25, 25, 25, 25, 25] : EVEN} off={off} />,
  stepTimeAsymmetry: (off) => <Beats gaps={off ? [21, 11, 21, 11, 21, 11, 21, 11] : EVEN} off={off} />,
  stepTimeVariability: (off) => <Beats gaps={off ? [12, 21, 14, 19, 10, 20, 17, 14] : EVEN} off={off} />,
  armCrossingShare: (off) => <Strides off={off} />,
  torsoRotation: (off) => <FromAbove turn={off ? 30 : 11} off={off} />,
  verticalOscillation: (off) => <Wave height={off ? 26 : 9} off={off} />,
  // No band: longer is not worse.
  groundContact: (off) => <Contact share={off ? 0.95 : 0.62} />,
};

/** A shin at the landing, with the upright through the knee. */
function shin(ahead: number, off: boolean): Drawing {
  const pose = runningPose(LANDING, 70, { ahead, lean: 6 });
  const [leg] = solve(pose).legs;
  const [x, y] = leg.joint;
  return {
    pose,
    off: off ? ['legs'] : [],
    things: <path class="thing-dash" d={`M${x} ${y - 8}V${FLOOR}`} />,
  };
}

function stance(bend: number, off: boolean): Drawing {
  const pose: Pose = {
    ...runningPose(MID_STANCE, 78, { lean: 6 }),
    hip: [76, FLOOR - 42 + bend],
    feet: [
      [78, FLOOR - 1],
      [50, 84],
    ],
  };
  return { pose, off: off ? ['legs'] : [] };
}

const BODIES: Partial<Record<MeasureId, (off: boolean) => Drawing>> = {
  forwardHead: (off) => side({ head: off ? 44 : 0 }, off ? ['head'] : []),
  headPitch: (off) => side({ head: off ? 14 : 0, nod: off ? 38 : 0 }, off ? ['head'] : []),
  shoulderHeight: (off) => front({ shrug: off ? [7, 7] : [0, 0] }, off ? ['trunk'] : []),
  shoulderTilt: (off) => front({ shrug: off ? [0, 6] : [0, 0] }, off ? ['trunk'] : []),
  armCrossing: (off) =>
    front(
      {
        hands: off
          ? [
              [86, 46],
              [88, 56],
            ]
          : [
              [71, 47],
              [90, 58],
            ],
      },
      off ? ['arms'] : [],
    ),
  armSwing: (off) => side({ swing: off ? 3 : 17 }, off ? ['arms'] : []),
  armSwingAsymmetry: (off) =>
    front(
      {
        hands: off
          ? [
              [69, 44],
              [96, 62],
            ]
          : [
              [69, 46],
              [91, 60],
            ],
      },
      off ? ['arms'] : [],
    ),
  elbowAngle: (off) => side({ hang: off ? 27 : 13, swing: 13 }, off ? ['arms'] : []),
  trunkLean: (off) => {
    const lean = off ? 24 : 7;
    const { hip } = runningPose(LANDING, 76, { lean });
    const [x, y] = along(hip, 0, 46);
    return side(
      { lean },
      off ? ['trunk', 'head'] : [],
      LANDING,
      <path class="thing-dash" d={`M${hip[0]} ${FLOOR}L${x} ${y}`} />,
    );
  },
  lateralLean: (off) => front({ trunk: off ? 11 : 0, head: off ? 8 : 0 }, off ? ['trunk', 'head'] : []),
  pelvicDrop: (off) =>
    front({ hipTilt: off ? 22 : 0 }, off ? ['hips'] : [], <path class="thing-dash" d="M56 64H104" />),
  overstride: (off) => shin(off ? 30 : 13, off),
  kneeFlexion: (off) => stance(off ? 0.6 : 5.5, off),
};

export function FormDrawing({ measure, kind }: { readonly measure: MeasureId; readonly kind: Kind }) {
  const off = kind === 'off';
  const sign = SIGNS[measure];
  const body = BODIES[measure]?.(off);
  return (
    <svg class="figure" viewBox="0 0 160 112" aria-hidden="true">
      {sign?.(off)}
      {body && (
        <>
          <path class="floor" d={`M8 ${FLOOR + 3}H152`} />
          <Person pose={body.pose} off={body.off} />
          {body.things}
        </>
      )}
    </svg>
  );
}
