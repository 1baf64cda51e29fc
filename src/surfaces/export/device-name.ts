/**
 * Windows keeps these names for devices, whatever ending follows: `con.trc` cannot be written (Microsoft, Naming Files, Paths,
 * and Namespaces).
 */
const DEVICE = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9\u00B9\u00B2\u00B3])\s*(?:\.|$)/i;

export function isDeviceName(name: string): boolean {
  return DEVICE.test(name);
}
