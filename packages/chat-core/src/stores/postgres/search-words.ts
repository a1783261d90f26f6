import { type SQL, sql } from 'drizzle-orm';
import { storableText } from './storable-text.ts';

/** The last word when nothing says that it is finished or meant otherwise: `head`, `last`. */
const UNFINISHED = /^(?<head>[^"]*?)(?<!\S)(?<last>[\p{L}\p{N}]{2,})$/u;

/**
 * What somebody typed as a `tsquery`, in both readings of the index. Postgres's own web search
 * takes any text; the word that is still being typed also stands for those that begin with it.
 * https://www.postgresql.org/docs/18/textsearch-controls.html#TEXTSEARCH-PARSING-QUERIES
 */
export const searchWords = (typed: string): SQL => {
  const words = storableText(typed);
  const { head, last } = UNFINISHED.exec(words)?.groups ?? {};
  if (head === undefined || last === undefined) return web(words);
  return sql`(${web(words)} || (${web(head)} && (${beginning(last)} || ${beginning(plain(last))})))`;
};

const web = (words: string) =>
  sql`(websearch_to_tsquery('portuguese', ${words}) || websearch_to_tsquery('pt_unaccent', ${words}))`;

/** Without stems: the beginning of a word is the beginning of its stem. */
const beginning = (word: string) => sql`to_tsquery('simple', ${`${word}:*`})`;

const plain = (word: string) => word.normalize('NFD').replace(/\p{M}/gu, '');
