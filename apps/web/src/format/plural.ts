const rules = new Intl.PluralRules('pt-BR');

/** The form of a word that goes with a count: `plural(1, 'caractere', 'caracteres')`. */
export const plural = (count: number, one: string, other: string): string =>
  rules.select(count) === 'one' ? one : other;
