/** What the other tabs of this browser must know about who is signed in. */
export type SessionNews =
  | { readonly kind: 'left' }
  | { readonly kind: 'entered'; readonly accountId: string };

/** From tab to tab: a tab never hears itself. */
export type SessionChannel = {
  readonly tell: (news: SessionNews) => void;
  readonly listen: (listener: (news: SessionNews) => void) => () => void;
};

/** Opens the channel of this origin, and so of this version only. */
export const createSessionChannel = (name = 'evolua:sessao'): SessionChannel => {
  const channel = new BroadcastChannel(name);
  return {
    tell: (news) => channel.postMessage(news),
    listen: (listener) => {
      const hear = (event: Event): void => listener((event as MessageEvent<SessionNews>).data);
      channel.addEventListener('message', hear);
      return () => channel.removeEventListener('message', hear);
    },
  };
};
