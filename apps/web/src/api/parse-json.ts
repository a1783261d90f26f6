/** JSON from outside; `undefined` when it is none. */
export const parseJson = (data: string): unknown => {
  try {
    return JSON.parse(data);
  } catch {
    return undefined;
  }
};
