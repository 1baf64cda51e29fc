/** What the documents point at exists: relative links, headings within them, and paths named in backquotes. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = path.resolve(import.meta.dirname, '../..');
const inFolder = (folder: string): string[] =>
  readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map(
    (name) => `${folder}/${name.replaceAll(path.sep, '/')}`,
  );
const FILES = ['src', 'test', 'scripts', 'models', 'docs']
  .flatMap(inFolder)
  .filter((name) => !name.includes('node_modules'));
const PAGES = [...readdirSync(ROOT), ...FILES].filter((name) => name.endsWith('.md'));

/** Folders of the project; a path in backquotes that begins with one of them is meant to exist. */
const NAMED = /^(src|test|scripts|models|docs)\/[\w./{},*-]+$/;

const textOf = (page: string): string => readFileSync(path.join(ROOT, page), 'utf8');

/** @returns what a heading is called in a link */
const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, '')
    .trim()
    .replaceAll(' ', '-');

function anchorsOf(page: string): string[] {
  return [...textOf(page).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => anchorOf(heading));
}

describe('documents', () => {
  it('are found', () => {
    expect(PAGES).toEqual(
      expect.arrayContaining(['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'models/README.md']),
    );
    expect(PAGES.length).toBeGreaterThan(20);
  });

  it.each(PAGES)('%s links to what exists', (page) => {
    const links = [...textOf(page).matchAll(/\]\((?!https?:|mailto:)([^)\s]+)\)/g)].map(
      ([, link = '']) => link,
    );
    const broken = links.filter((link) => {
      const [file = '', anchor] = link.split('#');
      const target = file === '' ? page : path.posix.join(path.posix.dirname(page), file);
      if (!existsSync(path.join(ROOT, target))) return true;
      return anchor !== undefined && !anchorsOf(target).includes(anchor);
    });
    expect(broken).toEqual([]);
  });

  it.each(PAGES)('%s names what exists', (page) => {
    const code = [...textOf(page).matchAll(/`([^`\n]+)`/g)].map(([, text = '']) => text);
    const missing = code
      .filter((text) => NAMED.test(text) && !/\b(NAME|DIR|ID)\b/.test(text))
      .flatMap(alternatives)
      .filter((name) => !exists(name));
    expect(missing).toEqual([]);
  });
});

/** `a/*.ts` names whatever fits. */
function exists(name: string): boolean {
  if (!name.includes('*')) return existsSync(path.join(ROOT, name));
  const pattern = name.replace(/[.]/g, '\\.').replace(/\*\*?/g, (stars) => (stars === '**' ? '.*' : '[^/]*'));
  return FILES.some((file) => new RegExp(`^${pattern}$`).test(file));
}

/** `a/{b,c}.ts` names two files. */
function alternatives(name: string): string[] {
  const [, before = '', inside, after = ''] = /^(.*?)\{([^}]*)\}(.*)$/.exec(name) ?? [];
  return inside === undefined
    ? [name]
    : inside.split(',').flatMap((one) => alternatives(before + one + after));
}
