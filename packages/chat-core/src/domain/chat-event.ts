import type { FinishReason } from './finish-reason.ts';
import type { ProviderCall } from './provider-call.ts';
import type { RouteStep } from './route-step.ts';
import type { Usage } from './usage.ts';

/**
 * What happens to a request on its way, told in the stream itself. The first delta of either kind
 * is the commit point: after it nothing is retried silently. A stream that ends without `finish`
 * has failed.
 */
export type ChatEvent =
  | { readonly type: 'text-delta'; readonly text: string }
  | {
      readonly type: 'tool-call-delta';
      readonly index: number;
      readonly id?: string;
      readonly name?: string;
      readonly argumentsDelta: string;
    }
  | { readonly type: 'route'; readonly step: RouteStep }
  | {
      readonly type: 'finish';
      readonly reason: FinishReason;
      readonly usage: Usage;
      readonly provider: string;
      readonly model: string;
      readonly cached: boolean;
      readonly degraded: boolean;
      readonly calls: readonly ProviderCall[];
    };
