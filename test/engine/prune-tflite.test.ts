import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { outputsNamed, pruneTflite, readTflite, unneededOperators } from '../../models/prune-tflite.ts';
import { CATALOGUE, readChecked, readPacked } from '../../models/weights-plugin.ts';

const PACKAGES = path.resolve('node_modules');
const MODELS = CATALOGUE.filter((entry) => entry.emit.endsWith('.tflite'));
const LITE = path.join(PACKAGES, '@mediapipe/pose/pose_landmark_lite.tflite');

const POINTS = 'Identity';
const PRESENCE = 'Identity_1';
const MASK = 'Identity_2';
const HEATMAP = 'Identity_3';
const WORLD = 'Identity_4';

function namesOfOutputs(bytes: Uint8Array): string[] {
  const { outputs, tensorNames } = readTflite(bytes);
  return outputs.map((tensor) => tensorNames[tensor] ?? '');
}

describe('a packed model', () => {
  it('is among the files, so that the tests below look at one', () => {
    expect(MODELS.map(({ id }) => id)).toContain('blazepose-full');
  });

  it.each(MODELS.map((entry) => [entry.id, entry] as const))(
    '%s has no operator whose result nobody reads',
    async (_id, entry) => {
      const packed = await readPacked(entry, PACKAGES);
      expect(unneededOperators(readTflite(packed))).toEqual([]);
      expect(namesOfOutputs(packed)).toEqual(entry.cut?.keep);
      expect(packed.byteLength).toBe(entry.bytes);
    },
  );

  it.each(MODELS.map((entry) => [entry.id, entry] as const))(
    '%s had some before the cut',
    async (_id, entry) => {
      const graph = readTflite(await readChecked(entry, PACKAGES));
      const unneeded = unneededOperators(graph, outputsNamed(graph, entry.cut?.keep ?? []));
      // 46 or 47, by the model's size.
      expect(unneeded.length).toBeGreaterThan(40);
    },
  );

  it('stops the build when the cut gives another file than the catalogue says', async () => {
    const [entry] = MODELS;
    const wrong = '0'.repeat(64);
    const changed = { ...entry, cut: { keep: entry.cut?.keep ?? [], sha256: wrong } };
    await expect(readPacked(changed, PACKAGES)).rejects.toThrow(
      new RegExp(`${entry.id}.*expected sha256 ${wrong}.*found {4}sha256 ${entry.cut?.sha256}`, 's'),
    );
  });
});

describe('cutting a model', () => {
  it('leaves the operators that something kept needs, in their order, and the file it was given', async () => {
    const bytes = await readFile(LITE);
    const before = Buffer.from(bytes);
    const pruned = pruneTflite(bytes, [POINTS, PRESENCE, HEATMAP, WORLD]);
    expect(bytes.equals(before)).toBe(true);

    const whole = readTflite(bytes);
    const graph = readTflite(pruned);
    const dropped = new Set(unneededOperators(whole, graph.outputs));
    expect(dropped.size).toBe(47);
    expect(graph.operators).toEqual(whole.operators.filter((_, i) => !dropped.has(i)));
    expect(graph.tensorNames).toEqual(whole.tensorNames);
  });

  it('drops more where less is kept, and nothing where everything is', async () => {
    const bytes = await readFile(LITE);
    const count = (keep: string[]) => readTflite(pruneTflite(bytes, keep)).operators.length;
    expect(count([POINTS, PRESENCE, WORLD])).toBeLessThan(count([POINTS, PRESENCE, HEATMAP, WORLD]));
    const same = pruneTflite(bytes, [POINTS, PRESENCE, MASK, HEATMAP, WORLD]);
    expect(bytes.equals(same)).toBe(true);
  });

  it('cuts a cut model further', async () => {
    const bytes = await readFile(LITE);
    const twice = pruneTflite(pruneTflite(bytes, [POINTS, PRESENCE, HEATMAP, WORLD]), [POINTS, WORLD]);
    expect(readTflite(twice)).toEqual(readTflite(pruneTflite(bytes, [POINTS, WORLD])));
  });

  it('names an output that the model does not have, and those it has', async () => {
    const bytes = await readFile(LITE);
    expect(() => pruneTflite(bytes, [POINTS, 'feet'])).toThrow(/no output feet; it has Identity, Identity_1/);
    expect(() => pruneTflite(bytes, [])).toThrow(/name one to keep/);
  });

  it('refuses a file that is no model', () => {
    expect(() => pruneTflite(new Uint8Array(0), [POINTS])).toThrow(/not a TFLite model/);
    expect(() => pruneTflite(new TextEncoder().encode('<!doctype html>'), [POINTS])).toThrow(
      /not a TFLite model/,
    );
  });

  it('says that a file is damaged, wherever it was cut off', async () => {
    const bytes = await readFile(LITE);
    for (const length of [8, 40, 100, 5000, bytes.length / 2, bytes.length - 1000]) {
      expect(() => pruneTflite(bytes.subarray(0, length), [POINTS])).toThrow(/TFLite file is damaged/);
    }
  });
});
