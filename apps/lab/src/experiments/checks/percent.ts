const format = new Intl.NumberFormat('pt-BR', { maximumFractionDigits: 1 });

/** A share of 1 as a reader expects it, never torn apart at a line's end: `87,5 %`. */
export function percent(share: number): string {
  return `${format.format(share * 100)}\u00a0%`;
}
