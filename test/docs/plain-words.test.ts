/** Phrases that must not come back into user texts and documents: each has a plain word that is used everywhere else. */
import { describe, expect, it } from 'vitest';

/** What to look for, and what to write instead. */
const INSTEAD: readonly (readonly [phrase: RegExp, instead: string])[] = [
  [/so-manieth/i, 'every n-th'],
  [/\bnought\b/i, 'zero'],
  [/\bpictures?(\/s\b| (a|per) second)/i, 'frames per second (fps)'],
  [/\bout of the picture\b/i, 'out of view'],
  [/\b(mirrored|every other|every third|camera) pictures?\b/i, 'frame or image'],
  [/\bskeleton finder\b/i, 'motion tracking'],
  [/\bhand(s|ed|ing)? (it )?over\b/i, 'export'],
  [/\bparted by\b/i, 'separated by'],
  [/\banew\b/i, 'again'],
  [/\bbelieve (a change )?(changes )?from\b|\bbelievabl[ey]\b/i, 'smallest real change'],
  [/\b(within|more than) scatter\b/i, 'no clear change / clear change'],
  [/\bnobody in particular\b|\bnobody[’']s\b/i, 'no athlete, unassigned'],
  [/^(find|found) out\b/i, 'detect automatically'],
  [/\b(your|the|own|runner[’']s) (own )?(standing|running) line\b|\bown line\b/i, 'standing pose, baseline'],
  [/\bneutral stand\b/i, 'standing pose'],
  [/\b(on|off|from) your line\b|\byour line is\b/i, 'in range, out of range, baseline'],
  [/\bno band\b/i, 'no reference range'],
  [/\blow back\b/i, 'lower back'],
  [/\bheld against\b/i, 'compared with'],
  [/\b(un-?float|retake stand|take off the list)\b/i, 'close window, redo standing pose, remove'],
  [/\b(asks?|need|give) (for )?leave\b|\bleave for\b/i, 'permission'],
  [/\bmay as well\b|\bnothing of it\b|\bof both sides too much\b/i, 'one idea, subject first'],
];

/** What each phrase looks like: one that is not found has a hole in its expression. */
const EXAMPLES = [
  'MoveNet runs on every so-manieth frame',
  'above nought',
  '30 pictures/s',
  'Feet are out of the picture',
  'every other picture mirrored',
  'Waking the skeleton finder',
  'Hand over',
  'parted by commas',
  'set anew',
  'Believe from',
  'within scatter',
  'Nobody in particular',
  'Find out',
  'New running line: your running line',
  'No neutral stand was taken',
  'on your line',
  'no band',
  'Low back',
  'held against it',
  'Unfloat',
  'they need leave for alarms',
  'What may as well be chance',
];

/** Others keep their own words: names in quotation marks and code are not prose. */
const prose = (text: string): string => text.replace(/```[\s\S]*?```|`[^`\n]*`/g, '');

const DOCUMENTS = import.meta.glob<string>(
  [
    '../../*.md',
    '../../docs/*.md',
    '../../models/*.md',
    '../../test/runnerbench/*.md',
    '!../../THIRD-PARTY.md',
  ],
  { query: '?raw', import: 'default', eager: true },
);

/** Titles of papers are quoted as they are. */
const QUOTED = /^source\./;

/** Every text, plural forms too, under its key. */
const TEXTS = Object.entries(
  import.meta.glob<Record<string, Record<string, unknown>>>('../../src/language/en/*.ts', { eager: true }),
).map(([file, module]): [file: string, texts: string] => [
  file,
  Object.values(module)
    .flatMap((words) => Object.entries(words))
    .filter(([key]) => !QUOTED.test(key))
    .flatMap(([, text]) => (typeof text === 'string' ? [text] : Object.values(text ?? {})))
    .filter((text): text is string => typeof text === 'string')
    .join('\n'),
]);

const findings = (text: string): string[] =>
  text
    .split('\n')
    .flatMap((line) =>
      INSTEAD.filter(([phrase]) => phrase.test(line)).map(
        ([, instead]) => `"${line.trim()}": write ${instead}`,
      ),
    );

describe('plain words', () => {
  it.each(EXAMPLES.map((example, i) => [example, INSTEAD[i]] as const))('"%s" is found', (example, row) => {
    expect(row?.[0].test(example)).toBe(true);
  });

  it('has an example for each phrase', () => expect(EXAMPLES).toHaveLength(INSTEAD.length));

  it.each(Object.keys(DOCUMENTS))('are in %s', (file) => {
    expect(findings(prose(DOCUMENTS[file] ?? ''))).toEqual([]);
  });

  it.each(TEXTS)('are in %s', (_file, texts) => expect(findings(texts)).toEqual([]));
});
