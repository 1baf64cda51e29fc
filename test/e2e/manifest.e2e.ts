/** What the built extension asks for and may do: nothing may creep in unnoticed. */
import { readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { DIST, ROOT } from '../../scripts/lib/repo.mjs';

const manifest = JSON.parse(readFileSync(path.join(DIST, 'manifest.json'), 'utf8')) as Record<
  string,
  unknown
>;

function files(dir: string): string[] {
  return readdirSync(dir).flatMap((name) => {
    const file = path.join(dir, name);
    return statSync(file).isDirectory() ? files(file) : [file];
  });
}

describe('the shipped manifest', () => {
  it('locks the pages to their own origin', () => {
    expect(manifest['content_security_policy']).toEqual({
      extension_pages:
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; style-src 'self'; " +
        "img-src 'self' blob: data:; media-src 'self' blob: mediastream:; connect-src 'self'; font-src 'self'; " +
        "base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    });
  });

  it('asks for no permission beyond the allowed ones', () => {
    // `unlimitedStorage` lets nothing be read: the browser does not clear the runs when the disk is short.
    // `contextMenus` adds an entry to menus and lets nothing be read.
    expect(['activeTab', 'contextMenus', 'scripting', 'storage', 'unlimitedStorage']).toEqual(
      expect.arrayContaining(manifest['permissions'] as string[]),
    );
  });

  it('reads no page unless the runner says so', () => {
    expect(manifest['host_permissions'] ?? []).toEqual([]);
    // For reminders of the plan, asked for when they are switched on.
    expect(manifest['optional_permissions'] ?? []).toEqual(['alarms', 'notifications']);
    expect(manifest['optional_host_permissions'] ?? []).toEqual(['<all_urls>']);
    expect(manifest['content_scripts'] ?? []).toEqual([]);
  });

  it('shows web pages none of its files', () => {
    expect(manifest['web_accessible_resources'] ?? []).toEqual([]);
  });

  it('says which browsers it needs', () => {
    expect(Number(manifest['minimum_chrome_version'])).toBeGreaterThanOrEqual(148);
  });
});

describe('the shipped files', () => {
  it('hold no text file over 5 MB, which the stores refuse', () => {
    const heavy = files(DIST).filter((f) => /\.(js|css|html|json)$/.test(f) && statSync(f).size > 5e6);
    expect(heavy).toEqual([]);
  });

  it.each(['LICENSE', 'THIRD-PARTY.md'])('have %s with them', (name) =>
    expect(readFileSync(path.join(DIST, name), 'utf8')).toBe(readFileSync(path.join(ROOT, name), 'utf8')),
  );

  it('have a list of all that is in them, with licences, and the texts of these', () => {
    const bill = JSON.parse(readFileSync(path.join(DIST, 'licences/bom.cdx.json'), 'utf8')) as {
      components: { name: string; type: string; licenses: unknown[] }[];
    };
    const names = bill.components.map(({ name }) => name);
    // One of a page, one of a worker, and a model.
    expect(names).toEqual(expect.arrayContaining(['preact', '@tensorflow/tfjs-core', 'blazepose-full']));
    expect(bill.components.every(({ licenses }) => licenses.length > 0)).toBe(true);
    expect(readdirSync(path.join(DIST, 'licences'))).toEqual(
      expect.arrayContaining([
        'preact.txt',
        'mediabunny.txt',
        'vladmandic-human.txt',
        'fontsource-variable-archivo.txt',
      ]),
    );
  });

  it('hold neither of the developer’s pages', () =>
    expect(readdirSync(path.join(DIST, 'src/surfaces')).filter((name) => name.startsWith('lab'))).toEqual(
      [],
    ));

  it('build no code from text', () => {
    const scripts = files(DIST).filter((file) => file.endsWith('.js'));
    const offenders = scripts.filter((file) =>
      /\bnew Function\(|[^.\w]eval\(/.test(readFileSync(file, 'utf8')),
    );
    expect(offenders.map((file) => path.relative(DIST, file))).toEqual([]);
  });
});
