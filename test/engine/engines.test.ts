import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { CATALOGUE, entriesToPack, WEIGHTS } from '../../models/weights-plugin.ts';
import { LANDMARKS } from '../../src/core/pose/landmarks.ts';
import { engineNamed, ENGINES } from '../../src/engine/engines/all.ts';
import { DEFAULT_OPTIONS } from '../../src/engine/protocol.ts';

// Registering must not start anything: the runtimes are loaded by `load` alone.
vi.mock('@tensorflow/tfjs', () => ({}));
vi.mock('@tensorflow/tfjs-backend-webgpu', () => ({}));
vi.mock('@tensorflow/tfjs-backend-wasm', () => ({}));
vi.mock('@tensorflow-models/pose-detection', () => ({}));
vi.mock('@litertjs/core', () => ({}));

const names = ENGINES.map((engine) => engine.name);
const packed = (browser: string) => entriesToPack(CATALOGUE, {}, browser).map((entry) => entry.id);

describe('the engines', () => {
  it('are the folders that bring weights, each registered once', () => {
    expect(names.toSorted()).toEqual([...WEIGHTS.keys()].toSorted());
  });

  it.each(ENGINES.map((engine) => [engine.name, engine] as const))(
    '%s says what its points are, and needs files that the catalogue knows',
    (name, engine) => {
      expect(existsSync(path.join('src/engine/engines', name, 'index.ts'))).toBe(true);
      expect(new Set(engine.landmarks).size).toBe(engine.landmarks.length);
      for (const landmark of engine.landmarks) expect(LANDMARKS).toContain(landmark);
      for (const id of engine.needs) expect(CATALOGUE.map((entry) => entry.id)).toContain(id);
      for (const { id, role } of WEIGHTS.get(name) ?? []) {
        expect(engine.needs).toContain(id);
        expect(role).toBe('weights');
      }
    },
  );

  it('that are used unless others are chosen are always packed whole', () => {
    for (const [role, name] of [
      ['every-frame', DEFAULT_OPTIONS.engine],
      ['check', DEFAULT_OPTIONS.checkEngine],
    ] as const)
      for (const browser of ['chromium', 'firefox']) {
        const ofThisBrowser = (id: string) =>
          [undefined, browser].includes(CATALOGUE.find((entry) => entry.id === id)?.browser);
        const needed = engineNamed(role, name).needs.filter(ofThisBrowser);
        expect(packed(browser)).toEqual(expect.arrayContaining(needed));
      }
  });

  it('are refused by name and role, with the names there are', () => {
    expect(() => engineNamed('every-frame', 'blazepose-huge')).toThrow(
      /no every-frame engine "blazepose-huge".*blazepose-full/,
    );
    expect(() => engineNamed('check', 'blazepose-full')).toThrow(/movenet-lightning/);
  });
});
