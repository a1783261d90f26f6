/**
 * Where a file of the checkout can be read on these screens: a composition root beside the one
 * before it (V1's, which has none, beside V2's). Other files have their path and nothing more.
 */
export const codePlaceOf = (path: string): string | undefined => {
  const version = /^apps\/(v[1-4])-[^/]+\/src\/main\.ts$/u.exec(path)?.[1];
  return version && `/codigo/${version === 'v1' ? 'v2' : version}`;
};
