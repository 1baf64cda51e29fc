import { describe, expect, it } from 'vitest';
import { chaptersVtt } from '../../../src/core/export/chapters.ts';

const input = { start: 'Start', endS: 30, toVideo: (timeS: number) => timeS };

describe('chapters', () => {
  it('last until the next one, in order, in the video’s own time', () => {
    const chapters = [
      { timeS: 20, title: 'Tired' },
      { timeS: 2.5, title: 'Contact' },
    ];
    expect(chaptersVtt({ ...input, chapters, toVideo: (timeS) => 4 * timeS })).toBe(
      [
        'WEBVTT',
        '',
        '1',
        '00:00:00.000 --> 00:00:10.000',
        'Start',
        '',
        '2',
        '00:00:10.000 --> 00:01:20.000',
        'Contact',
        '',
        '3',
        '00:01:20.000 --> 00:02:00.000',
        'Tired',
        '',
      ].join('\n'),
    );
  });

  it('are one where two are at the same moment, and need no start where one is at 0', () => {
    const chapters = [
      { timeS: 0, title: 'A' },
      { timeS: 0.0001, title: 'B' },
    ];
    expect(chaptersVtt({ ...input, chapters })).toContain('1\n00:00:00.000 --> 00:00:30.000\nA · B\n');
  });

  it('hold no markup and no line of time, whatever was written', () => {
    const title = 'a\n\n00:01.000 --> 00:02.000\n<b>x</b> & y';
    const vtt = chaptersVtt({ ...input, chapters: [{ timeS: 0, title }] })!;
    expect(vtt.match(/-->/g)).toHaveLength(1);
    expect(vtt).toContain('a 00:01.000 --&gt; 00:02.000 &lt;b&gt;x&lt;/b&gt; &amp; y');
  });

  it('are none without a moment, and end after they begin', () => {
    expect(chaptersVtt({ ...input, chapters: [] })).toBeNull();
    expect(chaptersVtt({ ...input, chapters: [{ timeS: 31, title: 'Late' }] })).toBeNull();
    expect(chaptersVtt({ ...input, chapters: [{ timeS: 30, title: 'End' }] })).toContain(
      '00:00:30.000 --> 00:00:30.001',
    );
  });
});
