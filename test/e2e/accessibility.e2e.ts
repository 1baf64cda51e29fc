/** axe on every page, in light and in dark. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { press } from '../../scripts/lib/coach.mjs';
import { liveCoach, startExtension, type Extension } from './support/extension.ts';
import { openPage } from './support/pages.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const THEMES = ['light', 'dark'] as const;

let extension: Extension;

beforeAll(async () => {
  extension = await startExtension();
});

afterAll(async () => {
  await extension.close();
});

interface AxeViolation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[];
}

async function violations(page: Page, theme: (typeof THEMES)[number]): Promise<string[]> {
  await page.bringToFront();
  await page.emulateMediaFeatures([
    { name: 'prefers-color-scheme', value: theme },
    { name: 'prefers-reduced-motion', value: 'reduce' },
  ]);
  // By the debugger: the page's own policy lets no foreign script in.
  await page.evaluate(AXE);
  const found = await page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: { run(): Promise<{ violations: AxeViolation[] }> } };
    return (await axe.run()).violations;
  });
  return found.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html} ${node.failureSummary}`));
}

describe.each(THEMES)('in %s', (theme) => {
  it.each(['home', 'coach', 'settings', 'privacy', 'summary'])('%s has no violation', async (name) => {
    const page = await openPage(extension, name);
    await page.waitForSelector('h1');
    expect(await violations(page, theme)).toEqual([]);
    await page.close();
  });
});

describe('the coach at work', () => {
  let coach: Page;

  beforeAll(async () => {
    coach = await liveCoach(extension);
  });

  it.each(THEMES)('has no violation in %s', async (theme) => {
    expect(await violations(coach, theme)).toEqual([]);
  });

  it('has no violation with its keys shown', async () => {
    await press(coach, 'keys');
    expect(await violations(coach, 'light')).toEqual([]);
  });
});
