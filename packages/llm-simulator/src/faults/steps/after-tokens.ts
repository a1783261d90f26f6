import type { Step } from '../../attempt/step.ts';

type Rest = {
  /** The steps that were still to come, the one at which it happens first. */
  readonly steps: Iterable<Step>;
  /** The answer is one body, of which half has been sent. */
  readonly inBody: boolean;
};

/**
 * Lets `count` tokens pass and gives the rest to `then`, at the latest before the finish reason:
 * an answer shorter than that fails at its end. An unstreamed answer is cut in half instead; a
 * refusal has no tokens and passes as it is.
 */
export function* afterTokens(
  steps: Iterable<Step>,
  count: number,
  then: (rest: Rest) => Iterable<Step>,
): Generator<Step> {
  const rest = steps[Symbol.iterator]();
  let passed = 0;
  for (let next = rest.next(); next.done !== true; next = rest.next()) {
    const step = next.value;
    const frame = step.do === 'write' ? step.frame : undefined;
    if (step.do === 'head' && step.status !== 200) return yield* preceded(step, rest);
    if (frame?.part === 'body') {
      const [first, second] = halves(frame.data);
      yield { do: 'write', frame: { ...frame, data: first, tokens: 0 } };
      const written: Step = { do: 'write', frame: { ...frame, data: second } };
      return yield* then({ steps: preceded(written, rest), inBody: true });
    }
    const beyond = frame !== undefined && passed + frame.tokens > count;
    if (beyond || isTerminal(step)) {
      return yield* then({ steps: preceded(step, rest), inBody: false });
    }
    passed += frame?.tokens ?? 0;
    yield step;
  }
}

function isTerminal(step: Step): boolean {
  if (step.do === 'end') return true;
  return step.do === 'write' && ['finish', 'usage', 'end'].includes(step.frame.part);
}

function* preceded(step: Step, rest: Iterator<Step>): Generator<Step> {
  try {
    yield step;
    for (let next = rest.next(); next.done !== true; next = rest.next()) yield next.value;
  } finally {
    rest.return?.();
  }
}

function halves(data: string | Uint8Array): readonly [Uint8Array, Uint8Array] {
  const bytes = Buffer.from(data);
  const middle = Math.floor(bytes.length / 2);
  return [bytes.subarray(0, middle), bytes.subarray(middle)];
}
