import { createListeners } from '../../app/create-listeners.ts';
/** The key that `make dev` prints: with it this browser may break things, without it only look. */
export type LabKey = {
  readonly current: () => string | undefined;
  /** It opens nothing any more: another laboratory printed it. */
  readonly forget: () => void;
  readonly subscribe: (listener: () => void) => () => void;
};

const place = 'evolua:chave';

const stored = (): string | undefined => {
  try {
    return localStorage.getItem(place) ?? undefined;
  } catch {
    return undefined;
  }
};
const store = (key: string | undefined): void => {
  try {
    if (key === undefined) localStorage.removeItem(place);
    else localStorage.setItem(place, key);
  } catch {
    // Storage is blocked: the key holds until the page is left.
  }
};

/** Takes the key out of the address, so that it is not shown, shared or kept in the history. */
const taken = (): string | undefined => {
  const key = new URLSearchParams(location.hash.slice(1)).get('chave') ?? undefined;
  if (key === undefined) return undefined;
  history.replaceState(history.state, '', location.pathname + location.search);
  store(key);
  return key;
};

/** The key of this browser: from `#chave=…` when there is one, else the one kept. */
export const createLabKey = (): LabKey => {
  let key = taken() ?? stored();
  const listeners = createListeners();
  const change = (next: string | undefined): void => {
    key = next;
    listeners.tell();
  };
  addEventListener('hashchange', () => {
    const next = taken();
    if (next !== undefined) change(next);
  });
  return {
    current: () => key,
    forget: () => {
      store(undefined);
      change(undefined);
    },
    subscribe: listeners.subscribe,
  };
};
