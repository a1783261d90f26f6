const svg = (shape: string) => `<svg width="12" height="12" aria-hidden="true">${shape}</svg>`;

/** States are shapes first: a filled disc, a hollow diamond. */
export const statePictures = {
  good: svg('<circle cx="6" cy="6" r="4.5" fill="var(--good)"/>'),
  bad: svg(
    '<rect x="2.5" y="2.5" width="7" height="7" transform="rotate(45 6 6)" fill="none" ' +
      'stroke="var(--bad)" stroke-width="2"/>',
  ),
};
