/** Address of a packaged model or runtime file, from its path inside the extension. Works in pages and workers. */
export function assetUrl(pathInExtension: string): string {
  return new URL(`/${pathInExtension}`, globalThis.location.origin).href;
}

/** @throws in plain words when the file is not in the package. */
export async function fetchAsset(pathInExtension: string): Promise<ArrayBuffer> {
  const response = await fetch(assetUrl(pathInExtension));
  if (!response.ok) throw new Error(`${pathInExtension} is not in the package (${response.status})`);
  return response.arrayBuffer();
}
