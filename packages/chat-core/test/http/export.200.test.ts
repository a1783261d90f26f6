import { describe, expect, it } from 'vitest';
import { finish, text } from '../events.ts';
import type { Step } from '../scripted-provider.ts';
import { aSystem } from './harness/a-system.ts';
import { jsonFrom } from './harness/json-from.ts';
import { problemFrom } from './harness/problem-from.ts';

const aConversation = async (answers: readonly string[], questions: readonly object[]) => {
  const script = (call: number): readonly Step[] => [text(answers[call - 1] ?? ''), finish()];
  const system = aSystem({ script });
  const ana = await system.signUp('Ana');
  let conversationId: string | undefined;
  for (const question of questions) {
    const body = { conversationId, ...question };
    const answered = await jsonFrom(await ana.request('/v1/chat', { body }));
    conversationId ??= answered.conversationId;
  }
  const path = `/v1/chat/conversations/${conversationId}`;
  return { ...system, ana, path };
};

describe('a conversation as Markdown', () => {
  it('tells who asked, who answered, and what it cost', async () => {
    const { ana, path } = await aConversation(['Um disjuntor.'], [{ text: 'O que é isso?' }]);
    const response = await ana.request(`${path}/export?format=md`);

    expect(response.headers.get('content-type')).toBe('text/markdown; charset=utf-8');
    expect(await response.text()).toBe(
      [
        '# O que é isso?',
        '',
        '## Pergunta',
        '',
        'O que é isso?',
        '',
        '## Resposta',
        '',
        'Um disjuntor.',
        '',
        '_scripted · scripted-1 · 17 + 4 tokens · US$ 0,00_',
        '',
      ].join('\n'),
    );
  });

  it('begins with the instructions, where there are any', async () => {
    const ana = await aSystem().signUp('Ana');
    const body = { title: 'Aula', systemPrompt: '# Seja breve' };
    const { id } = await jsonFrom(await ana.request('/v1/chat/conversations', { body }));
    const response = await ana.request(`/v1/chat/conversations/${id}/export?format=md`);
    expect(await response.text()).toBe('# Aula\n\n## Instruções\n\n### Seja breve\n');
  });

  it('follows the newest branch, and JSON has the whole tree', async () => {
    const { ana, path } = await aConversation(
      ['A primeira', 'A segunda'],
      [{ text: 'Uma pergunta' }, { text: 'Outra' }],
    );
    const { items } = await jsonFrom(await ana.request(`${path}/messages`));
    const again = {
      text: 'Uma terceira',
      parentId: items[1].id,
      conversationId: items[0].conversationId,
    };
    await ana.request('/v1/chat', { body: again });

    const markdown = await (await ana.request(`${path}/export`)).text();
    expect(markdown).toContain('A primeira');
    expect(markdown).not.toContain('A segunda');
    const json = await jsonFrom(await ana.request(`${path}/export?format=json`));
    const page = await jsonFrom(await ana.request(`${path}/messages`));
    expect(json.messages).toHaveLength(6);
    expect(json.messages).toEqual(page.items);
    expect(json.title).toBe('Uma pergunta');
  });

  it.each([
    ['# Título\n## Outro', '### Título\n#### Outro'],
    ['Texto\n===\n---', 'Texto\n\n===\n\n---'],
    ['```py\n# comentário\n```\n# Depois', '```py\n# comentário\n```\n### Depois'],
    ['~~~~\n# a\n~~~\n# b', '~~~~\n# a\n~~~\n# b\n~~~~'],
    ['```` a`b ````\n# c', '```` a`b ````\n### c'],
    ['#hashtag', '#hashtag'],
  ])('keeps its shape, whatever is said in it: %j', async (said, expected) => {
    const { ana, path } = await aConversation([said], [{ text: 'Oi' }]);
    const markdown = await (await ana.request(`${path}/export`)).text();
    expect(markdown).toContain(`## Resposta\n\n${expected}\n\n_scripted`);
  });
});

describe('the file', () => {
  it.each([
    ['Conversa', `filename="Conversa.md"; filename*=UTF-8''Conversa.md`],
    ['Olá, não!', `filename="Ola, nao!.md"; filename*=UTF-8''Ol%C3%A1%2C%20n%C3%A3o%21.md`],
    ['../../etc/passwd', `filename="etc passwd.md"; filename*=UTF-8''etc%20passwd.md`],
    [
      'a"\r\nSet-Cookie: x=1',
      `filename="a Set-Cookie x=1.md"; filename*=UTF-8''a%20Set-Cookie%20x%3D1.md`,
    ],
    ['日本語', `filename="conversa.md"; filename*=UTF-8''%E6%97%A5%E6%9C%AC%E8%AA%9E.md`],
    ['…', `filename="conversa.md"; filename*=UTF-8''%E2%80%A6.md`],
    ['\u202egpj.exe', `filename="gpj.exe.md"; filename*=UTF-8''gpj.exe.md`],
  ])('has a safe name: %j', async (title, expected) => {
    const { ana, path } = await aConversation(['Olá'], [{ text: 'Oi' }]);
    await ana.request(path, { method: 'PATCH', body: { title } });
    const response = await ana.request(`${path}/export`);
    expect(response.headers.get('content-disposition')).toBe(`attachment; ${expected}`);
    await response.body?.cancel();
  });

  it('has one of two formats', async () => {
    const { ana, path } = await aConversation(['Olá'], [{ text: 'Oi' }]);
    const response = await ana.request(`${path}/export?format=pdf`);
    expect(response.status).toBe(422);
    expect(await problemFrom(response)).toMatchObject({ field: 'format' });
  });
});
