import type { z } from 'zod';
import type { ChatCall } from '../../chat/chat-call.ts';
import type { ChatMessage } from '../../chat/chat-message.ts';
import type { Route } from '../route.ts';
import type { contentSchema } from './content-schema.ts';
import { lowerCaseTypes } from './lower-case-types.ts';

type Body = z.infer<typeof contentSchema>;
type Content = Body['contents'][number];

/** A request as any model understands it; model and streaming stand in the path. */
export function toCall(body: Body, route: Extract<Route, { to: 'chat' }>): ChatCall {
  const config = body.generationConfig;
  const system = body.systemInstruction ?? body.system_instruction;
  const schema = config?.responseJsonSchema ?? config?.responseSchema;
  return {
    model: route.model ?? '',
    stream: route.stream === true,
    messages: [
      ...(system === undefined ? [] : [{ role: 'system', content: textOf(system) } as const]),
      ...body.contents.map(toMessage),
    ],
    completionTokensMax: config?.maxOutputTokens,
    stop: config?.stopSequences ?? [],
    tool: forcedTool(body),
    json:
      config?.responseMimeType === 'application/json'
        ? { schema: schema === undefined ? undefined : lowerCaseTypes(schema) }
        : undefined,
  };
}

function toMessage(content: Content): ChatMessage {
  const spoken = content.role === 'model' ? 'assistant' : 'user';
  return { role: hasToolResult(content) ? 'tool' : spoken, content: textOf(content) };
}

function textOf({ parts = [] }: Content): string {
  return parts.map(({ text = '' }) => text).join('');
}

function hasToolResult({ role, parts = [] }: Content): boolean {
  return role === 'function' || parts.some((part) => part.functionResponse !== undefined);
}

/** A model that was made to call a tool does so once: after a tool's result it answers in words. */
function forcedTool({ tools, toolConfig, contents }: Body): ChatCall['tool'] {
  const last = contents.at(-1);
  const calling = toolConfig?.functionCallingConfig;
  if (calling?.mode !== 'ANY' || (last !== undefined && hasToolResult(last))) return undefined;
  const declared = tools?.flatMap(({ functionDeclarations = [] }) => functionDeclarations) ?? [];
  const allowed = calling.allowedFunctionNames;
  const tool = declared.find(({ name }) => allowed === undefined || allowed.includes(name));
  if (tool === undefined) return undefined;
  const parameters = tool.parametersJsonSchema ?? lowerCaseTypes(tool.parameters);
  return { name: tool.name, parameters, named: allowed?.length === 1 };
}
