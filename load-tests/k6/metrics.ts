import { Counter, Gauge, Rate, Trend } from 'k6/metrics';

/** What the report is made of, beside k6's own. Times in milliseconds. */
export const metrics = {
  /** How long each answer took, whatever it was worth; its tags say that. */
  answer: new Trend('answer_ms', true),
  answers: new Counter('answers'),
  /** Good or bad; who was told to come back later is neither. */
  good: new Rate('good'),
  /** Of good answers, as the server counts it. */
  firstToken: new Trend('first_token_ms', true),
  tokensPerSecond: new Trend('tokens_per_second'),
  /** Of all answers that say what they cost. */
  costUsd: new Counter('cost_usd'),
  fromCache: new Rate('from_cache'),
  resumedWhole: new Rate('resumed_whole'),
  /** 1 from the break on, 0 from the repair on. */
  fault: new Gauge('fault'),
};
