import { ChatError } from '../src/domain/chat-error.ts';
import type { ChatProvider } from '../src/domain/chat-provider.ts';
import { ledger } from '../src/layers/ledger.ts';
import { aCallLedger } from './a-call-ledger.ts';
import { type Step, scriptedProvider } from './scripted-provider.ts';

type Script = readonly Step[] | ((call: number) => readonly Step[]);

type Asked = {
  readonly target: string;
  readonly requestId: string;
  readonly signal: AbortSignal;
  /** Whether it was being asked for the same request already. */
  readonly twice: boolean;
};

type Means = { readonly estimateTokens?: (text: string) => Promise<number> };

/**
 * Targets with a ledger each and one journal of who was asked. `provider` asks the first that is
 * not being asked for its request yet: what failover promises to hedge, and nothing else of it.
 */
export const scriptedTargets = (
  scripts: Readonly<Record<string, Script>>,
  { estimateTokens = async (written) => written.length }: Means = {},
) => {
  const asked: Asked[] = [];
  const open = new Set<string>();
  const scripted = Object.entries(scripts).map(([name, script]) =>
    scriptedProvider(script, { name, model: name }),
  );
  const targets = scripted.map(({ provider }): ChatProvider => {
    const { book } = aCallLedger();
    const booked = ledger(book, { priceOf: () => 0, estimateTokens })(provider);
    return {
      ...booked,
      stream: async function* (request, signal) {
        const { requestId } = request.context;
        const key = `${requestId} ${booked.name}`;
        asked.push({ target: booked.name, requestId, signal, twice: open.has(key) });
        open.add(key);
        try {
          yield* booked.stream(request, signal);
        } finally {
          open.delete(key);
        }
      },
    };
  });

  const provider: ChatProvider = {
    name: 'targets',
    stream: async function* (request, signal) {
      const { inFlight } = request.context.attempts;
      const target = targets.find(({ name }) => !inFlight.has(name));
      if (target === undefined) throw new ChatError('circuit_open');
      inFlight.add(target.name);
      try {
        yield* target.stream(request, signal);
      } finally {
        inFlight.delete(target.name);
      }
    },
  };
  const closed = () => scripted.flatMap(({ calls }) => calls.map((call) => call.closed));
  return { targets, provider, asked, closed };
};
