/** Lowercase and without accents: people ask for "replicacao" and for "Replicação". */
export function plainText(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase();
}
