import { describe, expect, it } from 'vitest';
import { sentencesOf } from '../../src/language/sentences.ts';
import { Findings } from '../../src/surfaces/summary/findings.tsx';
import { sampleSession } from './fixtures/sample-session.ts';

/** The texts of a tree of elements; components within it are left as they are. */
function textsOf(node: unknown): string[] {
  if (typeof node === 'string') return [node];
  if (Array.isArray(node)) return node.flatMap(textsOf);
  if (typeof node !== 'object' || node === null || !('props' in node)) return [];
  return textsOf((node.props as { readonly children?: unknown }).children);
}

describe('the findings of the summary page', () => {
  const file = sampleSession(0);
  const shown = (summary: Pick<typeof file.summary, 'facts' | 'text'>) =>
    textsOf(Findings({ file: { ...file, summary: { ...file.summary, ...summary } }, usual: null }));

  it('tell the facts of a stored run as sentences', () => {
    const summary = { facts: [{ kind: 'against-running' }, { kind: 'no-stand' }], text: [] } as const;
    expect(shown(summary)).toEqual(
      expect.arrayContaining([...sentencesOf({ ...file, summary: { ...file.summary, ...summary } })]),
    );
  });

  it('of a run too short say how many strides are missing, and praise nothing', () => {
    const measures = file.measures.map((m) => ({ ...m, strides: Math.min(m.strides, 8) }));
    const summary = { ...file.summary, focus: null, strength: null, facts: [{ kind: 'nothing' }] } as const;
    const words = textsOf(Findings({ file: { ...file, measures, drift: [], summary }, usual: null })).join(
      ' ',
    );
    expect(words).toContain('Too short to say: 8 strides, 10 needed.');
    expect(words).not.toContain('stood out');
  });

  it('say once what the head of the page tells too, and what is missing', () => {
    const validity = { kind: 'validity', view: 'front', runningS: 9, validShare: 1 } as const;
    const measures = file.measures.map((m) => ({ ...m, strides: Math.min(m.strides, 8) }));
    const facts = [validity, { kind: 'nothing' }] as const;
    const summary = { ...file.summary, focus: null, strength: null, facts };
    const words = textsOf(Findings({ file: { ...file, measures, drift: [], summary }, usual: null }));
    expect(words).toEqual(['Too short to say: 8 strides, 10 needed.']);
  });

  it('show the sentences of a file from before there were facts', () => {
    expect(shown({ facts: undefined, text: ['Seen from the front.'] })).toContain('Seen from the front.');
  });
});
