/**
 * Recordings of one runner in whom nothing was changed, each beside each by the rules of the Compare page. Nineteen pairs
 * in twenty are to be told of no difference.
 */
import { runnerOf, turnOf } from './agreement.mjs';

/**
 * @param {readonly { clip: any, session: any }[]} recordings those of recorded motion count
 * @param {(a: any, b: any) => { measures: readonly any[] }} compareRuns
 */
export function printPairs(recordings, compareRuns) {
  const moved = recordings.filter(({ clip }) => clip.motion);
  const pairs = moved.flatMap((first, n) =>
    moved
      .slice(n + 1)
      .filter((second) => runnerOf(first.clip) === runnerOf(second.clip) && sideOf(first) === sideOf(second))
      .map((second) => compareTwo(first, second, compareRuns)),
  );
  const told = pairs.filter(({ differing }) => differing.length > 0);
  const measures = pairs.reduce((sum, { compared }) => sum + compared, 0);
  console.log(
    `\nOne runner twice, compared: ${pairs.length} pairs, ${measures} measures; told of a difference: ${told.length}`,
  );
  for (const { names, differing } of told) console.log(`  ${names.join(' and ')}: ${differing.join(', ')}`);
}

/** A left and a right view show different limbs. */
const sideOf = ({ clip, session }) => `${turnOf(clip.view)} ${session.view}`;

function compareTwo(first, second, compareRuns) {
  const run = ({ clip, session }) => ({ id: clip.name, startedAt: '2026-01-01T00:00:00.000Z', ...session });
  const { measures } = compareRuns(run(first), run(second));
  return {
    names: [first.clip.name, second.clip.name],
    compared: measures.filter((m) => m.not === null).length,
    differing: measures
      .filter((m) => m.differs)
      .map((m) => `${m.id} ${m.side} ${m.first?.value?.toFixed(1)} and ${m.second?.value?.toFixed(1)}`),
  };
}
