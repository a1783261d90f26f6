import type { App } from './app.ts';

/** What a version adds to the contract that all of them serve: behind the guards, as a value. */
export type AppExtension = (app: App) => void;
