import { type FormEvent, useId, useState } from 'react';
import { RetryNotice } from '../parts/retry-notice.tsx';
import { useAct } from '../state/use-act.ts';
import { useCanAct } from '../state/use-can-act.ts';
import { useLabServices } from '../state/use-lab-services.ts';
import { gameDayText } from '../text/game-day-text.ts';
import { orderOf } from './order-of.ts';

type Props = { readonly onStarted: () => void };

const words = gameDayText;
const drawn = (): string => String(1 + Math.floor(Math.random() * 9_999));

/** What is to be played: by which seed, by whom, and for how long. */
export const GameForm = ({ onStarted }: Props) => {
  const id = useId();
  const { api } = useLabServices();
  const canAct = useCanAct();
  const { busy, problem, act } = useAct();
  const [seed, setSeed] = useState(drawn);
  const [who, setWho] = useState<'all' | 'v4'>('all');
  const [rounds, setRounds] = useState('5');
  const order = orderOf({ seed, who, rounds });
  const blocked = !canAct || busy || 'wrong' in order;
  const start = (event: FormEvent): void => {
    event.preventDefault();
    if (blocked) return;
    act(() => api.startGameDay(order).then(onStarted));
  };
  const wrong = 'wrong' in order ? order.wrong : undefined;
  return (
    <form className="game-form" onSubmit={start} noValidate>
      <div className="game-field">
        <label htmlFor={`${id}-seed`}>{words.seed}</label>
        <input
          id={`${id}-seed`}
          inputMode="numeric"
          autoComplete="off"
          maxLength={10}
          value={seed}
          aria-describedby={`${id}-seed-hint`}
          aria-invalid={wrong === 'seed'}
          onChange={(event) => setSeed(event.target.value)}
        />
        <button type="button" className="link" onClick={() => setSeed(drawn())}>
          {words.draw}
        </button>
        <p id={`${id}-seed-hint`} className={wrong === 'seed' ? 'game-wrong' : undefined}>
          {wrong === 'seed' ? words.wrong.seed : words.seedHint}
        </p>
      </div>
      <fieldset className="game-field">
        <legend>{words.versions}</legend>
        {(['all', 'v4'] as const).map((each) => (
          <label key={each}>
            <input type="radio" name="who" checked={who === each} onChange={() => setWho(each)} />
            {words.choices[each]}
          </label>
        ))}
      </fieldset>
      <div className="game-field">
        <label htmlFor={`${id}-rounds`}>{words.rounds}</label>
        <input
          id={`${id}-rounds`}
          inputMode="numeric"
          autoComplete="off"
          maxLength={2}
          value={rounds}
          aria-describedby={`${id}-rounds-hint`}
          aria-invalid={wrong === 'rounds'}
          onChange={(event) => setRounds(event.target.value)}
        />
        <p id={`${id}-rounds-hint`} className={wrong === 'rounds' ? 'game-wrong' : undefined}>
          {wrong === 'rounds' ? words.wrong.rounds : words.roundsHint}
        </p>
      </div>
      <RetryNotice problem={problem} />
      <div className="game-verbs">
        <button type="submit" className="button" aria-disabled={blocked}>
          {busy ? words.starting : words.start}
        </button>
        {!canAct && <p>{words.readOnly}</p>}
      </div>
    </form>
  );
};
