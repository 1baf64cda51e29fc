/**
 * Good runners as uneven as people are, and the same with one fault: whom the coach tells what. One of each fault here;
 * `npm run sample-runners` looks at 200 runners of each kind.
 */
import { describe, expect, it, vi } from 'vitest';
import { namedFaults } from '../../accuracy/faults.mjs';
import {
  laptopFront,
  rear,
  sideLeft,
  sideRight,
  simulate,
  standThenRun,
  wholeBodyFront,
  type RunnerParameters,
} from '../../simulator/index.ts';
import { naturalRunner } from '../../simulator/natural.ts';
import { summary } from '../support.ts';
import { FAULTS, type SetFault, type ViewName } from './sampled-faults.ts';

vi.setConfig({ testTimeout: 1_800_000 });

const SAMPLED = process.env['SAMPLED_RUNNERS'];
const GOOD = Number(SAMPLED ?? 20);
const FAULTY = Number(SAMPLED ?? FAULTS.length);

const VIEWS = { laptopFront, wholeBodyFront, sideLeft, sideRight, rear };
const VIEW_NAMES = Object.keys(VIEWS) as ViewName[];

interface Told {
  readonly named: readonly string[];
  /** Value of a measure key. */
  readonly value: (key: string) => number;
  readonly truth: () => Readonly<Record<string, number>>;
}

function told(seed: number, view: ViewName, fault?: SetFault): Told {
  const { body, parameters } = naturalRunner(seed);
  const { shoulderUpL, shoulderUpR, lateralLean, ...running } = parameters;
  const own = (name: keyof RunnerParameters) => Number(parameters[name] ?? 0);
  const change = fault?.change({ natural: parameters, body, view, own }) ?? {};
  // What a runner is made like shows in the stand as well; a fault comes with the running.
  const made = { shoulderUpL, shoulderUpR, lateralLean };
  const from = Object.fromEntries(
    Object.entries(change)
      .filter(([name]) => name in made)
      .map(([name, value]) => [
        name,
        [
          [3.5, own(name as keyof RunnerParameters)],
          [5.5, value],
        ],
      ]),
  );
  const scene = standThenRun(4, { ...running, ...change });
  const run = simulate(
    VIEWS[view]({
      durationS: fault?.durationS ?? 18,
      seed,
      body,
      surfaces: true,
      ...scene,
      parameters: { ...made, ...scene.parameters, ...from } as Partial<RunnerParameters>,
    }),
  );
  const session = summary(run.frames);
  return {
    named: namedFaults(session),
    value(key) {
      const [id, side = 'both'] = key.split('.');
      return session.measures.find((m) => m.id === id && m.side === side)?.value ?? Number.NaN;
    },
    truth: () => run.truth.values,
  };
}

function isNamed({ named, wrong = [], sign }: SetFault, seen: Told): boolean {
  const word = named.find((key) => seen.named.includes(key));
  if (word === undefined || wrong.some((key) => seen.named.includes(key))) return false;
  return sign === undefined || Math.sign(seen.value(word)) === sign;
}

/** The other side of a fault that one parameter sets: its amounts turned about. */
function turned(fault: SetFault): SetFault {
  if (fault.sign !== -1) return fault;
  return {
    ...fault,
    change: (sizes) =>
      Object.fromEntries(Object.entries(fault.change(sizes)).map(([name, value]) => [name, -Number(value)])),
  };
}

const listed = (list: readonly string[]) => list.join('\n');

describe('sampled runners', () => {
  it(`who are good are told no fault, but for one in a hundred (${GOOD})`, () => {
    const wrong: string[] = [];
    for (let seed = 1; seed <= GOOD; seed++) {
      const view = VIEW_NAMES[seed % VIEW_NAMES.length];
      const seen = told(seed, view);
      const { named } = seen;
      if (named.length === 0) continue;
      const numbers = named.map((key) => `${key} ${seen.value(key)} (true ${seen.truth()[key]?.toFixed(1)})`);
      wrong.push(`${seed} ${view}: ${numbers.join(', ')}`);
    }
    if (SAMPLED) console.log(`${wrong.length} of ${GOOD} good runners told a fault\n${listed(wrong)}`);
    expect(wrong.length, listed(wrong)).toBeLessThanOrEqual(Math.floor(GOOD / 100));
  });

  it(`who have one fault are told it on its side, nine of ten (${FAULTY})`, () => {
    const missed: string[] = [];
    for (let i = 0; i < FAULTY; i++) {
      const fault = turned(FAULTS[i % FAULTS.length]);
      // One fault comes in one view after the other.
      const round = Math.floor(i / FAULTS.length);
      const view = fault.views[(round + (i % FAULTS.length)) % fault.views.length];
      const seen = told(1001 + i, view, fault);
      if (isNamed(fault, seen)) continue;
      const numbers = fault.named.map(
        (key) => `${key} ${seen.value(key)} (true ${seen.truth()[key]?.toFixed(1)})`,
      );
      missed.push(
        `${1001 + i} ${view} ${fault.name}: ${numbers.join(', ')}; told ${seen.named.join(', ') || 'nothing'}`,
      );
    }
    if (SAMPLED) console.log(`${missed.length} of ${FAULTY} faults missed\n${listed(missed)}`);
    expect(missed.length, listed(missed)).toBeLessThanOrEqual(Math.round(FAULTY / 10));
  });
});
