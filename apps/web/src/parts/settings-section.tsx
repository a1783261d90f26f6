import { type ReactNode, useId } from 'react';

type Props = { readonly title: string; readonly lead?: ReactNode; readonly children: ReactNode };

/** What it is about in the margin, and beside it what can be done. */
export const SettingsSection = ({ title, lead, children }: Props) => {
  const id = useId();
  return (
    <section className="settings-section" aria-labelledby={id}>
      <header>
        <h2 id={id}>{title}</h2>
        {lead && <p>{lead}</p>}
      </header>
      <div className="settings-body">{children}</div>
    </section>
  );
};
