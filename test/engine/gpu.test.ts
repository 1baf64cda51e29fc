import { expect, it } from 'vitest';
import { isSoftwareRenderer } from '../../src/engine/gpu.ts';

it('tells renderers that run on the CPU from graphics processors', () => {
  expect(isSoftwareRenderer('ANGLE (Google, Vulkan 1.3.0 (SwiftShader Device (Subzero)))')).toBe(true);
  expect(isSoftwareRenderer('llvmpipe (LLVM 15.0.7, 256 bits)')).toBe(true);
  expect(isSoftwareRenderer('Microsoft Basic Render Driver')).toBe(true);
  expect(isSoftwareRenderer('ANGLE (Intel, Mesa Intel(R) UHD Graphics 620, OpenGL 4.6)')).toBe(false);
  expect(isSoftwareRenderer('Apple M2')).toBe(false);
});
