import { expect, it } from 'vitest';
import { deviceInWords } from '../../src/sessions/device-in-words.ts';

it('says no more than the session does', () => {
  const firefox = 'Mozilla/5.0 (Windows NT 10.0; rv:143.0) Gecko/20100101 Firefox/143.0';
  expect(deviceInWords(firefox)).toBe('Firefox 143 no Windows');
  expect(deviceInWords('curl/8.5.0')).toBe('curl 8.5.0');
  expect(deviceInWords('Mozilla/5.0 (X11; Linux x86_64)')).toBe('Navegador desconhecido no Linux');
  expect(deviceInWords(null)).toBe('Aparelho desconhecido');
});
