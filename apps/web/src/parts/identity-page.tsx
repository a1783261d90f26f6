import type { FormEvent, ReactNode } from 'react';
import type { Problem } from '../api/problem.ts';
import { useArrival } from '../app/use-arrival.ts';
import { frameText } from '../text/frame-text.ts';
import { BrandMark } from './brand-mark.tsx';
import { ProblemNotice } from './problem-notice.tsx';
import { VersionPoster } from './version-poster.tsx';
import './identity-page.css';

type Props = {
  readonly title: string;
  readonly lead?: string;
  readonly before?: ReactNode;
  readonly problem: Problem | undefined;
  readonly onSubmit: (event: FormEvent) => void;
  readonly busy: boolean;
  readonly verb: string;
  /** The other door. */
  readonly other: ReactNode;
  readonly children: ReactNode;
};

/** A form on paper, and beside it the architecture that one is about to enter. */
export const IdentityPage = (props: Props) => {
  useArrival();
  return (
    <div className="identity-page">
      <main id="conteudo" tabIndex={-1}>
        <p className="brand">
          <BrandMark />
          {frameText.product}
        </p>
        <form onSubmit={props.onSubmit} noValidate aria-busy={props.busy}>
          <header>
            <h1>{props.title}</h1>
            {props.lead && <p>{props.lead}</p>}
          </header>
          {props.before}
          <div role="alert">{props.problem && <ProblemNotice problem={props.problem} />}</div>
          {props.children}
          <button type="submit" className="button" disabled={props.busy}>
            {props.verb}
          </button>
          <p className="identity-other">{props.other}</p>
        </form>
      </main>
      <VersionPoster />
    </div>
  );
};
