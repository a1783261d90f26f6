import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';

/** What somebody at a browser does again and again, at one version's address. */
export type Student = {
  readonly email: string;
  readonly password: string;
  readonly signUp: () => Promise<void>;
  readonly signIn: (password?: string) => Promise<void>;
  /** Asks where the page is, and waits for the answer's last figure. */
  readonly ask: (question: string) => Promise<void>;
  readonly send: (question: string) => Promise<void>;
  readonly ended: () => Promise<void>;
};

type Person = { readonly name?: string; readonly email?: string };

/** A student with a page; nothing happens before they are told to do something. */
export const student = (page: Page, url: string, person: Person = {}): Student => {
  const { name = 'Ana', email = `${randomUUID()}@turma.example` } = person;
  const password = 'uma-senha-bem-longa';
  const composer = page.getByRole('textbox', { name: 'Sua pergunta' });
  const send = async (question: string) => {
    await composer.fill(question);
    await composer.press('Enter');
  };
  const ended = async () => {
    await page.getByText('primeiro token').last().waitFor();
    // The first figure stands while the rest is still being typed.
    await page.getByRole('button', { name: 'Parar' }).waitFor({ state: 'hidden' });
  };
  return {
    email,
    password,
    signUp: async () => {
      await page.goto(`${url}/criar-conta`);
      await page.getByLabel('Nome').fill(name);
      await page.getByLabel('E-mail').fill(email);
      await page.getByLabel('Senha', { exact: true }).fill(password);
      await page.getByRole('button', { name: 'Criar conta' }).click();
      await composer.waitFor();
    },
    signIn: async (typed = password) => {
      await page.getByLabel('E-mail').fill(email);
      await page.getByLabel('Senha', { exact: true }).fill(typed);
      await page.getByRole('button', { name: 'Entrar' }).click();
    },
    send,
    ended,
    ask: async (question) => {
      const before = await page.getByText('primeiro token').count();
      await send(question);
      await page.getByText('primeiro token').nth(before).waitFor();
      await ended();
    },
  };
};
