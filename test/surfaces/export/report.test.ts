import { describe, expect, it, vi } from 'vitest';
import { sentencesOf } from '../../../src/language/sentences.ts';
import { reviewRecording } from '../../../src/core/review/review-recording.ts';
import type { SessionFile } from '../../../src/core/session/session-file.ts';
import { boxAround } from '../../../src/surfaces/export/figure.ts';
import { escape, markup } from '../../../src/surfaces/export/markup.ts';
import { reportHtml } from '../../../src/surfaces/export/report.ts';
import { reportSubjects } from '../../../src/surfaces/export/report-subjects.ts';
import { formatBesideWord, signWord } from '../../../src/surfaces/shared/format.ts';
import { laptopFront, simulate, standThenRun } from '../../simulator/index.ts';
import { summary } from '../../core/support.ts';
import { pngUrl } from '../../storage/fixtures.ts';
import { sampleSession } from '../fixtures/sample-session.ts';

vi.setConfig({ testTimeout: 60_000 });

const VOID = new Set(['meta', 'br', 'img', 'link', 'input']);

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

const decode = (text: string) =>
  text.replaceAll(
    /&(amp|lt|gt|quot|#39);/g,
    (_, e: string) => ({ amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" })[e] ?? '',
  );

/** Reads the page as a strict parser would: every element closed in its order, every attribute in quotes. */
function read(html: string): { readonly elements: readonly Element[]; readonly text: string } {
  const elements: Element[] = [];
  const open: string[] = [];
  let text = '';
  let at = html.indexOf('>') + 1;
  expect(html.slice(0, at).toLowerCase()).toBe('<!doctype html>');
  while (at < html.length) {
    const next = html.indexOf('<', at);
    text += decode(html.slice(at, next < 0 ? undefined : next));
    if (next < 0) break;
    const tag = /^<(\/?)([a-zA-Z0-9]+)((?:\s+[\w-]+="[^"]*")*)\s*(\/?)>/.exec(html.slice(next));
    expect(tag, html.slice(next, next + 80)).not.toBeNull();
    const [whole, closing, name, attributes, selfClosing] = tag!;
    if (closing) expect(open.pop(), html.slice(next, next + 40)).toBe(name);
    else {
      const pairs = [...attributes.matchAll(/([\w-]+)="([^"]*)"/g)].map((m) => [m[1], decode(m[2])]);
      elements.push({ name, attributes: Object.fromEntries(pairs) as Record<string, string> });
      if (!selfClosing && !VOID.has(name)) open.push(name);
    }
    at = next + whole.length;
    if (name === 'style' && !closing) at = html.indexOf('</style>', at);
  }
  expect(open).toEqual([]);
  return { elements, text };
}

const run = simulate(laptopFront({ durationS: 24, seed: 5, ...standThenRun(5, { crossL: 7 }) }));
const review = reviewRecording(run.frames, { view: null, mirrored: false, pauses: [] });
const file: SessionFile = { ...sampleSession(0), cues: [], ...summary(run.frames), viewFound: true };
const subjects = reportSubjects(file, review);
const plainInput = {
  file,
  review,
  subjects,
  words: '',
  pictures: new Map(),
  notes: [],
  stride: null,
  letterhead: { name: '', logo: null },
  madeAt: '2026-11-21T10:00:00Z',
};
const nasty = `"><script>alert(1)</script><img src=x onerror='alert(2)'>&amp; O'Neil`;

describe('the report of a run', () => {
  const page = read(reportHtml(plainInput));

  it('has every measured number as it is shown elsewhere, and a reason for every other', () => {
    for (const m of file.measures) {
      if (m.value === null) continue;
      const word = signWord(m.id, m.side, m.value, m.unit);
      expect(page.text).toContain(formatBesideWord(m.value, m.spread, m.unit, word));
    }
    const rows = page.elements.filter((e) => e.name === 'tr' && e.attributes['data-measure']);
    expect(rows).toHaveLength(file.measures.filter((m) => m.value !== null).length);
    expect(page.text).toContain('cannot be seen from this side');
    expect(page.text).not.toMatch(/NaN|undefined|Infinity|\[object/);
  });

  it('begins with the focus, and shows the frames that its number rests on', () => {
    const [first] = subjects;
    expect(first.measure.id).toBe('armCrossing');
    expect(first.measure.side).toBe('left');
    expect(first.moments.map((m) => m.kind)).toEqual(['worst', 'typical', 'best']);
    expect(first.moments[0].value).toBeGreaterThan(first.moments[1].value);
    expect(first.moments[1].value).toBeGreaterThan(first.moments[2].value);
    expect(Math.abs(first.moments[1].value - first.measure.value!)).toBeLessThan(1);
    const shown = page.elements.flatMap((e) => e.attributes['data-time'] ?? []);
    expect(shown.slice(0, 3)).toEqual(first.moments.map((m) => m.timeS.toFixed(3)));
    for (const { timeS } of first.moments) expect(run.frames.some((f) => f.timeS === timeS)).toBe(true);
  });

  it('has all findings, left and right over the stride, method, limits', () => {
    const sentences = sentencesOf(file);
    expect(sentences.length).toBeGreaterThan(2);
    for (const sentence of sentences) expect(page.text).toContain(sentence);
    const curves = page.elements.filter(
      (e) => e.name === 'path' && e.attributes['class']?.startsWith('curve'),
    );
    expect(curves.map((c) => c.attributes['class'])).toEqual(
      expect.arrayContaining(['curve left', 'curve right']),
    );
    for (const id of ['findings', 'subjects', 'numbers', 'missing', 'method'])
      expect(
        page.elements.some((e) => e.attributes['id'] === id),
        id,
      ).toBe(true);
  });

  it('needs nothing else and runs nothing', () => {
    expect(
      page.elements.some((e) => ['script', 'link', 'iframe', 'object', 'embed', 'form'].includes(e.name)),
    ).toBe(false);
    for (const e of page.elements)
      for (const [name, value] of Object.entries(e.attributes)) {
        expect(name).not.toMatch(/^on/);
        if (name === 'href' || name === 'src') expect(value).toMatch(/^data:/);
      }
    const policy = page.elements.find((e) => e.attributes['http-equiv'] === 'Content-Security-Policy');
    expect(policy?.attributes['content']).toContain("default-src 'none'");
  });

  it('shows a picture where there is one, with the skeleton over it, and only the skeleton elsewhere', () => {
    const picture = 'data:image/jpeg;base64,AAAA';
    const withOne = read(
      reportHtml({ ...plainInput, pictures: new Map([[subjects[0].moments[0], picture]]) }),
    );
    const images = withOne.elements.filter((e) => e.name === 'image');
    expect(images.map((e) => e.attributes['href'])).toEqual([picture]);
    const figures = (p: typeof page) => p.elements.filter((e) => e.attributes['class']?.startsWith('figure'));
    expect(figures(withOne)).toHaveLength(figures(page).length);
  });

  it('writes whatever people typed as text', () => {
    const hurt = {
      ...file,
      athlete: { id: 'a', name: nasty },
      source: { ...file.source, name: nasty, part: { name: nasty, startS: 0, endS: 1 } },
      engine: { ...file.engine, model: nasty, runtime: nasty },
      summary: { focus: null, strength: null, text: [nasty] },
    };
    const letterhead = { name: nasty, logo: null };
    const { elements, text } = read(reportHtml({ ...plainInput, file: hurt, words: nasty, letterhead }));
    expect(elements.some((e) => e.name === 'script' || e.name === 'img')).toBe(false);
    expect(text.split(nasty).length - 1).toBeGreaterThanOrEqual(7);
  });

  it('has whose it is in its head: the athlete, and who hands it on', () => {
    const logo = pngUrl(200, 100);
    const headOf = (name: string, picture: string | null) => {
      const letterhead = { name, logo: picture };
      const anna = { ...file, athlete: { id: 'a', name: 'Anna' } };
      const html = reportHtml({ ...plainInput, file: anna, letterhead });
      const head = read(`<!doctype html>${/<header>.*?<\/header>/s.exec(html)?.[0] ?? ''}`);
      const images = head.elements.filter((e) => e.name === 'img').map((e) => e.attributes['src']);
      const hasLetterhead = head.elements.some((e) => e.attributes['class'] === 'letterhead');
      return { text: head.text, images, hasLetterhead };
    };
    const both = headOf('Running club', logo);
    expect(both.text).toMatch(/^Running club.*Anna/);
    expect(both.images).toEqual([logo]);
    expect(headOf('', logo)).toMatchObject({ images: [logo], hasLetterhead: true });
    expect(headOf('Running club', null)).toMatchObject({ images: [], hasLetterhead: true });
    expect(headOf('', null)).toMatchObject({ images: [], hasLetterhead: false });
  });

  it('is made without skeletons too, and of a run without any number', () => {
    const imported = read(reportHtml({ ...plainInput, review: null, subjects: reportSubjects(file, null) }));
    expect(imported.elements.some((e) => e.attributes['id'] === 'numbers')).toBe(true);
    expect(imported.elements.some((e) => e.attributes['id'] === 'subjects')).toBe(false);
    const nobody = { ...file, ...summary([]) };
    const nothing = read(reportHtml({ ...plainInput, file: nobody, review: null, subjects: [] }));
    expect(nothing.text).toContain(sentencesOf(nobody)[0]);
  });
});

describe('markup', () => {
  it('escapes strings and keeps what is markup', () => {
    expect(escape(`<a b="c">&'\u0007`)).toBe('&lt;a b=&quot;c&quot;&gt;&amp;&#39;');
    expect(markup`<p>${'<'}${markup`<b>${1}</b>`}${[markup`<i/>`, '>']}${null}${false}</p>`.text).toBe(
      '<p>&lt;<b>1</b><i/>&gt;</p>',
    );
  });
});

describe('the part of the picture that holds the runner', () => {
  it('holds every joint that is seen and lies within the picture', () => {
    const joints = new Float32Array(66).fill(Number.NaN);
    joints.set([600, 10, 630, 470]);
    const box = boxAround([joints], 640, 480)!;
    expect(box.x).toBeLessThan(600);
    expect(box.x + box.width).toBe(640);
    expect(box.y).toBe(0);
    expect(box.y + box.height).toBe(480);
    expect(boxAround([new Float32Array(66).fill(Number.NaN)], 640, 480)).toBeNull();
  });
});
