type TabNews = { readonly tell: (conversationId: string) => void };

const channelName = 'evolua:conversas';

/**
 * News between the tabs of one browser: something was asked, or came to its end, in a conversation.
 * They say where, never what: the other tab asks the server, which knows whose it is.
 */
export const createTabNews = (onNews: (conversationId: string) => void): TabNews => {
  const channel = new BroadcastChannel(channelName);
  channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (typeof data === 'string') onNews(data);
  });
  return { tell: (conversationId) => channel.postMessage(conversationId) };
};
