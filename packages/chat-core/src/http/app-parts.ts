import type { Chat } from '../chat/create-chat.ts';
import type { CallLog } from '../domain/call-log.ts';
import type { ChatProvider } from '../domain/chat-provider.ts';
import type { Identity } from '../domain/identity.ts';
import type { Logger } from '../domain/logger.ts';
import type { RateLimiter } from '../domain/rate-limiter.ts';
import type { Resource } from '../domain/resource.ts';
import type { Sampling } from '../domain/sampling.ts';
import type { TokenStore } from '../domain/token-store.ts';
import type { AppExtension } from './app-extension.ts';
import type { SlotLimits } from './guards/create-slots.ts';
import type { ObservedRequest } from './guards/log-access.ts';
import type { SignInLimits } from './guards/slow-guessing.ts';

/** A counter, or one of its series where it has labels. */
type Sample = {
  readonly value: number;
  readonly labels: Readonly<Partial<Record<string, string | number>>>;
};

/** What a version hands to its HTTP side: use cases, ports and values; nothing is looked up. */
export type AppParts = {
  /** Shown on every answer, and on the screens' badge. */
  readonly version: { readonly id: string; readonly name: string };
  /** Which of several processes this is, as the diagrams tell. */
  readonly place?: { readonly instance?: string } | undefined;
  readonly environment: 'development' | 'test' | 'production';
  readonly logger: Logger;

  readonly chat: Chat;
  /** For the stateless `/v1/chat/completions`, which keeps nothing. */
  readonly provider: ChatProvider;
  /** The models that can be asked for by name, or by their provider's; `evolua` always can. */
  readonly models: readonly { readonly id: string; readonly provider: string }[];
  readonly sampling: Sampling;
  readonly tenant: string;
  /** Answers of `/v1/chat/completions` being written at once. */
  readonly completionLimits: SlotLimits;
  readonly calls: CallLog;

  readonly identity: Identity;
  readonly tokens: TokenStore;
  readonly signInLimits: SignInLimits;
  /** What an account may create, and what may come from one address; without them, anything. */
  readonly rateLimits?: { readonly perAccount: RateLimiter; readonly perAddress: RateLimiter };
  /** The balancers before us, whose `X-Forwarded-For` is believed: addresses or networks. */
  readonly trustedProxies?: readonly string[];

  /** `host`, for every port, or `host:port`; `*` for any. */
  readonly allowedHosts: readonly string[];
  /** Origins, exactly as a browser sends them, from which a cookie may change something. */
  readonly trustedOrigins: readonly string[];
  /** Where people find this system. */
  readonly publicUrl: string;
  /** 64 KiB unless told. */
  readonly bodyBytesMax?: number;
  /** Behind the guards and before the routes. */
  readonly extensions?: readonly AppExtension[];

  /** What this process depends on, as far as it can be checked. */
  readonly resources: readonly Resource[];
  /** Aborted when no new request should come here any more. */
  readonly leaving?: { readonly signal: AbortSignal };
  readonly metrics: {
    readonly text: () => Promise<string>;
    readonly contentType: string;
    /** What a counter or gauge stands at; without it, the diagrams show no traffic. */
    readonly read?: (name: string) => Promise<readonly Sample[]>;
    readonly observe?: (request: ObservedRequest) => void;
  };
  /** The built screens. */
  readonly screensFolder?: string;
};
