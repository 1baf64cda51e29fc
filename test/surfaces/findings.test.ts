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
    const summary = { facts: [{ kind: 'nothing' }, { kind: 'no-stand' }], text: [] } as const;
    expect(shown(summary)).toEqual(expect.arrayContaining([...sentencesOf(summary)]));
  });

  it('show the sentences of a file from before there were facts', () => {
    expect(shown({ facts: undefined, text: ['Seen from the front.'] })).toContain('Seen from the front.');
  });
});
