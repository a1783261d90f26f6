/** Whether a model is the one meant: its exact name, or its beginning and a star. */
export function fitsModel(pattern: string, model: string): boolean {
  return pattern.endsWith('*') ? model.startsWith(pattern.slice(0, -1)) : model === pattern;
}
