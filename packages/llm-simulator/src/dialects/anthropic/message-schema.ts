import { z } from 'zod';

const MESSAGES_MAX = 100_000;
const STOPS_MAX = 8_192;

const block = z.looseObject({ type: z.string(), text: z.string().optional() });
const content = z.union([z.string(), z.array(block)]);

const message = z.looseObject({ role: z.enum(['user', 'assistant']), content });

const tool = z.looseObject({ name: z.string(), input_schema: z.unknown().optional() });

const toolChoice = z.looseObject({
  type: z.enum(['auto', 'any', 'tool', 'none']),
  name: z.string().optional(),
});

const outputFormat = z.looseObject({
  type: z.literal('json_schema'),
  schema: z.unknown().optional(),
});

/** Everything that `POST /v1/messages` takes; what the simulator acts on, with its ranges. */
export const messageSchema = z.strictObject({
  model: z.string().min(1),
  max_tokens: z.int().min(1),
  messages: z.array(message).min(1).max(MESSAGES_MAX),
  system: content.optional(),
  stream: z.boolean().optional(),
  stop_sequences: z.array(z.string()).max(STOPS_MAX).optional(),
  temperature: z.number().min(0).max(1).optional(),
  top_p: z.number().min(0).max(1).optional(),
  top_k: z.int().min(0).optional(),
  tools: z.array(tool).optional(),
  tool_choice: toolChoice.optional(),
  cache_control: z.unknown().optional(),
  container: z.unknown().optional(),
  context_management: z.unknown().optional(),
  diagnostics: z.unknown().optional(),
  inference_geo: z.unknown().optional(),
  mcp_servers: z.unknown().optional(),
  metadata: z.unknown().optional(),
  output_config: z.looseObject({ format: outputFormat.nullish() }).optional(),
  service_tier: z.unknown().optional(),
  speed: z.unknown().optional(),
  thinking: z.unknown().optional(),
  user_profile_id: z.unknown().optional(),
  workspace_id: z.unknown().optional(),
});
