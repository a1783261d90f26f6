const format = new Intl.NumberFormat('pt-BR', {
  minimumFractionDigits: 1,
  maximumFractionDigits: 2,
});

/** Milliseconds as a reader expects them: `0,31 s`. */
export function seconds(milliseconds: number): string {
  return `${format.format(milliseconds / 1_000)} s`;
}
