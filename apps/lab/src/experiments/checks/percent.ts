const format = new Intl.NumberFormat('pt-BR', { maximumFractionDigits: 1 });

/** A share of 1 as a reader expects it: `87,5 %`. */
export function percent(share: number): string {
  return `${format.format(share * 100)} %`;
}
