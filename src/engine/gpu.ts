/** Renderers that draw on the CPU: slower than WebAssembly there, by far. */
const SOFTWARE = /swiftshader|llvmpipe|softpipe|software|basic render/i;

/** Whether a renderer's name is one of a rasteriser that runs on the CPU. */
export function isSoftwareRenderer(name: string): boolean {
  return SOFTWARE.test(name);
}

/** Whether WebGL 2 runs on a graphics processor here. An unnamed renderer counts as software. */
export function hasHardwareWebGl(): boolean {
  try {
    const gl = new OffscreenCanvas(1, 1).getContext('webgl2');
    if (!gl) return false;
    const info = gl.getExtension('WEBGL_debug_renderer_info');
    const name = String(gl.getParameter(info ? info.UNMASKED_RENDERER_WEBGL : gl.RENDERER));
    gl.getExtension('WEBGL_lose_context')?.loseContext();
    return name.length > 0 && !isSoftwareRenderer(name);
  } catch {
    return false;
  }
}

/** Whether WebGPU has an adapter that is a graphics processor. */
export async function hasHardwareWebGpu(): Promise<boolean> {
  try {
    const adapter = await navigator.gpu?.requestAdapter();
    if (!adapter || adapter.info.isFallbackAdapter) return false;
    return !isSoftwareRenderer(
      `${adapter.info.vendor} ${adapter.info.architecture} ${adapter.info.description}`,
    );
  } catch {
    return false;
  }
}
