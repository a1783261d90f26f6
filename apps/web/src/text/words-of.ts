import type { Problem } from '../api/problem.ts';
import { problems } from './problems.ts';

/** How a problem is told: in our sentences where we have them, else in the server's. */
export const wordsOf = ({ code, title, detail }: Pick<Problem, 'code' | 'title' | 'detail'>) => {
  const own = Object.hasOwn(problems, code) ? problems[code as keyof typeof problems] : undefined;
  return own ?? { title: /[.!?…]$/u.test(title) ? title : `${title}.`, detail };
};
