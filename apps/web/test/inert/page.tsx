import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { AnswerText } from '../../src/parts/answer-text.tsx';
import { loadMarkdown } from '../../src/parts/load-markdown.ts';
import { naive } from './naive.ts';
import '../../src/styles/index.css';

const place = document.createElement('main');
document.body.append(place);
const root = createRoot(place, { onUncaughtError: (error) => reportError(error) });
let count = 0;

/** Shows what has come of an answer, and lets those who watch look at it. */
const show = async (text: string, writing: boolean): Promise<void> => {
  flushSync(() => {
    root.render(
      <AnswerText key={count} writing={writing}>
        {text}
      </AnswerText>,
    );
  });
  await null;
};

/** An answer that came in one piece, as it stands when it is done: the words to be read. */
const whole = async (text: string): Promise<string> => {
  count += 1;
  await show(text, false);
  return place.innerText;
};

/** The same answer in every two pieces that it can come in, then done. */
const inTwo = async (text: string, step = 1): Promise<string> => {
  for (let at = 1; at < text.length; at += step) {
    count += 1;
    await show(text.slice(0, at), true);
    await show(text, true);
  }
  await show(text, false);
  return place.innerText;
};

/** What would come of it without care. */
const careless = async (text: string): Promise<void> => {
  const carelessly = document.createElement('div');
  carelessly.className = 'prose';
  place.replaceChildren(carelessly);
  carelessly.innerHTML = naive(text);
  for (const link of carelessly.querySelectorAll('a')) {
    // One to our own address would only take this page away.
    if (link instanceof HTMLAnchorElement && link.origin !== location.origin) link.click();
  }
  await new Promise((resolve) => setTimeout(resolve));
};

await loadMarkdown();
await show('**pronto**', false);
Object.assign(window, { whole, inTwo, careless });
document.documentElement.dataset.ready = 'yes';
