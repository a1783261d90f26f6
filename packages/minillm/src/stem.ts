// The one irregular verb that this course can't do without: everything here falls.
const fallForms = /^ca(?:i|iu|ir|iram|irem|indo|isse|ido|ida|em|ia)$/;

/**
 * Cuts a Portuguese word, already lowercase and without accents, to what its forms share:
 * plural, infinitive and last vowel go (`disjuntores` → `disjuntor`, `custos`, `custa` → `cust`).
 * Far lighter than RSLP: it only has to treat texts and questions alike.
 */
export function stem(word: string): string {
  if (fallForms.test(word)) return 'cair';
  if (word.length < 4 || /\d/.test(word)) return word;
  const singular = word
    .replace(/[oa]es$/, 'ao')
    .replace(/ais$/, 'al')
    .replace(/eis$/, 'el')
    .replace(/m$|ns$/, 'n')
    .replace(/([rz])es$/, '$1')
    .replace(/([^s])s$/, '$1');
  const root = singular.length > 4 ? singular.replace(/(?:[aei]r|ou|[aei]ndo)$/, '') : singular;
  return root.length > 3 ? root.replace(/[aeo]$/, '') : root;
}
