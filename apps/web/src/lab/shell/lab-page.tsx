import { type ReactNode, useEffect } from 'react';
import { useArrival } from '../../app/use-arrival.ts';
import { usePageTitle } from '../../app/use-page-title.ts';
import './lab-page.css';

type Props = {
  readonly title: string;
  readonly lead?: ReactNode;
  /** Above the title: what this page is a part of. */
  readonly above?: ReactNode;
  readonly children: ReactNode;
};

/** A screen of the laboratory: its name in the tab and above it, and the place of its content. */
export const LabPage = ({ title, lead, above, children }: Props) => {
  usePageTitle(title);
  useArrival();
  // One page scrolls for all of these screens: another one begins at its top.
  useEffect(() => {
    if (navigator.userActivation.hasBeenActive) scrollTo({ top: 0 });
  }, []);
  return (
    <main className="lab-page" id="conteudo" tabIndex={-1}>
      <header className="lab-page-head">
        {above}
        <h1>{title}</h1>
        {lead && <p>{lead}</p>}
      </header>
      {children}
    </main>
  );
};
