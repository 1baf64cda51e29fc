import { expect, it } from 'vitest';
import { removeWithUndo } from '../../src/surfaces/home/remove-with-undo.ts';
import type { ToastContent } from '../../src/surfaces/shared/toast.tsx';

it('a run that is taken off the list, an interrupted one too, can be brought back', async () => {
  const told: string[] = [];
  const toasts: (ToastContent | null)[] = [];
  const sessions = {
    remove: async (ids: readonly string[]) => void told.push(`removed ${ids.join()}`),
    restore: async (ids: readonly string[]) => void told.push(`restored ${ids.join()}`),
  };
  const onDone = (): void => void told.push('read again');
  const onToast = (toast: ToastContent | null): void => void toasts.push(toast);
  await removeWithUndo({ ids: ['a'], text: 'Gone.', sessions, onDone, onToast });
  expect(toasts.at(-1)?.text).toBe('Gone.');
  toasts.at(-1)?.undo?.();
  await Promise.resolve();
  expect(told).toEqual(['removed a', 'read again', 'restored a', 'read again']);
  expect(toasts.at(-1)).toBeNull();
});
