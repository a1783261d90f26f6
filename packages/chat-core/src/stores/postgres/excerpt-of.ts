import { type SQL, type SQLWrapper, sql } from 'drizzle-orm';
import type { SearchHit } from '../../domain/search-hit.ts';

// From the private-use area, and taken out of the text before: no text can forge a match.
const START = '\uE000';
const STOP = '\uE001';
const PIECE = new RegExp(`${START}([^${STOP}]*)${STOP}`, 'u');
const LENGTH_MAX = 400;

const MARKS = `StartSel=${START}, StopSel=${STOP}`;
const WHOLE = `${MARKS}, HighlightAll=true`;
const FRAGMENTS = `${MARKS}, MaxFragments=2, MinWords=8, MaxWords=20, FragmentDelimiter=" … "`;
/** A text of this many characters or fewer is shown whole. */
const WHOLE_MAX = 160;

/** A text around the words that were found in it, as plain pieces: never as HTML. */
export const excerptOf = {
  /** To be selected. The reading that finds the words marks them: see `search_entries`. */
  headline: (text: SQLWrapper, asked: SQL): SQL<string> => {
    const plain = sql`translate(${text}, ${START + STOP}, '')`;
    const options = sql`case when length(${text}) <= ${WHOLE_MAX} then ${WHOLE} else ${FRAGMENTS} end`;
    return sql`
      case when to_tsvector('portuguese', ${text}) @@ ${asked}
        then ts_headline('portuguese', ${plain}, ${asked}, ${options})
        else ts_headline('pt_unaccent', ${plain}, ${asked}, ${options})
      end`;
  },

  pieces: (headline: string): SearchHit['excerpt'] =>
    headline
      .replace(/\s+/gu, ' ')
      .slice(0, LENGTH_MAX)
      .split(PIECE)
      .map((text, index) => ({ text: text.replaceAll(START, ''), match: index % 2 === 1 }))
      .filter(({ text }) => text !== ''),
};
