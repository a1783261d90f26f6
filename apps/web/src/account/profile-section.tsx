import { Link } from 'wouter';
import type { Account } from '../api/account.ts';
import { formatDate } from '../format/format-date.ts';
import { SettingsSection } from '../parts/settings-section.tsx';
import { accountText } from '../text/account-text.ts';
import './profile-section.css';

type Props = { readonly account: Account };

const words = accountText.profile;

/** Who the reader is here. */
export const ProfileSection = ({ account }: Props) => (
  <SettingsSection title={words.title}>
    <dl className="profile">
      <div>
        <dt>{words.name}</dt>
        <dd>{account.name}</dd>
      </div>
      <div>
        <dt>{words.email}</dt>
        <dd>{account.email}</dd>
      </div>
      {account.role !== 'user' && (
        <div>
          <dt>{words.role}</dt>
          <dd>{words.roles[account.role]}</dd>
        </div>
      )}
      <div>
        <dt>{words.since}</dt>
        <dd>{formatDate(account.createdAt)}</dd>
      </div>
    </dl>
    <Link href="/sessoes" className="link">
      {words.toSessions}
    </Link>
  </SettingsSection>
);
