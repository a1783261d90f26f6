import { accountApi } from '../api/account-api.ts';
import { SettingsSection } from '../parts/settings-section.tsx';
import { accountText } from '../text/account-text.ts';

const words = accountText.data;

/** All that the system keeps of the reader, to take away. */
export const DataSection = () => (
  <SettingsSection title={words.title} lead={words.lead}>
    <a className="button-quiet" href={accountApi.exportPath} download>
      {words.download}
    </a>
  </SettingsSection>
);
