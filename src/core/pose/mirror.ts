import { COUNTERPART, LANDMARK_COUNT, CHECK_LANDMARKS, type Landmark } from './landmarks.ts';
import { BACKDROP_WIDTH, type PoseFrame } from './pose-frame.ts';

const CHECK_COUNTERPART: readonly number[] = CHECK_LANDMARKS.map((name) => {
  const other = name.startsWith('left')
    ? `right${name.slice(4)}`
    : name.startsWith('right')
      ? `left${name.slice(5)}`
      : name;
  return (CHECK_LANDMARKS as readonly Landmark[]).indexOf(other as Landmark);
});

/**
 * The frame that an un-mirrored camera would have given: image flipped left to right and the sides' names swapped,
 * so that left is the runner's own again.
 */
export function mirrorFrame(frame: PoseFrame): PoseFrame {
  const flip = (x: number) => frame.width - x;
  return {
    ...frame,
    image: frame.image && swapped(frame.image, LANDMARK_COUNT, COUNTERPART, flip),
    world: frame.world && swapped(frame.world, LANDMARK_COUNT, COUNTERPART, (x) => -x),
    check: frame.check && swapped(frame.check, CHECK_LANDMARKS.length, CHECK_COUNTERPART, flip),
    ...(frame.backdrop && { backdrop: flipped(frame.backdrop) }),
    ...(frame.waistTurns && { waistTurns: frame.waistTurns.map((turn) => -turn) }),
    ...(frame.chestShifts && { chestShifts: frame.chestShifts.map((shift) => -shift) }),
  };
}

function flipped(backdrop: Uint8Array): Uint8Array {
  const last = BACKDROP_WIDTH - 1;
  return Uint8Array.from(
    backdrop,
    (_, i) => backdrop[i - (i % BACKDROP_WIDTH) + last - (i % BACKDROP_WIDTH)],
  );
}

function swapped(
  from: Float32Array,
  count: number,
  counterpart: readonly number[],
  flip: (x: number) => number,
): Float32Array {
  const out = new Float32Array(from.length);
  for (let i = 0; i < count; i++) {
    const j = counterpart[i] * 3;
    out[i * 3] = flip(from[j]);
    out[i * 3 + 1] = from[j + 1];
    out[i * 3 + 2] = from[j + 2];
  }
  return out;
}
