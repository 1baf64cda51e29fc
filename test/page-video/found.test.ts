import { describe, expect, it } from 'vitest';
import type { FoundVideo } from '../../src/page-video/contract.ts';
import { largestOf } from '../../src/page-video/find-in-page.ts';
import { whyNotFetched } from '../../src/page-video/why-not.ts';

const found = (areaPx: number): FoundVideo => ({
  kind: 'video',
  areaPx,
  href: 'https://club.example/',
  title: 'Club',
  isProtected: false,
  isLive: false,
});

describe('the video of a tab', () => {
  it('is the largest that is seen in any frame', () => {
    const frames = [
      { frameId: 0, found: found(40_000) },
      { frameId: 5, found: { kind: 'none', framedSite: null } as const },
      { frameId: 9, found: found(90_000) },
    ];
    expect(largestOf(frames)?.frameId).toBe(9);
  });

  it('is none where no frame has one', () =>
    expect(largestOf([{ frameId: 0, found: { kind: 'none', framedSite: 'ads.example' } }])).toBeNull());
});

describe('a video that the page cannot fetch', () => {
  it.each([
    ['blob:https://club.example/1-2', false, 'in-pieces'],
    ['https://media.example/a.mp4', false, 'foreign'],
    ['https://club.example/a.mp4', false, 'not-given'],
    ['blob:https://club.example/1-2', true, 'replaced'],
  ] as const)('%s, replaced: %s, is %s', (source, replaced, reason) =>
    expect(whyNotFetched(source, 'https://club.example', replaced)).toBe(reason),
  );
});
