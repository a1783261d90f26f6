import type { ReactNode } from 'react';
import { usePageTitle } from '../../app/use-page-title.ts';
import './lab-page.css';

type Props = {
  readonly title: string;
  readonly lead?: ReactNode;
  readonly children: ReactNode;
};

/** A screen of the laboratory: its name in the tab and above it, and the place of its content. */
export const LabPage = ({ title, lead, children }: Props) => {
  usePageTitle(title);
  return (
    <main className="lab-page" id="conteudo" tabIndex={-1}>
      <header className="lab-page-head">
        <h1>{title}</h1>
        {lead && <p>{lead}</p>}
      </header>
      {children}
    </main>
  );
};
