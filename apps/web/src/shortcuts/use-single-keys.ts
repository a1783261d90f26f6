import { useSyncExternalStore } from 'react';
import { createListeners } from '../app/create-listeners.ts';

const key = 'evolua:atalhos-de-uma-tecla';
const listeners = createListeners();
let off: boolean | undefined;

const read = (): boolean => {
  if (off === undefined) {
    try {
      off = localStorage.getItem(key) === 'off';
    } catch {
      off = false;
    }
  }
  return !off;
};

const choose = (on: boolean): void => {
  off = !on;
  try {
    if (on) localStorage.removeItem(key);
    else localStorage.setItem(key, 'off');
  } catch {
    // Storage is blocked: the choice holds until the page is left.
  }
  listeners.tell();
};

const subscribe = listeners.subscribe;

/** Whether shortcuts of a single character are on, and how to choose; kept in this browser. */
export const useSingleKeys = (): readonly [boolean, (on: boolean) => void] => [
  useSyncExternalStore(subscribe, read),
  choose,
];
