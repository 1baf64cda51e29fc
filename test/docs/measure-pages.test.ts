/** A page for each measure, made of its definition. `npm run docs:measures` writes them; here they are compared. */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { MEASURES, type Measure } from '../../src/core/measures/all.ts';
import type { Limits, Rule } from '../../src/core/measures/rule.ts';
import type { View } from '../../src/core/model/measure.ts';
import { t } from '../../src/language/index.ts';
import { LIMITS } from '../accuracy/limits.mjs';

const PAGES = path.resolve(import.meta.dirname, '../../docs/measures');

const VIEW_NAMES: Readonly<Record<View, string>> = {
  front: 'from the front',
  rear: 'from behind',
  left: 'from the left',
  right: 'from the right',
  oblique: 'from a corner',
  unknown: 'unknown',
};

const VERBS: Readonly<Record<Exclude<Rule['kind'], 'within'>, string>> = {
  above: 'above',
  below: 'below',
  'away-from-zero': 'further from zero than',
  rise: 'above the stand by more than',
  fall: 'below the stand by more than',
};

function limits(verb: string, { watch, fault, atMost }: Limits): string {
  return atMost ? `watch ${verb} ${watch}, never fault` : `watch ${verb} ${watch}, fault ${verb} ${fault}`;
}

function band({ judging, run }: Measure): string {
  if (!judging) return run?.band ? 'of the run as a whole, see below' : 'none: no honest limit is known';
  const { rule } = judging;
  const of = judging.of === 'stride' ? 'each stride' : 'the run as a whole';
  if (rule.kind === 'within')
    return `${limits('above', rule.high)}; ${limits('below', rule.low)}; judged: ${of}`;
  const verb = VERBS[rule.kind];
  const byView = Object.entries(rule.byView ?? {}).map(
    ([view, other]) => `${VIEW_NAMES[view as View]}: ${limits(verb, other)}`,
  );
  return [limits(verb, rule.limits), ...byView, `judged: ${of}`].join('; ');
}

function restsOn({ bandSource }: Measure): string {
  if (!bandSource) return 'nothing, there is none';
  const { runs, who, found, sources } = bandSource;
  return [found, runs > 0 ? `n = ${runs} runs (${who})` : who, ...sources].join('; ');
}

function needs({ needs: { feet, hips, fps } = {} }: Measure): string {
  const all = [
    feet ? 'feet in the frame' : null,
    hips ? 'hips in the frame' : null,
    fps === undefined ? null : `${fps} frames a second`,
  ].filter((need) => need !== null);
  return all.length > 0 ? all.join(', ') : 'nothing in particular';
}

function accuracy({ id, unit }: Measure): string {
  const rows = LIMITS.filter((limit) => limit.id === id);
  if (rows.length === 0) return 'No limit is set for its error.\n';
  const lines = rows.map(
    ({ views, must, aim, change }) =>
      `| ${views.join('; ')} | ${change ? 'change from the stand' : 'value'} | ${must ?? '–'} | ${aim} |`,
  );
  return `Median error over the test clips, ${unit}. What was measured is in [accuracy](../accuracy.md).

| view | compared | must | aim |
|---|---|---|---|
${lines.join('\n')}
`;
}

function page(measure: Measure): string {
  const { id, unit, sides, views, nearSideOnly, claims, coaching, words } = measure;
  const seen =
    views === 'any' ? 'any view' : views.map((view) => VIEW_NAMES[view]).join(', ') || 'from no single view';
  const sign = words.sign
    ? `+ ${words.sign.plus}, − ${words.sign.minus}, 0 ${words.sign.zero}`
    : 'says nothing';
  const cues = (words.cues ?? []).map((cue) => (typeof cue === 'string' ? cue : cue.both));
  const facts: readonly (readonly [string, string])[] = [
    ['id', `\`${id}\``],
    ['unit', unit],
    ['sides', nearSideOnly ? 'the one that faces the camera' : sides.join(', ')],
    ['seen', seen],
    ['needs', needs(measure)],
    ['sign', sign],
    ['band', band(measure)],
    ['the band rests on', restsOn(measure)],
    ['claims at best', claims.atBest],
    ['smallest change worth believing', `${claims.smallestChange} ${unit}`],
    ['cued during a run', coaching.cued ? cues.map((cue) => `“${cue}”`).join(', ') : 'never'],
    ['watched for drift', coaching.drifts ? 'yes' : 'no'],
    ['advice', coaching.advice.map((advice) => t(`advice.${advice}` as 'advice.rows')).join(', ')],
    [
      'sources',
      measure.show.learn.sources.map((s) => t(`source.${s}` as 'source.wille')).join('; ') || 'none',
    ],
  ];
  return `<!-- Made of src/core/measures/${id} by \`npm run docs:measures\`. -->

# ${words.name}

${words.what}

**What is known.** ${words.learn.says}

**What it does not say.** ${words.learn.not}

| | |
|---|---|
${facts.map(([name, fact]) => `| ${name} | ${fact} |`).join('\n')}

## Accuracy

${accuracy(measure)}`;
}

describe('docs/measures', () => {
  it.each(MEASURES.map((measure) => [measure.id, measure] as const))(
    '%s is up to date',
    async (id, measure) => {
      await expect(page(measure)).toMatchFileSnapshot(path.join(PAGES, `${id}.md`));
    },
  );

  it('says of every band what it rests on, and of no other', () => {
    const banded = MEASURES.filter((m) => m.judging !== undefined || m.run?.band !== undefined);
    const sourced = MEASURES.filter((m) => m.bandSource !== undefined);
    expect(sourced.map((m) => m.id)).toEqual(banded.map((m) => m.id));
  });

  it('has no page of a measure that is gone', () => {
    const ids = MEASURES.map(({ id }): string => id);
    expect(readdirSync(PAGES).filter((file) => !ids.includes(path.parse(file).name))).toEqual([]);
  });
});
