import { describe, expect, it } from 'vitest';
import { utf8Bytes } from '../../../src/core/model/utf8.ts';

describe('text as bytes', () => {
  it.each(['', 'Midline', '% Füße & 50 %', '🏃‍♀️ läuft', 'a\0b\n', '\uD83C alone', 'alone \uDFC3'])(
    'is what the browser makes of it: %j',
    (text) => {
      expect([...utf8Bytes(text)]).toEqual([...new TextEncoder().encode(text)]);
    },
  );
});
