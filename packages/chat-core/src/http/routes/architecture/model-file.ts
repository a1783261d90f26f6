import type { Screen } from '../screens/screen.ts';
import { screenOf } from '../screens/screen-of.ts';

let kept: Screen | undefined;

/** The model of the four architectures as JSON, made when it is first asked for. */
export const modelFile = async (): Promise<Screen> => {
  if (kept === undefined) {
    const { model } = await import('@evolua/architecture/data/model');
    kept = screenOf(new TextEncoder().encode(JSON.stringify(model)), 'application/json');
  }
  return kept;
};
