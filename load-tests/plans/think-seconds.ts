/** How long a person reads and thinks between an answer and the next question. */
export const thinkSeconds = { min: 20, max: 40 };
