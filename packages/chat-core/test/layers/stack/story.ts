/** Who answers; each in words of its own, so that the words tell whose they are. */
export const AUTHORS = ['Ana', 'Bia', 'Caio'] as const;

/** The one answer of this author to this question: no neighbouring words alike, one character of two units. */
export const storyOf = (author: string, question: string): string =>
  `${author} responde a ${question}: um disjuntor 🎓 abre quando o outro lado não vai, ` +
  'e fecha depois de uma prova.';

/** The arguments of the one call of a tool. */
export const TOOL = '{"cidade":"São Luís"}';
