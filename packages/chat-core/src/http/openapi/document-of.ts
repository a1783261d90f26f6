import type { App } from '../app.ts';
import type { RouteParts } from '../route-parts.ts';

const TAGS = [
  ['Chat', 'Perguntar, retomar e parar'],
  ['Conversas', 'O que já foi dito'],
  ['Compatível com OpenAI', 'Qualquer cliente da OpenAI funciona trocando o endereço base'],
  ['Identidade', 'Contas e sessões'],
  ['Tokens', 'Acesso para programas'],
  ['Uso', 'O que foi gasto'],
  ['Sistema', 'Como o sistema está'],
] as const;

/** The OpenAPI 3.1 document, generated from the routes themselves. */
export const documentOf = (app: App, { version, publicUrl }: RouteParts) => {
  const prefix = publicUrl.startsWith('https://') ? '__Host-' : '';
  app.openAPIRegistry.registerComponent('securitySchemes', 'cookie', {
    type: 'apiKey',
    in: 'cookie',
    name: `${prefix}evolua_${version.id}_session`,
    description: 'A sessão do navegador. Para mudar algo, a origem precisa ser confiável.',
  });
  app.openAPIRegistry.registerComponent('securitySchemes', 'bearer', {
    type: 'http',
    scheme: 'bearer',
    description: 'Um token de API (evo_…), de /v1/tokens.',
  });
  return app.getOpenAPI31Document({
    openapi: '3.1.0',
    info: {
      title: `Evolua ${version.id.toUpperCase()}: ${version.name}`,
      version: '1.0.0',
      description: 'Uma API de chat com LLM. As quatro versões servem este mesmo contrato.',
    },
    servers: [{ url: '/' }],
    tags: TAGS.map(([name, description]) => ({ name, description })),
  });
};
