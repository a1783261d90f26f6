import type { ReactNode } from 'react';
import { useArrival } from '../../app/use-arrival.ts';
import { usePageTitle } from '../../app/use-page-title.ts';
import './lab-page.css';

type Props = {
  readonly title: string;
  readonly lead?: ReactNode;
  /** Stands above the title: where this page belongs. */
  readonly above?: ReactNode;
  readonly children: ReactNode;
};

/** A page of the notebook beside the laboratory's table: its title, what it is for, and the rest. */
export const LabPage = ({ title, lead, above, children }: Props) => {
  usePageTitle(title);
  useArrival();
  return (
    <main id="conteudo" className="lab-page" tabIndex={-1}>
      <header>
        {above}
        <h1>{title}</h1>
        {lead && <p>{lead}</p>}
      </header>
      {children}
    </main>
  );
};
