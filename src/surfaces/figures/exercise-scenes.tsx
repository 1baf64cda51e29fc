/** What is drawn for each advice: one or two people who move between two poses, and the things they use. */
import type { ComponentChildren } from 'preact';
import type { AdviceId } from '../../core/advice/library.ts';
import {
  along,
  between,
  type Dot,
  FLOOR,
  type Pose,
  runningPose,
  solve,
  thereAndBack,
} from '../../core/figure/skeleton.ts';

export interface Scene {
  /** Seconds of one turn: slow for what is held. */
  readonly turnS: number;
  /** The people at a phase 0..1 of the turn. */
  readonly people: (phase: number) => readonly Pose[];
  /** Drawn behind the people. */
  readonly things?: (phase: number, people: readonly Pose[]) => ComponentChildren;
  /** The phase that tells most, for a drawing that stands still. */
  readonly still: number;
}

interface MoveOptions {
  readonly turnS?: number;
  readonly things?: Scene['things'];
}

/** From one pose to another and back. */
function move(from: Pose, to: Pose, { turnS = 4, things }: MoveOptions = {}): Scene {
  return {
    turnS,
    people: (phase) => [between(from, to, thereAndBack(phase))],
    ...(things ? { things } : {}),
    still: 0.5,
  };
}

const both = <T,>(value: T): readonly [T, T] => [value, value];
const handOf = (pose: Pose | undefined, side: 0 | 1 = 0): Dot => (pose ? solve(pose).arms[side].to : [0, 0]);
const points = (...dots: readonly Dot[]): string => `M${dots.map(([x, y]) => `${x} ${y}`).join('L')}`;

const STANDING: Pose = {
  hip: [72, 64],
  trunk: 0,
  hands: [
    [76, 64],
    [71, 64],
  ],
  feet: [
    [72, FLOOR],
    [70, FLOOR],
  ],
};
const FACING: Pose = {
  front: true,
  hip: [80, 64],
  trunk: 0,
  hands: [
    [65, 62],
    [95, 62],
  ],
  feet: [
    [74, FLOOR],
    [86, FLOOR],
  ],
};
const ON_ALL_FOURS: Pose = {
  hip: [62, 84],
  trunk: 79,
  head: 84,
  hands: [
    [92, FLOOR],
    [90, FLOOR],
  ],
  elbows: both(1 as const),
  feet: [
    [42, FLOOR - 2],
    [40, FLOOR - 2],
  ],
  kneesAt: [
    [62, FLOOR - 1],
    [60, FLOOR - 1],
  ],
};
/** On the back, head to the left, knees up. */
const ON_THE_BACK: Pose = {
  hip: [90, 100],
  trunk: -90,
  head: -92,
  hands: [
    [88, 103],
    [86, 103],
  ],
  elbows: both(-1 as const),
  feet: [
    [118, FLOOR - 1],
    [115, FLOOR - 1],
  ],
  knees: both(-1 as const),
};
const FACE_DOWN: Pose = {
  hip: [84, 84],
  trunk: -90,
  head: -90,
  nod: 180,
  hands: [
    [76, 87],
    [78, 87],
  ],
  feet: [
    [126, 85],
    [125, 86],
  ],
};

const wall = (x: number, top = 8) => <path class="thing" d={`M${x} ${top}V${FLOOR}`} />;
const bench = <path class="thing" d={`M30 92H134M42 92V${FLOOR}M122 92V${FLOOR}`} />;

/** Track lines from the hands' height to the floor, as a runner sees them ahead. */
const tracks = <path class="thing-dash" d={`M68 20V${FLOOR}M92 20V${FLOOR}`} />;

function frontRun(phase: number): readonly Pose[] {
  const swing = Math.sin(2 * Math.PI * phase);
  const [left, right] = [Math.max(0, -swing), Math.max(0, swing)];
  // Knees come towards the eye: seen from the front they hardly leave the line from hip to foot.
  return [
    {
      ...FACING,
      hip: [80, 66 - 2 * Math.abs(swing)],
      hands: [
        [70, 52 - 6 * swing],
        [90, 52 + 6 * swing],
      ],
      feet: [
        [76 + 2 * left, FLOOR - 20 * left],
        [84 - 2 * right, FLOOR - 20 * right],
      ],
      kneesAt: [
        [75, 86 - 5 * left],
        [85, 86 - 5 * right],
      ],
    },
  ];
}

const sideRun =
  (x: number, style: Parameters<typeof runningPose>[2] = {}): Scene['people'] =>
  (phase) => [runningPose(phase, x, style)];

function pedalling(phase: number): readonly Pose[] {
  const angle = 2 * Math.PI * phase;
  const pedal = (turn: number): Dot => [84 + 9 * Math.cos(turn), 92 + 9 * Math.sin(turn)];
  return [
    {
      hip: [66, 58],
      trunk: 42,
      head: 30,
      hands: [
        [108, 50],
        [107, 50],
      ],
      feet: [pedal(angle), pedal(angle + Math.PI)],
    },
  ];
}

function walking(phase: number): readonly Pose[] {
  const swing = Math.sin(2 * Math.PI * phase);
  const lift = Math.cos(2 * Math.PI * phase);
  return [
    {
      ...STANDING,
      hip: [78, 65],
      hands: [
        [80 - 10 * swing, 62],
        [80 + 10 * swing, 62],
      ],
      feet: [
        [78 + 15 * swing, FLOOR - 5 * Math.max(0, lift)],
        [78 - 15 * swing, FLOOR - 5 * Math.max(0, -lift)],
      ],
    },
  ];
}

function seated(phase: number): readonly Pose[] {
  const breath = thereAndBack(phase);
  return [
    {
      ...FACING,
      hip: [80, 95],
      hands: [
        [61, 92 - breath],
        [99, 92 - breath],
      ],
      shrug: [breath, breath],
      feet: [
        [92, 103],
        [68, 103],
      ],
      kneesAt: [
        [58, 101],
        [102, 101],
      ],
    },
  ];
}

const shoe = (
  <path
    class="thing-ink"
    d="M40 88V66Q40 60 46 62Q54 66 62 60L70 54Q76 64 88 70Q104 76 114 78Q122 80 122 88ZM66 62L74 58M72 68L80 63"
  />
);

/** Stairs that rise slowly, a day of rest between. */
const stairs = (
  <>
    <path class="thing-ink" d="M24 100H136" />
    {[14, 17, 0, 19, 23, 0, 26].map((height, i) => (
      <path
        key={i}
        class={height === 0 ? 'thing-dash' : 'thing'}
        d={`M${34 + i * 15} 96V${92 - height * 2.4}`}
      />
    ))}
  </>
);

const treadmill = (
  <>
    <path class="thing-ink" d="M34 100H112L126 96M104 98L118 46M118 46H98" />
    <rect class="thing-soft" x="92" y="34" width="30" height="13" rx="2" />
    <path class="thing" d="M34 84H66M60 79L66 84L60 89M97 40.500h8M109 40.500h8" />
  </>
);

const bed = (
  <>
    <path class="thing" d="M26 70V106M26 94H136M136 84V106" />
    <rect class="thing-soft" x="30" y="82" width="24" height="9" rx="3" />
  </>
);

function reclining(phase: number): readonly Pose[] {
  return [
    {
      hip: [74, 92],
      trunk: -52,
      head: -40,
      hands: [
        [78, 82 - 2 * thereAndBack(phase)],
        [79, 83],
      ],
      feet: [
        [114, 90],
        [113, 92],
      ],
      elbows: both(-1 as const),
    },
  ];
}

/** One lies, one stands beside with both hands on the back. */
function handsOnBack(phase: number): readonly Pose[] {
  const reach = 6 * Math.sin(2 * Math.PI * phase);
  return [
    {
      hip: [54, 64],
      trunk: 14,
      head: 40,
      hands: [
        [76 + reach, 79],
        [70 + reach, 79],
      ],
      elbows: both(1 as const),
      feet: [
        [56, FLOOR],
        [46, FLOOR],
      ],
    },
    FACE_DOWN,
  ];
}

const massage: Scene = { turnS: 5, people: handsOnBack, things: () => bench, still: 0.2 };

export const SCENES: Readonly<Record<AdviceId, Scene>> = {
  pecStretch: move(
    {
      ...STANDING,
      hands: [
        [62, 24],
        [78, 62],
      ],
      elbows: both(-1 as const),
      feet: [
        [64, FLOOR],
        [78, FLOOR],
      ],
    },
    {
      ...STANDING,
      hip: [82, 66],
      trunk: 5,
      hands: [
        [62, 24],
        [88, 64],
      ],
      feet: [
        [64, FLOOR],
        [96, FLOOR],
      ],
    },
    { turnS: 8, things: () => wall(60) },
  ),
  neckStretch: move(
    FACING,
    {
      ...FACING,
      head: 30,
      hands: [
        [65, 64],
        [88, 14],
      ],
    },
    { turnS: 8 },
  ),
  latStretch: move(
    {
      ...STANDING,
      hip: [84, 64],
      hands: [
        [112, 42],
        [112, 42],
      ],
      feet: [
        [84, FLOOR],
        [82, FLOOR],
      ],
    },
    {
      ...STANDING,
      hip: [58, 68],
      trunk: 74,
      head: 80,
      hands: [
        [114, 50],
        [114, 50],
      ],
      feet: [
        [70, FLOOR],
        [68, FLOOR],
      ],
    },
    { turnS: 8, things: () => wall(117, 30) },
  ),
  foamRoll: move(
    {
      ...ON_THE_BACK,
      hip: [84, 94],
      trunk: -80,
      head: -70,
      hands: [
        [46, 76],
        [46, 78],
      ],
    },
    {
      ...ON_THE_BACK,
      hip: [96, 92],
      trunk: -80,
      head: -70,
      hands: [
        [58, 74],
        [58, 76],
      ],
    },
    { turnS: 5, things: () => <circle class="thing-solid" cx="68" cy="99" r="6.500" /> },
  ),

  catCow: move(
    { ...ON_ALL_FOURS, arch: -6, head: 118 },
    { ...ON_ALL_FOURS, arch: 5, head: 58 },
    { turnS: 6 },
  ),
  childsPose: move(
    ON_ALL_FOURS,
    {
      ...ON_ALL_FOURS,
      hip: [52, 89],
      trunk: 100,
      head: 104,
      hands: [
        [112, FLOOR - 1],
        [110, FLOOR - 1],
      ],
    },
    { turnS: 8 },
  ),
  openBook: move(
    {
      ...ON_ALL_FOURS,
      hands: [
        [84, 92],
        [92, FLOOR],
      ],
    },
    {
      ...ON_ALL_FOURS,
      trunk: 76,
      head: 70,
      hands: [
        [96, 46],
        [92, FLOOR],
      ],
    },
    { turnS: 5 },
  ),
  downwardDog: move(
    { ...ON_ALL_FOURS, knees: both(-1 as const) },
    {
      hip: [78, 66],
      trunk: 128,
      head: 142,
      hands: [
        [121, FLOOR],
        [119, FLOOR],
      ],
      feet: [
        [64, FLOOR],
        [62, FLOOR],
      ],
      kneesAt: [
        [70, 86],
        [69, 86],
      ],
    },
    { turnS: 8 },
  ),

  rows: move(
    {
      ...STANDING,
      hands: [
        [100, 46],
        [98, 46],
      ],
      feet: [
        [78, FLOOR],
        [66, FLOOR],
      ],
    },
    {
      ...STANDING,
      trunk: -2,
      hands: [
        [80, 50],
        [79, 50],
      ],
      feet: [
        [78, FLOOR],
        [66, FLOOR],
      ],
    },
    {
      turnS: 4,
      things: (_phase, [person]) => (
        <>
          {wall(140, 20)}
          <path class="thing" d={points(handOf(person), [140, 46])} />
        </>
      ),
    },
  ),
  reverseFly: move(
    {
      ...FACING,
      hands: [
        [72, 40],
        [88, 40],
      ],
    },
    {
      ...FACING,
      hands: [
        [40, 34],
        [120, 34],
      ],
    },
    {
      turnS: 4,
      things: (_phase, [person]) => <path class="thing" d={points(handOf(person, 0), handOf(person, 1))} />,
    },
  ),
  pullUp: move(
    {
      ...FACING,
      hip: [80, 74],
      hands: [
        [63, 16],
        [97, 16],
      ],
      feet: [
        [77, 108],
        [83, 108],
      ],
    },
    {
      ...FACING,
      hip: [80, 56],
      hands: [
        [63, 16],
        [97, 16],
      ],
      feet: [
        [77, 96],
        [83, 96],
      ],
    },
    { turnS: 4, things: () => <path class="thing" d="M40 14H120" /> },
  ),
  bladeSqueeze: move(
    {
      ...STANDING,
      hip: [78, 64],
      trunk: 3,
      hands: [
        [100, 50],
        [99, 50],
      ],
    },
    {
      ...STANDING,
      hip: [78, 64],
      trunk: -2,
      hands: [
        [84, 56],
        [83, 56],
      ],
    },
    { turnS: 4 },
  ),
  plank: move(
    {
      hip: [70, 93],
      trunk: 85,
      head: 80,
      hands: [
        [114, FLOOR - 1],
        [112, FLOOR - 1],
      ],
      feet: [
        [29, FLOOR - 3],
        [28, FLOOR - 3],
      ],
    },
    {
      hip: [70, 92],
      trunk: 86,
      head: 80,
      hands: [
        [114, FLOOR - 1],
        [112, FLOOR - 1],
      ],
      feet: [
        [29, FLOOR - 3],
        [28, FLOOR - 3],
      ],
    },
    { turnS: 5 },
  ),
  deadBug: move(
    {
      ...ON_THE_BACK,
      hands: [
        [60, 70],
        [62, 70],
      ],
      feet: [
        [111, 78],
        [111, 78],
      ],
      kneesAt: [
        [90, 79],
        [91, 79],
      ],
    },
    {
      ...ON_THE_BACK,
      hands: [
        [32, 90],
        [62, 70],
      ],
      feet: [
        [111, 78],
        [132, 98],
      ],
      kneesAt: [
        [90, 79],
        [111, 98],
      ],
    },
    { turnS: 5 },
  ),
  clamshell: move(
    {
      ...ON_THE_BACK,
      hip: [88, 97],
      trunk: -88,
      hands: [
        [74, 104],
        [46, 104],
      ],
      feet: [
        [122, 103],
        [121, 104],
      ],
      kneesAt: [
        [107, 97],
        [107, 99],
      ],
    },
    {
      ...ON_THE_BACK,
      hip: [88, 97],
      trunk: -88,
      hands: [
        [74, 104],
        [46, 104],
      ],
      feet: [
        [122, 103],
        [121, 104],
      ],
      kneesAt: [
        [104, 82],
        [107, 99],
      ],
    },
    {
      turnS: 4,
      things: (_phase, [person]) => {
        const knee = person?.kneesAt?.[0] ?? [0, 0];
        return <path class="thing" d={points([98, 99], [knee[0] - 6, knee[1] + 3])} />;
      },
    },
  ),
  gluteBridge: move(
    { ...ON_THE_BACK, elbows: both(1 as const) },
    { ...ON_THE_BACK, hip: [90, 84], trunk: -118, head: -96 },
    { turnS: 4 },
  ),
  bandWalk: move(
    {
      ...FACING,
      hip: [84, 67],
      feet: [
        [79, FLOOR],
        [91, FLOOR],
      ],
      hands: [
        [74, 56],
        [94, 56],
      ],
    },
    {
      ...FACING,
      hip: [76, 68],
      feet: [
        [58, FLOOR],
        [91, FLOOR],
      ],
      hands: [
        [66, 57],
        [86, 57],
      ],
    },
    {
      turnS: 3,
      things: (_phase, [person]) => {
        const [left, right] = person ? solve(person).legs : [];
        return left && right ? <path class="thing" d={points(left.joint, right.joint)} /> : null;
      },
    },
  ),
  legStrength: move(
    {
      ...STANDING,
      hands: [
        [98, 50],
        [96, 50],
      ],
    },
    {
      ...STANDING,
      hip: [58, 84],
      trunk: 34,
      head: 22,
      hands: [
        [104, 56],
        [102, 56],
      ],
      feet: [
        [74, FLOOR],
        [70, FLOOR],
      ],
    },
    { turnS: 4 },
  ),

  legSwings: {
    turnS: 2.4,
    people: (phase) => {
      const swing = Math.sin(2 * Math.PI * phase);
      return [
        {
          ...STANDING,
          trunk: -3 * swing,
          hands: [
            [80, 62],
            [98, 48],
          ],
          feet: [
            [72 + 30 * swing, FLOOR - 4 - 8 * Math.abs(swing)],
            [72, FLOOR],
          ],
        },
      ];
    },
    things: () => wall(100, 40),
    still: 0.25,
  },
  hipOpeners: move(
    {
      ...FACING,
      hands: [
        [66, 58],
        [94, 58],
      ],
      knees: [1, -1],
    },
    {
      ...FACING,
      hands: [
        [66, 58],
        [94, 58],
      ],
      feet: [
        [70, 88],
        [86, FLOOR],
      ],
    },
    { turnS: 3.2 },
  ),
  coolDown: { turnS: 2.2, people: walking, still: 0.25 },

  armShake: {
    turnS: 4,
    people: (phase) => {
      const loose = thereAndBack(phase);
      const shake = loose * 4 * Math.sin(40 * phase);
      return [
        {
          ...FACING,
          shrug: both(7 * (1 - loose)),
          hands: [
            [66 - 3 * loose + shake, 52 + 13 * loose],
            [94 + 3 * loose + shake, 52 + 13 * loose],
          ],
        },
      ];
    },
    still: 0.5,
  },
  tracksDrill: { turnS: 1.6, people: frontRun, things: () => tracks, still: 0.2 },
  elbowDrill: { turnS: 1.6, people: sideRun(84, { swing: 19 }), things: () => wall(48, 20), still: 0.02 },
  tallDrill: {
    turnS: 1.6,
    people: sideRun(72, { lean: 5 }),
    things: (_phase, [person]) => {
      const [x, y] = person ? along(solve(person).head, 5, 8) : [0, 0];
      return <path class="thing" d={`M${x} ${y}L${x + 2} 2`} />;
    },
    still: 0.1,
  },
  quietFeet: {
    turnS: 1.6,
    people: sideRun(72, { ahead: 12, lean: 8 }),
    things: () => <path class="thing-dash" d={`M71 60V${FLOOR}`} />,
    still: 0.97,
  },
  metronome: {
    turnS: 1.4,
    people: sideRun(62),
    things: (phase) => {
      const [x, y] = along([126, 94], 24 * Math.cos(4 * Math.PI * phase), 34);
      return (
        <>
          <path class="thing" d={`M114 ${FLOOR - 4}L120 64H132L138 ${FLOOR - 4}Z`} />
          <path class="thing" d={`M126 94L${x} ${y}`} />
        </>
      );
    },
    still: 0.05,
  },

  deskBreak: move(
    {
      ...STANDING,
      hip: [54, 82],
      trunk: 8,
      head: 18,
      hands: [
        [82, 68],
        [81, 68],
      ],
      feet: [
        [76, FLOOR],
        [74, FLOOR],
      ],
    },
    {
      ...STANDING,
      hip: [66, 64],
      trunk: -3,
      hands: [
        [72, 6],
        [66, 6],
      ],
      feet: [
        [68, FLOOR],
        [66, FLOOR],
      ],
    },
    {
      turnS: 6,
      things: () => (
        <path class="thing" d={`M40 56V88H58M44 88V${FLOOR}M88 72H134M126 72V${FLOOR}M104 72L108 50H124`} />
      ),
    },
  ),
  screenHeight: {
    turnS: 1.6,
    people: sideRun(58, { lean: 6 }),
    things: () => (
      <>
        <rect class="thing-soft" x="122" y="14" width="6" height="26" />
        <path class="thing" d={`M125 14V40M125 40V${FLOOR}`} />
        <path class="thing-dash" d="M78 24H118" />
      </>
    ),
    still: 0.1,
  },
  drinkToThirst: move(
    {
      ...STANDING,
      hip: [78, 64],
      hands: [
        [94, 56],
        [76, 64],
      ],
    },
    {
      ...STANDING,
      hip: [78, 64],
      head: -8,
      hands: [
        [91, 27],
        [76, 64],
      ],
    },
    {
      turnS: 5,
      things: (_phase, [person]) => {
        const [x, y] = handOf(person);
        return <path class="thing-solid" d={`M${x - 2} ${y - 8}h5v15h-5Z`} />;
      },
    },
  ),
  comfortableShoes: { turnS: 1, people: () => [], things: () => shoe, still: 0 },
  lightLoad: {
    turnS: 1.6,
    people: sideRun(84),
    things: () => <path class="thing-soft" d="M30 84h18q4 0 4 4v18H26V88q0-4 4-4ZM33 84q0-8 6-8t6 8" />,
    still: 0.1,
  },
  beltCheck: { turnS: 1, people: () => [], things: () => treadmill, still: 0 },
  sleepFirst: move(
    {
      ...ON_THE_BACK,
      hip: [84, 86],
      head: -84,
      hands: [
        [82, 80],
        [80, 84],
      ],
      feet: [
        [126, 88],
        [125, 89],
      ],
    },
    {
      ...ON_THE_BACK,
      hip: [84, 86],
      head: -84,
      hands: [
        [82, 78],
        [80, 84],
      ],
      feet: [
        [126, 88],
        [125, 89],
      ],
    },
    { turnS: 6, things: () => bed },
  ),
  buildGently: { turnS: 1, people: () => [], things: () => stairs, still: 0 },

  breathing: move(
    {
      ...ON_THE_BACK,
      hands: [
        [78, 94],
        [88, 103],
      ],
      arch: 0,
    },
    {
      ...ON_THE_BACK,
      hands: [
        [78, 89],
        [88, 103],
      ],
      arch: 0,
    },
    {
      turnS: 9,
      things: (phase) => <path class="thing" d={`M64 94Q78 ${92 - 16 * thereAndBack(phase)} 92 95`} />,
    },
  ),
  unwind: { turnS: 9, people: seated, still: 0.5 },
  yoga: move(
    {
      hip: [78, 66],
      trunk: 0,
      hands: [
        [108, 38],
        [48, 38],
      ],
      elbows: [1, -1],
      feet: [
        [106, FLOOR],
        [50, FLOOR],
      ],
      knees: [-1, 1],
    },
    {
      hip: [84, 79],
      trunk: 0,
      hands: [
        [114, 49],
        [54, 49],
      ],
      feet: [
        [110, FLOOR],
        [50, FLOOR],
      ],
    },
    { turnS: 8 },
  ),
  restDay: {
    turnS: 8,
    people: reclining,
    things: () => <path class="thing" d={`M34 60L62 100H128M66 100V${FLOOR}M122 100V${FLOOR}`} />,
    still: 0.5,
  },
  crossTrain: {
    turnS: 1.8,
    people: pedalling,
    things: () => (
      <>
        <circle class="thing" cx="46" cy="88" r="17" />
        <circle class="thing" cx="122" cy="88" r="17" />
        <path class="thing" d="M46 88H84L66 60M84 92L110 60H72M122 88L108 50" />
      </>
    ),
    still: 0.1,
  },
  easePace: { turnS: 2, people: sideRun(80, { swing: 9, ahead: 13, bounce: 1.5, lean: 4 }), still: 0.1 },
  listen: move(
    {
      ...STANDING,
      hip: [80, 64],
      hands: [
        [92, 56],
        [78, 64],
      ],
    },
    {
      ...STANDING,
      hip: [80, 64],
      trunk: -1,
      head: 8,
      hands: [
        [84, 44],
        [78, 64],
      ],
      feet: [
        [80, FLOOR],
        [78, FLOOR],
      ],
    },
    { turnS: 6 },
  ),

  massage,
  handsOn: massage,
  coachReview: {
    turnS: 1.6,
    people: (phase) => [
      {
        ...STANDING,
        hip: [36, 64],
        head: 14,
        hands: [
          [56, 50],
          [54, 52],
        ],
        feet: [
          [38, FLOOR],
          [33, FLOOR],
        ],
      },
      runningPose(phase, 112),
    ],
    things: () => <path class="thing" d="M52 54L60 40L68 44L60 57Z" />,
    still: 0.1,
  },
};
