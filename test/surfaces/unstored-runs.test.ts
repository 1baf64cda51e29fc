/** A run in the memory of one tab, asked for by another. */
import { expect, it } from 'vitest';
import type { SessionFile } from '../../src/core/session/session-file.ts';
import { findUnstored, offerUnstored } from '../../src/surfaces/shared/unstored-runs.ts';

const FILE = { id: 'here' } as SessionFile;

it('is found where a tab has it', async () => {
  const end = offerUnstored(FILE);
  expect(await findUnstored('here', 2000)).toEqual(FILE);
  end();
});

it('is found by a page that asked before the tab was ready to answer', async () => {
  const found = findUnstored('here', 2000);
  const end = offerUnstored(FILE);
  expect(await found).toEqual(FILE);
  end();
});

it('is not found where no tab has it', async () => {
  const end = offerUnstored(FILE);
  expect(await findUnstored('another', 100)).toBeNull();
  end();
  expect(await findUnstored('here', 100)).toBeNull();
});
