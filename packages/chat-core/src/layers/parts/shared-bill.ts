import type { ChatEvent } from '../../domain/chat-event.ts';
import type { RequestContext } from '../../domain/request-context.ts';

type Attempts = RequestContext['attempts'];
type Finish = Extract<ChatEvent, { type: 'finish' }>;

/** One reader's part in the bill, which is all of it or nothing. */
type Share = {
  /** Moves the calls to this reader, if it is the one who pays. */
  readonly settle: () => void;
  /** The same, as the reader hears of the end: who does not pay has made no call. */
  readonly settled: (finish: Finish) => Finish;
  readonly leave: () => void;
};

type SharedBill = {
  /** Where the layers beneath count and book, in place of the attempts of any one reader. */
  readonly attempts: Attempts;
  readonly join: (own: Attempts) => Share;
  /** The answer is over: whoever has stood here longest pays. */
  readonly close: () => void;
};

/** The provider calls of a shared answer: each is shown and counted once, by one of its readers. */
export const sharedBill = (): SharedBill => {
  const attempts: Attempts = { count: 0, calls: [], inFlight: new Set() };
  const shares = new Set<Share>();
  let payer: Share | undefined;

  const join = (own: Attempts): Share => {
    const settle = () => {
      if (payer !== share) return;
      own.count += attempts.count;
      attempts.count = 0;
      own.calls.push(...attempts.calls.splice(0));
    };
    const share: Share = {
      settle,
      settled: (finish) => {
        const before = [...own.calls];
        settle();
        return { ...finish, calls: payer === share ? [...before, ...finish.calls] : before };
      },
      leave: () => shares.delete(share),
    };
    shares.add(share);
    return share;
  };
  return {
    attempts,
    join,
    close: () => {
      [payer] = shares;
    },
  };
};
