import type { Identity } from '../domain/identity.ts';

type Stores = { readonly identity: Identity; readonly close: () => Promise<void> };

/**
 * Makes somebody who has an account an admin of this version, and says so on the terminal. Run by
 * whoever can run a command on the machine: never over HTTP. The exit code is 1 when nobody was.
 */
export const grantAdmin = async (
  { identity, close }: Stores,
  { version, email }: { readonly version: string; readonly email: string | undefined },
): Promise<void> => {
  const granted = email !== undefined && (await identity.grantRole(email, 'admin'));
  await close();
  process.stdout.write(
    granted
      ? `${email} agora é admin da ${version.toUpperCase()}.\n`
      : 'Uso: npm run admin -- pessoa@exemplo.br (de alguém que já criou a sua conta).\n',
  );
  process.exitCode = granted ? 0 : 1;
};
