import { expect, it, vi } from 'vitest';
import { createToaster } from '../../src/toasts/create-toaster.ts';

it('shows the newest, and a late goodbye to an older one does not take it away', () => {
  const toaster = createToaster();
  const listener = vi.fn();
  const leave = toaster.subscribe(listener);
  toaster.show({ sentence: 'Primeiro.' });
  const first = toaster.current();
  toaster.show({ sentence: 'Segundo.' });
  toaster.dismiss(first?.id ?? 0);
  expect(toaster.current()?.sentence).toBe('Segundo.');
  toaster.dismiss(toaster.current()?.id ?? 0);
  expect(toaster.current()).toBeUndefined();
  expect(listener).toHaveBeenCalledTimes(3);
  leave();
  toaster.show({ sentence: 'Sem ninguém.' });
  expect(listener).toHaveBeenCalledTimes(3);
});

it('tells two toasts of the same words apart', () => {
  const toaster = createToaster();
  toaster.show({ sentence: 'Igual.' });
  const before = toaster.current();
  toaster.show({ sentence: 'Igual.' });
  expect(toaster.current()).not.toEqual(before);
});
