/** A short text that the MiniLLM can answer with. */
export type Passage = {
  /** Stable and unique, in kebab-case. */
  readonly id: string;
  /** What the passage is about, as a subject: it completes "pergunte-me sobre …". */
  readonly title: string;
  /** What the reader gets, in Markdown. */
  readonly text: string;
  /** Other names of the subject; a question that says one whole is about this passage. */
  readonly keywords?: readonly string[];
};
