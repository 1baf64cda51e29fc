import { describe, expect, it } from 'vitest';
import { adviceOf, ADVICE_IDS, type AdviceId } from '../../src/core/advice/exercises/all.ts';
import type { Finding } from '../../src/core/advice/finding.ts';
import { adviceFor, FOR_FINDING } from '../../src/core/advice/for-finding.ts';
import { t } from '../../src/language/index.ts';
import { doseText } from '../../src/surfaces/plan/dose-text.ts';

const FINDINGS = Object.keys(FOR_FINDING) as Finding[];

function row(id: AdviceId): string {
  const { kind, dose, evidence, named } = adviceOf(id);
  const findings = FINDINGS.filter((finding) => adviceFor(finding).includes(id));
  return `| ${[
    `${t(`advice.${id}`)} \`${id}\``,
    kind,
    doseText(dose) ?? '',
    evidence,
    findings.map((finding) => `\`${finding}\``).join(', '),
    named ?? 'our own addition',
  ].join(' | ')} |`;
}

const PAGE = `# Exercises

Everything that is ever advised. This page is made from \`src/core/advice/exercises\`: \`npx vitest run test/docs/exercises.test.ts -u\` writes it again.
What the kinds and the evidence mean is told in \`src/core/advice/exercise.ts\`; how to add one, in [add-an-exercise.md](add-an-exercise.md).

| Exercise | Kind | Amount | Evidence | Advised for | In runners' articles |
|---|---|---|---|---|---|
${ADVICE_IDS.map(row).join('\n')}
`;

describe('the page of exercises', () => {
  it('says what the registry says', async () => {
    await expect(PAGE).toMatchFileSnapshot('../../docs/exercises.md');
  });
});
