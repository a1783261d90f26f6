import { z } from 'zod';

const CONTENTS_MAX = 100_000;
const STOPS_MAX = 5;
const any = z.unknown().optional();

const part = z.looseObject({ text: z.string().optional(), functionResponse: any });
const content = z.strictObject({
  role: z.enum(['user', 'model', 'function', 'system']).optional(),
  parts: z.array(part).optional(),
});

const functionDeclaration = z.looseObject({
  name: z.string(),
  parameters: any,
  parametersJsonSchema: any,
});

const tool = z.looseObject({ functionDeclarations: z.array(functionDeclaration).optional() });

const toolConfig = z.looseObject({
  functionCallingConfig: z
    .looseObject({
      mode: z.enum(['MODE_UNSPECIFIED', 'AUTO', 'ANY', 'NONE', 'VALIDATED']).optional(),
      allowedFunctionNames: z.array(z.string()).optional(),
    })
    .optional(),
});

const generationConfig = z.looseObject({
  candidateCount: z.int().min(1).max(1).optional(),
  maxOutputTokens: z.int().min(1).optional(),
  stopSequences: z.array(z.string()).max(STOPS_MAX).optional(),
  temperature: z.number().min(0).max(2).optional(),
  topP: z.number().min(0).max(1).optional(),
  topK: z.number().min(0).optional(),
  responseMimeType: z.string().optional(),
  responseSchema: any,
  responseJsonSchema: any,
});

/** Everything that `generateContent` takes; what the simulator acts on, with its ranges. */
export const contentSchema = z.strictObject({
  model: z.string().optional(),
  contents: z.array(content).min(1).max(CONTENTS_MAX),
  systemInstruction: content.optional(),
  system_instruction: content.optional(),
  generationConfig: generationConfig.optional(),
  tools: z.array(tool).optional(),
  toolConfig: toolConfig.optional(),
  safetySettings: any,
  cachedContent: any,
  serviceTier: any,
  labels: any,
  store: any,
});
