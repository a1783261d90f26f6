import type { CodeStep } from '@evolua/lab-contract/code-step';
import type { ExperimentView } from '@evolua/lab-contract/experiment-view';
import type { FaultOrder } from '@evolua/lab-contract/fault-order';
import type { GameDayOrder, GameDayView } from '@evolua/lab-contract/game-day-view';
import type { RequestTrace } from '@evolua/lab-contract/request-trace';
import type { TrafficSettings } from '@evolua/lab-contract/traffic-settings';
import { problemOf } from '../../api/problem-of.ts';
import { sendJson } from '../../api/send-json.ts';
import type { LabKey } from './lab-key.ts';

export type LabApi = ReturnType<typeof createLabApi>;

const path = (...parts: readonly string[]): string =>
  ['/api', ...parts.map(encodeURIComponent)].join('/');

/**
 * The laboratory's HTTP contract (packages/lab-contract) as these screens use it. The casts are the
 * one place where its word for the shape of its answers is taken; everything rejects as `sendJson`
 * does. What changes something carries the key.
 */
export const createLabApi = (key: LabKey) => {
  const read = (at: string, signal?: AbortSignal) => sendJson(at, signal && { signal });
  const act = async (method: 'POST' | 'PUT' | 'DELETE', at: string, body?: unknown) => {
    const headers = { authorization: `Bearer ${key.current() ?? ''}` };
    try {
      await sendJson(at, { method, headers, body });
    } catch (error) {
      // Kept from another laboratory: from now on this browser only looks, and says so.
      if (problemOf(error).code === 'key_needed') key.forget();
      throw error;
    }
  };
  return {
    /** Server-sent `LiveEvent`s; it is for the caller to look at the status. */
    live: (signal: AbortSignal): Promise<Response> =>
      fetch('/api/ao-vivo', { headers: { accept: 'text/event-stream' }, signal }),
    /** Server-sent `AskEvent`s of the four answers; it is for the caller to look at the status. */
    ask: (question: { readonly text: string; readonly repeat?: boolean }, signal: AbortSignal) =>
      fetch('/api/perguntas', {
        method: 'POST',
        headers: { accept: 'text/event-stream', 'content-type': 'application/json' },
        body: JSON.stringify(question),
        signal,
      }),

    setTraffic: (settings: TrafficSettings) => act('PUT', '/api/trafego', settings),
    breakPart: (faultId: string, order: FaultOrder) => act('POST', path('falhas', faultId), order),
    repair: (faultId: string) => act('DELETE', path('falhas', faultId)),
    repairAll: () => act('DELETE', '/api/falhas'),

    experiments: (signal?: AbortSignal) =>
      read('/api/experimentos', signal) as Promise<readonly ExperimentView[]>,
    experiment: (id: string, signal?: AbortSignal) =>
      read(path('experimentos', id), signal) as Promise<ExperimentView>,
    runExperiment: (id: string) => act('POST', path('experimentos', id, 'execucoes')),
    abortRun: () => act('DELETE', '/api/execucao'),

    gameDay: (signal?: AbortSignal) =>
      read('/api/dia-de-jogo', signal) as Promise<GameDayView | undefined>,
    startGameDay: (order: GameDayOrder) => act('POST', '/api/dia-de-jogo', order),
    stopGameDay: () => act('DELETE', '/api/dia-de-jogo'),

    code: (signal?: AbortSignal) => read('/api/codigo', signal) as Promise<readonly CodeStep[]>,
    requests: (signal?: AbortSignal) =>
      read('/api/pedidos', signal) as Promise<readonly RequestTrace[]>,
    request: (id: string, signal?: AbortSignal) =>
      read(path('pedidos', id), signal) as Promise<RequestTrace>,
    /** The last lines of a process' log. */
    processLog: (name: string, lines: number, signal?: AbortSignal) =>
      read(`${path('processos', name, 'registro')}?linhas=${lines}`, signal),
    restartProcess: (name: string) => act('POST', path('processos', name, 'reinicio')),
  };
};
