/** The manifest of each browser, out of the one that is written by hand. */

/** @typedef {'chromium' | 'firefox'} Target */

/** @type {readonly Target[]} */
export const TARGETS = ['chromium', 'firefox'];

/** Permissions that Firefox does not hand out later; it asks for none of them at installation either. */
const NEVER_OPTIONAL_IN_FIREFOX = ['alarms'];

/**
 * @template {{ permissions: string[], optional_permissions: string[] }} Manifest
 * @param {Manifest} manifest
 * @param {Target} target
 * @returns {Record<string, unknown>}
 */
export function manifestFor(manifest, target) {
  /** @type {Record<string, unknown> & Manifest} */
  const shipped = { ...manifest };
  if (target === 'chromium') {
    delete shipped.browser_specific_settings;
    return shipped;
  }
  delete shipped.minimum_chrome_version;
  const isNever = (name) => NEVER_OPTIONAL_IN_FIREFOX.includes(name);
  return {
    ...shipped,
    permissions: [...manifest.permissions, ...manifest.optional_permissions.filter(isNever)],
    optional_permissions: manifest.optional_permissions.filter((name) => !isNever(name)),
  };
}
