import { describe, expect, it } from 'vitest';
import { parseMessage } from '../../src/platform/messages.ts';

describe('a message', () => {
  it.each([
    { kind: 'command', command: 'toggle-pause' },
    { kind: 'card-ready' },
    { kind: 'card-notice', notice: 'lost-you', forS: 5 },
  ])('of ours is taken: %j', (message) => {
    expect(parseMessage(message)).toEqual(message);
  });

  it.each([
    null,
    'command',
    7,
    {},
    { kind: 'toString' },
    { kind: 'command' },
    { kind: 'command', command: 'delete-all' },
    { kind: ['command'], command: 'ask' },
  ])('of anyone else is not: %j', (message) => {
    expect(parseMessage(message)).toBeNull();
  });
});
