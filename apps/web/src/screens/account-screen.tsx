import { DataSection } from '../account/data-section.tsx';
import { PasswordSection } from '../account/password-section.tsx';
import { ProfileSection } from '../account/profile-section.tsx';
import { RemovalSection } from '../account/removal-section.tsx';
import { TokensSection } from '../account/tokens-section.tsx';
import { UsageSection } from '../account/usage-section.tsx';
import type { Account } from '../api/account.ts';
import { SettingsPage } from '../parts/settings-page.tsx';
import { accountText } from '../text/account-text.ts';

type Props = { readonly account: Account };

/** Everything about the reader that is not a conversation. */
export const AccountScreen = ({ account }: Props) => (
  <SettingsPage account={account} title={accountText.title}>
    <ProfileSection account={account} />
    <UsageSection />
    <TokensSection />
    <PasswordSection />
    <DataSection />
    <RemovalSection />
  </SettingsPage>
);
