import type { Usage } from '../domain/usage.ts';
import prices from './prices.json' with { type: 'json' };

type Price = {
  readonly inputUsdPerMillion: number;
  readonly cachedInputUsdPerMillion?: number;
  readonly outputUsdPerMillion: number;
};

const TABLE = new Map<string, Price>(Object.entries(prices));
/** A tenth of a nano-dollar: below it there is only the noise of binary fractions. */
const DECIMALS = 10;
const DATE_SUFFIX = /-\d{4}-?\d{2}-?\d{2}$/u;

/**
 * US dollars for this usage by `prices.json`, `null` when the model is not in it. A dated model
 * (`gpt-4o-mini-2024-07-18`, `claude-haiku-4-5-20251001`) costs what its family does.
 */
export const priceOf = (model: string, usage: Usage): number | null => {
  const price = TABLE.get(model) ?? TABLE.get(model.replace(DATE_SUFFIX, ''));
  if (price === undefined) return null;
  const cached = usage.cachedInputTokens ?? 0;
  const cachedPrice = price.cachedInputUsdPerMillion ?? price.inputUsdPerMillion;
  const usdTimesMillion =
    (usage.inputTokens - cached) * price.inputUsdPerMillion +
    cached * cachedPrice +
    usage.outputTokens * price.outputUsdPerMillion;
  return Number((usdTimesMillion / 1_000_000).toFixed(DECIMALS));
};
