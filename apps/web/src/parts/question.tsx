import { text } from '../text/pt-br.ts';
import './question.css';

type Props = { readonly children: string };

/** What the reader asked. */
export const Question = ({ children }: Props) => (
  <div className="question">
    <h2 className="sr-only">{text.thread.you}</h2>
    <p>{children}</p>
  </div>
);
