import { text } from '../text/pt-br.ts';
import { questionLimits } from '../threads/question-limits.ts';

type Props = { readonly id: string; readonly length: number; readonly hint: string };

/** What stands under a field: which keys do what, until its length is the news. */
export const PenNote = ({ id, length, hint }: Props) => {
  const { charactersMax, countedFrom } = questionLimits;
  const over = length - charactersMax;
  return (
    <p id={id} className="pen-note" data-over={over > 0 || undefined}>
      {over > 0 && text.composer.tooLong(over)}
      {over <= 0 && length >= countedFrom && text.composer.length(length, charactersMax)}
      {length < countedFrom && <span className="composer-keys">{hint}</span>}
    </p>
  );
};
