/**
 * A run as one page that needs nothing else: no script, no network, pictures inside. Pure: the same session, review,
 * words and pictures give the same page.
 */
import type { MeasureResult } from '../../core/measures/measure-result.ts';
import type { Review } from '../../core/review/review.ts';
import { sessionReference } from '../../core/recording/reference.ts';
import type { SessionFile } from '../../core/session/session-file.ts';
import { languageTag, t } from '../../language/index.ts';
import { sentencesOf } from '../../language/sentences.ts';
import { PRODUCT_NAME } from '../../product.ts';
import {
  formatClock,
  formatNumber,
  formatWhen,
  formatBesideWord,
  reasonText,
  sidedName,
  signWord,
  unitSuffix,
  formatTenths,
} from '../shared/format.ts';
import type { Letterhead } from '../shared/letterhead.tsx';
import { handWords } from '../shared/hand-words.ts';
import { pageWords } from '../shared/page-words.ts';
import { plotsOf } from '../shared/series.ts';
import type { NotePicture } from './note-pictures.ts';
import { figureSvg } from './figure.ts';
import { Markup, markup } from './markup.ts';
import { runSvg, strideSvg } from './plots.ts';
import type { ReportMoment, ReportSubject } from './report-subjects.ts';
import { REPORT_STYLE } from './report-style.ts';

/** The usual stride at its key moments, with the paths of the joints. */
export interface StridePicture {
  /** Data URL. */
  readonly picture: string;
  /** What it shows. */
  readonly words: string;
}

export interface ReportInput {
  readonly file: SessionFile;
  readonly review: Review | null;
  readonly subjects: readonly ReportSubject[];
  /** The coach's own words; may be empty. */
  readonly words: string;
  /**
   * Pictures of moments as data URLs, the part of the frame that the subject's box is; a moment without one is shown as
   * a skeleton.
   */
  readonly pictures: ReadonlyMap<ReportMoment, string>;
  /** Key moments and drawings of a hand. */
  readonly notes: readonly NotePicture[];
  /** The usual stride; null where there is none. */
  readonly stride: StridePicture | null;
  /** Who hands it on. */
  readonly letterhead: Letterhead;
  /** ISO 8601; when the report is made. */
  readonly madeAt: string;
}

/** Nothing is loaded and nothing runs, whatever may have come into the page. */
const POLICY = "default-src 'none'; img-src data:; style-src 'unsafe-inline'";

/** @returns a whole HTML document */
export function reportHtml(input: ReportInput): string {
  const { file, subjects } = input;
  const title = file.athlete
    ? `${t('report.title')} ${t('report.of', { name: file.athlete.name })}`
    : t('report.title');
  return `<!doctype html>\n${
    markup`<html lang="${languageTag()}"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${POLICY}"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="generator" content="${PRODUCT_NAME}"><title>${title}, ${formatWhen(file.startedAt)}</title><style>${new Markup(REPORT_STYLE)}</style></head><body>${head(input, title)}${findings(file)}${byHand(file)}${words(input.words)}${notes(input.notes)}${
      subjects.length > 0 &&
      markup`<section id="subjects"><h2>${t('report.subjects')}</h2><p class="fine">${t('report.subjects.note')}</p>${subjects.map((s) => subject(s, input))}</section>`
    }${usual(input.stride)}${overRun(file)}${numbers(file)}${missing(file)}${method(file)}<footer class="foot fine"><p>${t('disclaimer.full')}</p><p>${t('report.foot', { when: formatWhen(input.madeAt) })}</p></footer></body></html>`
      .text
  }\n`;
}

function head({ file, letterhead }: ReportInput, title: string): Markup {
  const runningS = file.running.reduce((sum, r) => sum + r.endS - r.startS, 0);
  const part = file.source.part?.name;
  const facts = [
    t('report.recorded', { when: formatWhen(file.startedAt) }),
    t(`report.source.${file.source.kind}`, { name: file.source.name }) + (part ? `, ${part}` : ''),
    ...pageWords(file.source),
    t('report.running', { time: formatClock(Math.round(runningS)) }),
    t('summary.validity.view', { view: t(`view.${file.view}`) }),
    t('common.estimates'),
  ];
  return markup`<header>${from(letterhead)}<h1>${title}</h1><ul class="facts">${facts.map((f) => markup`<li>${f}</li>`)}</ul></header>`;
}

function from({ name, logo }: Letterhead): Markup | null {
  if (name === '' && logo === null) return null;
  return markup`<div class="letterhead">${
    logo !== null && markup`<img src="${logo}" alt="${t('letterhead.logo')}">`
  }${name !== '' && markup`<p>${name}</p>`}</div>`;
}

function findings(file: SessionFile): Markup {
  return markup`<section id="findings" class="findings"><h2>${t('report.findings')}</h2>${sentencesOf(file).map((s) => markup`<p>${s}</p>`)}</section>`;
}

function byHand({ byHand: hands = [] }: SessionFile): Markup | null {
  if (hands.length === 0) return null;
  return markup`<p id="by-hand">${t('hand.report', { what: handWords(hands) })}</p>`;
}

function notes(pictures: readonly NotePicture[]): Markup | null {
  if (pictures.length === 0) return null;
  return markup`<section id="notes"><h2>${t('hand.report.notes')}</h2><div class="exhibits">${pictures.map(
    ({ title, timeS, picture }) =>
      markup`<figure data-time="${timeS.toFixed(3)}"><img src="${picture}" alt="${title}"><figcaption><b>${title}</b> ${clockWithTenths(timeS)}</figcaption></figure>`,
  )}</div></section>`;
}

function usual(stride: StridePicture | null): Markup | null {
  return (
    stride &&
    markup`<section id="stride"><h2>${t('kinogram.title')}</h2><p class="fine">${t('kinogram.about')}</p><figure class="whole"><img src="${stride.picture}" alt="${stride.words}"></figure></section>`
  );
}

function words(text: string): Markup | null {
  if (text.trim() === '') return null;
  return markup`<section id="words"><h2>${t('report.words')}</h2><p class="words">${text.trim()}</p></section>`;
}

function band(measure: MeasureResult): Markup {
  const name = measure.band ?? 'none';
  return markup`<span class="band" data-band="${name}">${t(`band.${name}`)}</span>`;
}

function plain(value: number | null, { unit }: MeasureResult): string {
  return value === null ? '–' : formatNumber(value, unit) + unitSuffix(unit);
}

function valueOf(measure: MeasureResult): string {
  if (measure.value === null) return '–';
  return formatBesideWord(measure.value, measure.spread, measure.unit, wordOf(measure));
}

function baselineOf(measure: MeasureResult): string {
  const { baseline, id, side, unit } = measure;
  const word = baseline === null ? null : signWord(id, side, baseline, unit);
  if (baseline === null || word === null) return plain(baseline, measure);
  const number = plain(Math.abs(baseline), measure);
  return word === wordOf(measure) ? number : `${number} ${word}`;
}

function wordOf(measure: MeasureResult): string | null {
  return measure.value === null ? null : signWord(measure.id, measure.side, measure.value, measure.unit);
}

function terms(measure: MeasureResult): Markup {
  const rows: readonly (readonly [string, string])[] = [
    [t('report.line'), baselineOf(measure)],
    [t('report.believe'), plain(measure.smallestChange, measure)],
    [t('report.strides'), t('report.strides.count', { count: measure.strides })],
    [t('report.confidence'), t(`confidence.${measure.confidence}`)],
  ];
  return markup`<dl class="terms">${rows.map(([name, value]) => markup`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>`;
}

function subject({ measure, moments, box, curves }: ReportSubject, input: ReportInput): Markup {
  const name = sidedName(measure.id, measure.side);
  const pictures = moments.map((moment) => {
    const kind = t(`report.moment.${moment.kind}`);
    const time = formatClock(moment.timeS);
    return (
      box &&
      markup`<figure data-time="${moment.timeS.toFixed(3)}">${figureSvg({
        joints: moment.joints,
        box,
        measure,
        picture: input.pictures.get(moment) ?? null,
        label: t('report.moment.figure', { measure: name, kind, time }),
      })}<figcaption><b>${kind}</b> ${plain(moment.value, measure)}, ${clockWithTenths(moment.timeS)}</figcaption></figure>`
    );
  });
  const curve = strideSvg(curves, measure.unit, t('report.plotOf', { measure: t(`measure.${measure.id}`) }));
  return markup`<article class="subject" data-measure="${measure.id}" data-side="${measure.side}"><div class="subject-head"><h3>${name}</h3><span class="value">${valueOf(measure)}</span><span>${wordOf(measure)}</span>${band(measure)}</div><p class="fine">${t(`measure.${measure.id}.what`)}</p>${terms(measure)}<div class="exhibits">${pictures}${
    curve &&
    markup`<figure class="wide">${curve}<figcaption class="key">${curves.map(
      ({ side }) => side !== 'both' && markup`<span class="${side}">${t(`summary.side.${side}`)}</span>`,
    )}${t('report.overStride')}, ${unitSuffix(measure.unit).trim()}</figcaption></figure>`
  }</div></article>`;
}

/** 64.25 → "1:04.3": a frame is a matter of tenths. */
function clockWithTenths(timeS: number): string {
  return formatTenths(Math.round(timeS * 10) / 10);
}

function overRun(file: SessionFile): Markup | null {
  const plots = plotsOf(file).flatMap((plot) => {
    const svg = runSvg(plot, t(`measure.${plot.id}`));
    return svg ? [{ plot, svg }] : [];
  });
  if (plots.length === 0) return null;
  return markup`<section id="over-run"><h2>${t('report.overRun')}</h2><div class="grid">${plots.map(
    ({ plot, svg }) =>
      markup`<figure data-measure="${plot.id}"><h3>${t(`measure.${plot.id}`)}</h3>${svg}<figcaption class="key">${plot.series.map(
        ({ side }) => side !== 'both' && markup`<span class="${side}">${t(`summary.side.${side}`)}</span>`,
      )}${unitSuffix(plot.unit).trim()}</figcaption></figure>`,
  )}</div></section>`;
}

function numbers(file: SessionFile): Markup | null {
  const measured = file.measures.filter((m) => m.value !== null);
  if (measured.length === 0) return null;
  const columns = ['measure', 'value', 'baseline', 'believe', 'strides', 'confidence', 'band'] as const;
  return markup`<section id="numbers"><h2>${t('report.numbers')}</h2><table><thead><tr>${columns.map(
    (c) => markup`<th scope="col">${t(`summary.col.${c}`)}</th>`,
  )}</tr></thead><tbody>${measured.map(
    (m) =>
      markup`<tr data-measure="${m.id}" data-side="${m.side}"><th scope="row">${sidedName(m.id, m.side)}</th><td>${valueOf(m)} <span class="fine">${wordOf(m)}</span></td><td>${baselineOf(m)}</td><td>${plain(m.smallestChange, m)}</td><td>${m.strides}</td><td>${t(`confidence.${m.confidence}`)}</td><td>${band(m)}</td></tr>`,
  )}</tbody></table></section>`;
}

function missing(file: SessionFile): Markup | null {
  const none = file.measures.filter((m) => m.value === null);
  const reasons = [...new Set(none.map((m) => m.reason))];
  if (reasons.length === 0) return null;
  return markup`<section id="missing"><h2>${t('report.missing')}</h2>${reasons.map(
    (reason) =>
      markup`<p><b>${reasonText(reason)}</b>: ${none
        .filter((m) => m.reason === reason)
        .map((m) => sidedName(m.id, m.side))
        .join('; ')}</p>`,
  )}</section>`;
}

/** The summary's own words, so that both say the same. */
const REFERENCE_SENTENCE = {
  stand: 'report.method.stand',
  running: 'sentence.againstRunning',
  none: 'sentence.noStand',
} as const;

function method(file: SessionFile): Markup {
  const { engine, quality, source } = file;
  const sentences = [
    t('report.method.how', {
      model: engine.model,
      runtime: engine.runtime,
      analysed: engine.framesAnalysed,
      seen: engine.framesSeen,
      fps: Math.round(source.fps),
      percent: Math.round(100 * quality.validShare),
    }),
    t('report.method.filter'),
    t(REFERENCE_SENTENCE[sessionReference(file) ?? 'none']),
    t('report.method.spread'),
    t('confidence.promise'),
    t('report.method.bands'),
    t('report.method.limits'),
  ];
  return markup`<section id="method"><h2>${t('report.method')}</h2>${sentences.map((s) => markup`<p>${s}</p>`)}${
    quality.notes.length > 0 &&
    markup`<ul>${quality.notes.map((note) => markup`<li>${t(`quality.${note}`)}. ${t(`quality.${note}.next`)}</li>`)}</ul>`
  }</section>`;
}
