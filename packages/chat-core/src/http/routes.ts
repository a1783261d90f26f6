import type { App } from './app.ts';
import type { RouteParts } from './route-parts.ts';
import { getArchitecture } from './routes/architecture/get-architecture.ts';
import { getArchitectureDrawing } from './routes/architecture/get-architecture-drawing.ts';
import { getArchitectureLive } from './routes/architecture/get-architecture-live.ts';
import { deleteAccount } from './routes/auth/delete-account.ts';
import { getExport } from './routes/auth/get-export.ts';
import { getMe } from './routes/auth/get-me.ts';
import { postPassword } from './routes/auth/post-password.ts';
import { postSignIn } from './routes/auth/post-sign-in.ts';
import { postSignOut } from './routes/auth/post-sign-out.ts';
import { postSignUp } from './routes/auth/post-sign-up.ts';
import { getGenerationEvents } from './routes/chat/get-generation-events.ts';
import { postChat } from './routes/chat/post-chat.ts';
import { postGenerationStop } from './routes/chat/post-generation-stop.ts';
import { deleteConversation } from './routes/conversations/delete-conversation.ts';
import { getConversation } from './routes/conversations/get-conversation.ts';
import { getConversationExport } from './routes/conversations/get-conversation-export.ts';
import { getConversationSearch } from './routes/conversations/get-conversation-search.ts';
import { getConversations } from './routes/conversations/get-conversations.ts';
import { getMessages } from './routes/conversations/get-messages.ts';
import { patchConversation } from './routes/conversations/patch-conversation.ts';
import { postConversations } from './routes/conversations/post-conversations.ts';
import { postRestore } from './routes/conversations/post-restore.ts';
import { getDocs } from './routes/docs/get-docs.ts';
import { getOpenapi } from './routes/docs/get-openapi.ts';
import { getHealth } from './routes/health/get-health.ts';
import { getHealthLive } from './routes/health/get-health-live.ts';
import { getHealthReady } from './routes/health/get-health-ready.ts';
import { postContinue } from './routes/messages/post-continue.ts';
import { postRegenerate } from './routes/messages/post-regenerate.ts';
import { getModel } from './routes/openai/get-model.ts';
import { getModels } from './routes/openai/get-models.ts';
import { postCompletions } from './routes/openai/post-completions.ts';
import { deleteSession } from './routes/sessions/delete-session.ts';
import { deleteSessions } from './routes/sessions/delete-sessions.ts';
import { getSessions } from './routes/sessions/get-sessions.ts';
import { getMetrics } from './routes/system/get-metrics.ts';
import { getSystem } from './routes/system/get-system.ts';
import { deleteToken } from './routes/tokens/delete-token.ts';
import { getTokens } from './routes/tokens/get-tokens.ts';
import { postTokens } from './routes/tokens/post-tokens.ts';
import { getUsage } from './routes/usage/get-usage.ts';
import { getUsageDaily } from './routes/usage/get-usage-daily.ts';

/** Everything that is served but the screens; each adds itself to the app. */
export const routes: readonly ((app: App, parts: RouteParts) => unknown)[] = [
  postChat,
  postRegenerate,
  postContinue,
  getGenerationEvents,
  postGenerationStop,

  getConversations,
  postConversations,
  getConversationSearch,
  getConversation,
  patchConversation,
  deleteConversation,
  postRestore,
  getMessages,
  getConversationExport,

  getArchitecture,
  getArchitectureLive,
  getArchitectureDrawing,

  postCompletions,
  getModels,
  getModel,

  postSignUp,
  postSignIn,
  postSignOut,
  getMe,
  postPassword,
  getExport,
  deleteAccount,
  getSessions,
  deleteSession,
  deleteSessions,
  getTokens,
  postTokens,
  deleteToken,

  getUsage,
  getUsageDaily,
  getHealth,
  getHealthLive,
  getHealthReady,
  getSystem,
  getMetrics,
  getOpenapi,
  getDocs,
];
