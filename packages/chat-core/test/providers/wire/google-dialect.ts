import fc from 'fast-check';
import { google } from '../../../src/providers/google.ts';
import { canonical } from '../../contracts/canonical.ts';
import type { WireDialect, WireEnding } from './wire-dialect.ts';

type Value = Readonly<Record<string, unknown>>;

const frame = (value: Value) =>
  `data: ${JSON.stringify({ ...value, modelVersion: 'gemini-3.8-flash', responseId: 'r1' })}\r\n\r\n`;

const candidate = (parts: readonly Value[], more: Value = {}, usageMetadata: Value = {}) =>
  frame({ candidates: [{ content: { parts, role: 'model' }, ...more, index: 0 }], usageMetadata });

const USAGE = {
  promptTokenCount: 8,
  candidatesTokenCount: 3,
  thoughtsTokenCount: 2,
  cachedContentTokenCount: 3,
  totalTokenCount: 13,
};
const FINISH_REASONS: Readonly<Record<WireEnding, string>> = {
  stop: 'STOP',
  length: 'MAX_TOKENS',
  filtered: 'SAFETY',
  'tool-calls': 'STOP',
};

/** As it really comes: pretty-printed, with line breaks of its own, and no `data:` before it. */
const bareError = (code: number, status: string, message = 'No.') =>
  JSON.stringify({ error: { code, message, status } }, null, 2);

/** The frames of Gemini's stream (reference: PROVIDERS §2.3). */
export const googleFrames = {
  frame,
  candidate,
  /** Without usage: what most chunks of this suite don't need to say. */
  text: (text: string) =>
    frame({ candidates: [{ content: { parts: [{ text }], role: 'model' }, index: 0 }] }),
  finish: (finishReason: string, usageMetadata?: Value) =>
    frame({
      candidates: [{ content: { parts: [{ text: '' }], role: 'model' }, finishReason, index: 0 }],
      usageMetadata,
    }),
  usage: USAGE,
  bareError,
  error: (code: number, status: string) =>
    `data: ${bareError(code, status).replaceAll('\n', '')}\r\n\r\n`,
} as const;

const { id, name, arguments: text } = canonical.tool;

export const googleDialect: WireDialect = {
  name: 'google',
  adapter: (baseUrl, means) =>
    google({ apiKey: 'google-test', baseUrl, model: 'gemini-3.8-flash' }, means),
  opening: [candidate([{ text: 'hm', thought: true }], {}, { promptTokenCount: 5 })],
  text: googleFrames.text,
  tool: [
    frame({
      candidates: [
        {
          content: {
            parts: [{ functionCall: { id, name, args: JSON.parse(text) } }],
            role: 'model',
          },
          index: 0,
        },
      ],
    }),
  ],
  ending: (ending, counted) => [
    googleFrames.finish(FINISH_REASONS[ending], counted ? USAGE : undefined),
  ],
  marker: 0,
  noContent: [googleFrames.finish('STOP', { promptTokenCount: 5, totalTokenCount: 5 })],
  keepAlive: ': keep-alive\r\n\r\n',
  frame: (value) => `data: ${JSON.stringify(value)}\r\n\r\n`,
  shape: (anything) => {
    const functionCall = fc.record({ id: anything, name: anything, args: anything });
    const part = fc.record({ text: anything, functionCall }, { requiredKeys: [] });
    const parts = fc.oneof(fc.array(fc.oneof(part, anything), { maxLength: 2 }), anything);
    const content = fc.oneof(fc.record({ parts }), anything);
    const one = fc.record({ content, finishReason: anything }, { requiredKeys: [] });
    return fc.record(
      {
        candidates: fc.oneof(fc.array(fc.oneof(one, anything), { maxLength: 2 }), anything),
        promptFeedback: fc.oneof(fc.record({ blockReason: anything }), anything),
        usageMetadata: fc.oneof(fc.record({ promptTokenCount: anything }), anything),
        responseId: anything,
      },
      { requiredKeys: [] },
    );
  },
  malformed: 'data: {"candidates":[}\r\n\r\n',
  overloaded: googleFrames.error(503, 'UNAVAILABLE'),
  refusal: (code) => bareError(code, 'SOME_STATUS'),
  hearsRetryAfter: false,
  asked: (body) => {
    const { systemInstruction, contents } = JSON.parse(body) as Asked;
    const turns = contents.map(({ role, parts }) => ({
      role: role === 'model' ? ('assistant' as const) : ('user' as const),
      content: parts.map((part) => part.text).join(''),
    }));
    const system = systemInstruction?.parts.map((part) => part.text).join('');
    return system === undefined ? turns : [{ role: 'system', content: system }, ...turns];
  },
};

type Content = { readonly role: string; readonly parts: readonly { readonly text: string }[] };
type Asked = { readonly systemInstruction?: Content; readonly contents: readonly Content[] };
