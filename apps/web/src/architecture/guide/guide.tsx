import { guide } from '@evolua/architecture/data/guide';
import { recommend } from '@evolua/architecture/guide/recommend';
import type { VersionId } from '@evolua/architecture/model/version-id';
import { tradeOffOf } from '../model/trade-off-of.ts';
import { architectureText } from '../text/architecture-text.ts';
import { guideText } from '../text/guide-text.ts';
import './guide.css';

type Props = {
  readonly answers: Readonly<Record<string, string>>;
  readonly onAnswer: (answers: Readonly<Record<string, string>>) => void;
  readonly onShow: (version: VersionId) => void;
};

/** "De qual versão eu preciso?": eight questions, and an answer that says which of them decided. */
export const Guide = ({ answers, onAnswer, onShow }: Props) => {
  const { version, decidedBy, reasons } = recommend(answers);
  const answered = guide.filter(({ id }) => answers[id] !== undefined).length;
  const decisive = guide.find(({ id }) => id === decidedBy);
  return (
    <section className="guide" aria-labelledby="guia">
      <header className="panel-head">
        <h2 id="guia">{guideText.title}</h2>
        <p>{guideText.lead}</p>
      </header>
      <div className="guide-questions">
        {guide.map(({ id, text, options }) => (
          <fieldset key={id}>
            <legend>{text}</legend>
            {options.map((option) => (
              <label key={option.id}>
                <input
                  type="radio"
                  name={id}
                  checked={answers[id] === option.id}
                  onChange={() => onAnswer({ ...answers, [id]: option.id })}
                />
                {option.label}
              </label>
            ))}
          </fieldset>
        ))}
      </div>
      <section className="guide-answer" data-version={version} aria-live="polite">
        <p className="guide-version">
          <b>{architectureText.nameOf(version)}</b> {tradeOffOf(version).name}
        </p>
        <ul>
          {reasons.map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
        {decisive && <p className="guide-decided">{guideText.decided(decisive.text)}</p>}
        <p className="guide-verbs">
          <button type="button" className="button-quiet" onClick={() => onShow(version)}>
            {guideText.show(version)}
          </button>
          {answered > 0 && (
            <button type="button" className="link" onClick={() => onAnswer({})}>
              {guideText.again}
            </button>
          )}
        </p>
      </section>
    </section>
  );
};
