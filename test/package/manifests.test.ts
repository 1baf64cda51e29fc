/** Each browser's manifest, and the reasons for what it asks for. */
import { describe, expect, it } from 'vitest';
import manifest from '../../manifest.json' with { type: 'json' };
import { manifestFor, TARGETS } from '../../scripts/lib/manifests.mjs';
import { permissionsOf } from '../../scripts/package/permissions.mjs';

const all = (made: Record<string, unknown>): string[] =>
  ['permissions', 'optional_permissions', 'optional_host_permissions']
    .flatMap((key) => made[key] as string[])
    .toSorted();

describe.each(TARGETS)('the manifest for %s', (target) => {
  const made = manifestFor(manifest, target);

  it('asks for the same, sooner or later', () => {
    expect(all(made)).toEqual(all(manifest));
  });

  it('has a reason for each permission', () => {
    expect(permissionsOf(made).every(({ reason }) => reason.length > 5)).toBe(true);
  });

  it('keeps the policy', () => {
    expect(made['content_security_policy']).toEqual(manifest.content_security_policy);
  });
});

it('names no other browser', () => {
  expect(manifestFor(manifest, 'firefox')).not.toHaveProperty('minimum_chrome_version');
  expect(manifestFor(manifest, 'chromium')).not.toHaveProperty('browser_specific_settings');
});

it('collects nothing, in the words of Mozilla', () => {
  expect(manifestFor(manifest, 'firefox')['browser_specific_settings']).toMatchObject({
    gecko: { data_collection_permissions: { required: ['none'] } },
  });
});

it('refuses a permission without a reason', () => {
  const asking = { ...manifest, permissions: [...manifest.permissions, 'history'] };
  expect(() => permissionsOf(asking)).toThrow('history');
});
