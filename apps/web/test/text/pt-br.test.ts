import { expect, it } from 'vitest';
import { accountText } from '../../src/text/account-text.ts';
import { text } from '../../src/text/pt-br.ts';

it('counts in the singular and in the plural', () => {
  expect(text.composer.tooLong(1)).toBe(
    'A pergunta passou do limite: tire 1 caractere para enviar.',
  );
  expect(text.composer.tooLong(1_500)).toContain('tire 1.500 caracteres');
  expect(text.retryAfter(1)).toBe('Espere 1 segundo.');
  expect(text.retryAfter(30)).toBe('Espere 30 segundos.');
  expect(text.identity.passwordShort(9)).toBe(
    'Falta 1 caractere: a senha precisa de pelo menos 10.',
  );
  expect(text.identity.passwordShort(3)).toMatch(/^Faltam 7 caracteres/);
  expect(text.search.count(1, false)).toBe('1 resultado');
  expect(text.search.count(20, true)).toBe('Mais de 20 resultados');
  expect(accountText.usage.calls(1)).toBe('1 chamada');
  expect(accountText.usage.calls(1_200)).toBe('1.200 chamadas');
});
