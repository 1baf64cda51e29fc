/** Pages of the preview and what is open on them, for whoever looks at all of them. */

export interface LayoutPage {
  readonly name: string;
  /** Below `src/surfaces`. */
  readonly address: string;
  /** Is there once the page shows what it is looked at for. */
  readonly ready: string;
  /** Pressed in this order. */
  readonly press?: readonly string[];
}

export const LAYOUT_PAGES: readonly LayoutPage[] = [
  { name: 'runs', address: 'home/index.html', ready: '.runs tbody tr' },
  { name: 'runs, first time', address: 'home/index.html?first', ready: 'h1' },
  { name: 'runs, none', address: 'home/index.html?empty', ready: 'h1' },
  { name: 'runs, one unfinished', address: 'home/index.html?crash', ready: '.runs tbody tr' },
  { name: 'more pages', address: 'home/index.html', ready: '.runs', press: ['[data-action="more-pages"]'] },
  {
    name: 'runs, menu of one open',
    address: 'home/index.html',
    ready: '.runs tbody tr',
    press: ['[data-action="row-menu"]'],
  },
  {
    name: 'runs, one renamed',
    address: 'home/index.html',
    ready: '.runs tbody tr',
    press: ['[data-action="rename"]'],
  },
  { name: 'try-out over', address: 'coach/index.html?autostart=1&fake=over', ready: '.panel-tryout' },
  { name: 'athletes', address: 'athletes/index.html', ready: '.runs, table' },
  { name: 'videos', address: 'analyze/index.html', ready: '#main h1' },
  {
    name: 'videos at work',
    address: 'analyze/index.html?fake=working',
    ready: '.files-row, .file-row, .queue li, #main li',
  },
  {
    name: 'videos done',
    address: 'analyze/index.html?fake=done',
    ready: '#main [data-action="export-this"], #main li',
  },
  {
    name: 'videos, one of a page refused',
    address: 'analyze/index.html?tab=1',
    ready: '[data-page-refused]',
  },
  {
    name: 'videos, one of a page in pieces',
    address: 'analyze/index.html?tab=2',
    ready: '[data-page-refused]',
  },
  {
    name: 'videos, one of a page protected',
    address: 'analyze/index.html?tab=3',
    ready: '[data-page-refused]',
  },
  { name: 'videos, one of a page being read', address: 'analyze/index.html?tab=4', ready: 'progress' },
  {
    name: 'videos, one of a page cut off',
    address: 'analyze/index.html?tab=5',
    ready: '[data-read-end="left"]',
  },
  {
    name: 'videos, one of a page read',
    address: 'analyze/index.html?tab=6',
    ready: '[data-read-end="whole"]',
  },
  {
    name: 'videos, a tab being recorded',
    address: 'analyze/index.html?tab=2',
    ready: '[data-page-refused]',
    press: ['[data-action="record-tab"]'],
  },
  { name: 'history', address: 'history/index.html', ready: '#main table' },
  { name: 'compare, nothing chosen', address: 'compare/index.html', ready: '.pair-pick select' },
  {
    name: 'compare, numbers alone',
    address: 'compare/index.html?run=sample-2&with=sample-0',
    ready: '#main table',
  },
  {
    name: 'compare, side by side',
    address: 'compare/index.html?run=upright&with=other-side&mirrored=1',
    ready: '[data-place]',
  },
  {
    name: 'compare, over each other',
    address: 'compare/index.html?run=other-side&with=upright&over=1',
    ready: '[data-place]',
  },
  {
    name: 'compare, a run beside itself',
    address: 'compare/index.html?run=upright&with=upright',
    ready: '[data-action="halves"]',
  },
  { name: 'plan', address: 'plan/index.html', ready: '#main h1' },
  { name: 'plan for a finding', address: 'plan/index.html?for=armCrossing', ready: '#main h1' },
  { name: 'diary', address: 'checkin/index.html', ready: '#main h1' },
  {
    name: 'diary, an entry',
    address: 'checkin/index.html',
    ready: '#main h1',
    press: ['[data-action="check-in"]', '[data-site="lowBack"]'],
  },
  { name: 'learn', address: 'learn/index.html', ready: '#main h1' },
  { name: 'settings', address: 'settings/index.html', ready: '#main h1' },
  {
    name: 'settings, with a name and a logo for reports',
    address: 'settings/index.html?letterhead',
    ready: '.letterhead img',
  },
  { name: 'privacy', address: 'privacy/index.html', ready: '[data-testid="sent"]' },
  { name: 'privacy, something went out', address: 'privacy/index.html?sent', ready: '#main [role="alert"]' },
  { name: 'summary', address: 'summary/index.html?id=sample-0', ready: 'canvas' },
  { name: 'summary with a watch', address: 'summary/index.html?id=sample-3', ready: '.watch-plot' },
  { name: 'summary of nothing', address: 'summary/index.html?id=slow', ready: '#main h1' },
  { name: 'summary of a video', address: 'summary/index.html?id=upright', ready: 'canvas' },
  { name: 'summary of a short one', address: 'summary/index.html?id=short', ready: '#main h1' },
  { name: 'review', address: 'review/index.html?id=upright', ready: '.timeline' },
  { name: 'review of a live run', address: 'review/index.html?id=slow', ready: '.timeline' },
  {
    name: 'review of a video on a page',
    address: 'review/index.html?id=short',
    ready: '[data-action="open-page"]',
  },
  {
    name: 'review, a tool in the hand',
    address: 'review/index.html?id=upright',
    ready: '.timeline',
    press: ['[data-action="tools"]', '[data-tool="text"]'],
  },
  {
    name: 'review, before a voice note',
    address: 'review/index.html?id=upright',
    ready: '.timeline',
    press: ['[data-action="voice"]'],
  },
  {
    name: 'review, export open',
    address: 'review/index.html?id=upright',
    ready: '.timeline',
    press: ['[data-action="export-menu"]'],
  },
];
