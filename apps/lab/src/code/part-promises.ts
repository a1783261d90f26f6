/**
 * What a part of the core that is no layer brings to a version, by its module; the layers say it
 * themselves, in docs/camadas.
 */
export const partPromises: Readonly<Record<string, string>> = {
  'http/routes/chaos/chaos-routes':
    'Os experimentos de caos se ligam e desligam pela API, com uma chave só deles.',
  'layers/parts/chaos-experiments':
    'Guarda os experimentos de caos em curso; cada um acaba sozinho, e para se ninguém olha.',
  'platform/telemetry':
    'Entrega os spans a um coletor OpenTelemetry; nenhuma resposta espera por ele.',
  'providers/anthropic': 'Mais um provedor: o Claude, da Anthropic.',
  'providers/google': 'Mais um provedor: o Gemini, do Google.',
  'providers/minillm':
    'Responde com os textos do próprio curso, sem rede: a resposta de emergência.',
  'providers/openai': 'O primeiro provedor: a OpenAI.',
  'providers/openai-compatible':
    'Mais um provedor: um servidor próprio, que fala como o da OpenAI (vLLM, Ollama).',
  'stores/mongo/open-mongo-documents':
    'As conversas podem ficar num banco de documentos, com servidor próprio.',
};
