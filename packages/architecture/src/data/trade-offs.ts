import type { TradeOff } from '../model/trade-off.ts';

export const tradeOffs: readonly TradeOff[] = [];
