import { describe, expect, it } from 'vitest';
import { pageAddress } from '../../src/page-video/page-address.ts';

describe('the address of a page', () => {
  it.each([
    ['https://videos.example/watch?v=a1_-B2&t=30s&list=mine#here', 'https://videos.example/watch?v=a1_-B2'],
    ['https://me:secret@club.example/run.html?token=abc&user=ann', 'https://club.example/run.html'],
    // Too long for a name: it may be a ticket.
    [`https://club.example/?id=${'x'.repeat(64)}`, 'https://club.example/'],
    ['http://127.0.0.1:8000/clip?ID=7', 'http://127.0.0.1:8000/clip?ID=7'],
  ])('keeps of %s what names the video', (href, kept) => expect(pageAddress(href)).toBe(kept));

  it('stays as it is when it is kept again', () => {
    const kept = pageAddress('https://videos.example/watch?v=a&clip_id=2') ?? '';
    expect(pageAddress(kept)).toBe(kept);
  });

  it.each(['javascript:alert(1)', 'file:///home/ann/run.mp4', 'chrome://version', 'no address'])(
    'is none for %s',
    (href) => expect(pageAddress(href)).toBeNull(),
  );
});
