import { useState } from 'react';
import { SettingsSection } from '../parts/settings-section.tsx';
import { accountText } from '../text/account-text.ts';
import { RemovalDialog } from './removal-dialog.tsx';

const words = accountText.removal;

/** The way out for good, behind a dialog. */
export const RemovalSection = () => {
  const [open, setOpen] = useState(false);
  return (
    <SettingsSection title={words.title} lead={words.lead}>
      <button type="button" className="button-quiet" onClick={() => setOpen(true)}>
        {words.open}
      </button>
      <RemovalDialog open={open} onClose={() => setOpen(false)} />
    </SettingsSection>
  );
};
