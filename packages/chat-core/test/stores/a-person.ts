import { randomUUID } from 'node:crypto';

/** Somebody who signs up; no two have the same e-mail. */
export const aPerson = () => ({
  email: `ana-${randomUUID()}@exemplo.test`,
  password: 'uma senha boa',
  name: 'Ana',
  userAgent: 'Navegador/1.0',
});
