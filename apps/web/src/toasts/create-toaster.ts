import { createListeners } from '../app/create-listeners.ts';
/** Something that has happened, and the way back while it lasts. */
export type Toast = {
  readonly id: number;
  readonly sentence: string;
  readonly action?: { readonly verb: string; readonly run: () => void };
};

/** The one toast of the page: what it says now, and who listens. A newer one takes its place. */
export type Toaster = {
  readonly show: (toast: Omit<Toast, 'id'>) => void;
  readonly dismiss: (id: number) => void;
  readonly current: () => Toast | undefined;
  readonly subscribe: (listener: () => void) => () => void;
};

/** Makes the toaster. How long a toast stays is its view's business, which knows who looks at it. */
export const createToaster = (): Toaster => {
  let toast: Toast | undefined;
  let count = 0;
  const listeners = createListeners();
  const become = (next: Toast | undefined): void => {
    toast = next;
    listeners.tell();
  };
  return {
    show: (next) => {
      count += 1;
      become({ ...next, id: count });
    },
    dismiss: (id) => {
      if (toast?.id === id) become(undefined);
    },
    current: () => toast,
    subscribe: listeners.subscribe,
  };
};
