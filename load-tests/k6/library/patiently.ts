import { sleep } from 'k6';
import type { RefinedResponse } from 'k6/http';

const TOO_MANY = 429;
const ATTEMPTS_MAX = 3;
const USUAL_WAIT_SECONDS = 5;

/** Does it again when it was told to come back later; outside of what is measured. */
export const patiently = (send: () => RefinedResponse<'text'>): RefinedResponse<'text'> => {
  for (let attempt = 1; ; attempt += 1) {
    const response = send();
    if (response.status !== TOO_MANY || attempt === ATTEMPTS_MAX) return response;
    const seconds = Number(response.headers['Retry-After'] ?? USUAL_WAIT_SECONDS);
    console.warn(`contas demais de um endereço só: a versão pede ${seconds} s de espera`);
    sleep(seconds);
  }
};
