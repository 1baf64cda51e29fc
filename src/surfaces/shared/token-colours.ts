/**
 * The identity's colours as they are now, for canvases, which know no custom properties.
 * @param host - an element under whose colour scheme they hold
 * @param names - of the custom properties, as `--ink`
 * @returns CSS colours, in the order of the names
 */
export function tokenColours(host: HTMLElement, names: readonly string[]): string[] {
  const probe = document.createElement('i');
  host.append(probe);
  const found = names.map((name) => {
    probe.style.color = `var(${name})`;
    return getComputedStyle(probe).color;
  });
  probe.remove();
  return found;
}
