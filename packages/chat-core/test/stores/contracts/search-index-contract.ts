import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SearchHit } from '../../../src/domain/search-hit.ts';
import type { SearchIndex } from '../../../src/domain/search-index.ts';
import { aConversation } from '../a-conversation.ts';
import { aMessage } from '../a-message.ts';
import { at } from './at.ts';
import { pagesOf } from './pages-of.ts';
import type { StoreUnderTest } from './store-under-test.ts';

type Options = { readonly cannot?: { readonly grammar?: string } };

const HOSTILE = [
  '(',
  '('.repeat(200),
  "'",
  "' OR 1=1 --",
  '"',
  '"aberta',
  '&|!<->:*',
  ':*',
  'a:*',
  '!',
  '-',
  '- -',
  '\\',
  '\0',
  'a\0b',
  '\uD800',
  '\uE000\uE001',
  '🔌',
  '<b>',
  'or',
  'or or or',
  '%',
  '_',
  'a'.repeat(200),
  'ã'.repeat(200),
  'ß ﬁ İ',
  'x1',
  '½ ² Ⅷ',
  'a-b_c.d/e@f',
  'http://a.b/c?d=e',
  '1.5e300',
  '2147483648',
  '\u202e\u200b',
];

/** What every search index promises. What one can't do is named in `cannot`, with the reason. */
export const searchIndexContract = (
  name: string,
  open: () => Promise<StoreUnderTest<SearchIndex>>,
  { cannot = {} }: Options = {},
): void => {
  describe(`search index: ${name}`, () => {
    let under: StoreUnderTest<SearchIndex>;
    beforeAll(async () => {
      under = await open();
    });
    afterAll(() => under.close());

    /** One conversation with these texts, said one after the other. */
    const said = async (title: string, ...texts: readonly string[]) => {
      const index = under.store;
      const conversation = aConversation({ ownerId: await under.newOwner(), title });
      const messages = texts.map((content, second) =>
        aMessage(conversation, { content, createdAt: at(second + 1) }),
      );
      await index.save(conversation);
      await index.saveMessages(messages);
      const { ownerId, id } = conversation;
      const search = async (words: string, limit = 50, cursor?: string) =>
        index.search(ownerId, words, { limit, cursor });
      const found = async (words: string) => (await search(words)).items.map(textOf);
      return { index, conversation, messages, ownerId, id, search, found };
    };

    it('finds titles and messages, newest first', async () => {
      const { search, id, messages } = await said('Sobre redes', 'Uma rede', 'Nada', 'Outra rede');
      const { items } = await search('rede');
      expect(items.map((hit) => hit.messageId)).toEqual(
        expect.arrayContaining([messages[2]?.id, messages[0]?.id]),
      );
      const hits = items.filter(({ role }) => role !== null);
      expect(hits.map((hit) => hit.messageId)).toEqual([messages[2]?.id, messages[0]?.id]);
      expect(hits[0]).toEqual({
        id: messages[2]?.id,
        conversationId: id,
        title: 'Sobre redes',
        messageId: messages[2]?.id,
        role: 'user',
        excerpt: expect.any(Array),
        createdAt: messages[2]?.createdAt,
      });
      const titles = (await search('sobre redes')).items;
      expect(titles).toMatchObject([{ id, messageId: null, role: null, conversationId: id }]);
    });

    it('ignores case and accents, on either side', async () => {
      const { found } = await said('x', 'A AÇÃO do coração', 'o avo e a agua');
      for (const words of ['ação', 'acao', 'AÇÃO', 'Ação', 'coracao', 'CORAÇÃO']) {
        expect([words, await found(words)]).toEqual([words, ['A AÇÃO do coração']]);
      }
      for (const words of ['água', 'avô']) {
        expect([words, await found(words)]).toEqual([words, ['o avo e a agua']]);
      }
    });

    it('wants every word, and finds one that is still being typed', async () => {
      const { found } = await said('x', 'circuito aberto', 'circuito fechado');
      expect(await found('circuito')).toHaveLength(2);
      expect(await found('circuito aberto')).toEqual(['circuito aberto']);
      expect(await found('circuito fech')).toEqual(['circuito fechado']);
      expect(await found('circ')).toHaveLength(2);
      expect(await found('circuito xadrez')).toEqual([]);
    });

    it('marks the words in an excerpt of plain text', async () => {
      const { search } = await said('x', `${'muito texto antes. '.repeat(200)}O disjuntor desarma`);
      const [hit] = (await search('disjuntor')).items;
      expect(hit?.excerpt.some(({ match }) => match)).toBe(true);
      expect(textOf(hit as SearchHit)).toContain('disjuntor');
    });

    it.skipIf(cannot.grammar)('knows Portuguese, and the operators of a web search', async () => {
      const { found } = await said('x', 'as informações certas', 'os testes de carga', 'um teste');
      expect(await found('informação')).toEqual(['as informações certas']);
      expect(await found('testar')).toHaveLength(2);
      expect(await found('teste -carga')).toEqual(['um teste']);
      expect(await found('"testes de carga"')).toEqual(['os testes de carga']);
      expect(await found('informação or carga')).toHaveLength(2);
      expect(await found('teste de')).toHaveLength(2);
    });

    it.skipIf(cannot.grammar)('excerpts a little of a long text, and forges no mark', async () => {
      const forged = `\uE000falso\uE001 ${'palavra '.repeat(2_000)}alvo ${'palavra '.repeat(2_000)}`;
      const { search } = await said('x', forged, '<b>alvo</b> & <script>alert(1)</script>');
      for (const hit of (await search('alvo')).items) {
        expect(textOf(hit).length).toBeLessThan(500);
        expect(textOf(hit)).not.toMatch(/[\uE000\uE001]/u);
        expect(hit.excerpt.filter(({ match }) => match).map(({ text }) => text)).toEqual(['alvo']);
      }
    });

    it('is the owner’s alone', async () => {
      const { index, id, conversation, found } = await said('Segredo', 'Um segredo');
      const stranger = await under.newOwner();
      const theirs = aConversation({ ownerId: stranger, id });
      await index.save(theirs);
      await index.saveMessages([aMessage(theirs, { content: 'segredo plantado' })]);
      await index.rename(stranger, id, 'Tomada');
      await index.hide(stranger, id, true);
      await index.forget(stranger, id);
      await index.forgetAll(stranger);
      expect((await index.search(stranger, 'segredo', { limit: 9 })).items).toEqual([]);
      expect(await found('segredo')).toHaveLength(2);
      expect(await found(conversation.title)).toHaveLength(2);
    });

    it('repeats without doubling, keeps a title, and takes a newer text', async () => {
      const { index, conversation, messages, ownerId, id, found } = await said(
        'Primeiro',
        'antigo',
      );
      await index.rename(ownerId, id, 'Segundo');
      await index.save(conversation);
      await index.saveMessages(messages.map((message) => ({ ...message, content: 'recente' })));
      expect(await found('antigo')).toEqual([]);
      expect(await found('recente')).toEqual(['recente']);
      expect(await found('primeiro')).toEqual([]);
      expect(await found('segundo')).toEqual(['Segundo']);
    });

    it('drops what belongs to no conversation, and what says nothing yet', async () => {
      const { index, conversation, ownerId, found } = await said('x', 'algo');
      const elsewhere = aConversation({ ownerId });
      await index.saveMessages([
        aMessage(elsewhere, { content: 'algo perdido' }),
        aMessage(conversation, { content: '', status: 'running' }),
      ]);
      await index.saveMessages([]);
      expect(await found('algo')).toEqual(['algo']);
    });

    it('does not find what is hidden, nor what is said there, until it is shown', async () => {
      const { index, conversation, ownerId, id, found } = await said('Tema', 'tema antigo');
      await index.hide(ownerId, id, true);
      await index.saveMessages([aMessage(conversation, { content: 'tema novo' })]);
      await index.save(conversation);
      expect(await found('tema')).toEqual([]);
      await index.hide(ownerId, id, false);
      expect(await found('tema')).toHaveLength(3);
    });

    it('forgets one conversation, or all; what comes late does not bring it back', async () => {
      const { index, conversation, messages, ownerId, id, found } = await said('Tema', 'tema');
      const other = aConversation({ ownerId, title: 'Outro tema' });
      await index.save(other);
      await index.forget(ownerId, id);
      await index.forget(ownerId, id);
      await index.saveMessages(messages);
      expect(await found('tema')).toEqual(['Outro tema']);
      await index.forgetAll(ownerId);
      expect(await found('tema')).toEqual([]);
      expect((await index.search(conversation.ownerId, 'tema', { limit: 1 })).items).toEqual([]);
    });

    it('pages through everything once, at equal times too', async () => {
      const { index, conversation, search } = await said('x');
      const createdAt = at(5);
      const messages = Array.from({ length: 25 }, (_, nth) =>
        aMessage(conversation, { content: `item ${nth}`, createdAt }),
      );
      await index.saveMessages(messages);
      const hits = await pagesOf(({ limit, cursor }) => search('item', limit, cursor), 10);
      const ids = hits.map((hit) => hit.id);
      expect(ids).toEqual(
        messages
          .map((message) => message.id)
          .sort()
          .reverse(),
      );
    });

    it.each(HOSTILE)('takes any text for a question: %j', async (words) => {
      const { search } = await said('Título', 'um texto comum', words);
      const { items } = await search(words);
      for (const hit of items) expect(textOf(hit).length).toBeLessThan(500);
    });

    it('refuses a cursor that is none', async () => {
      const { search } = await said('x');
      await expect(search('x', 1, 'inventado')).rejects.toMatchObject({ code: 'invalid_request' });
    });

    it('takes texts of any length', async () => {
      const words = Array.from({ length: 60_000 }, (_, nth) => `p${nth.toString(36)}`).join(' ');
      const { found } = await said('x', words, 'ã'.repeat(1_000_000), 'a b '.repeat(200_000));
      expect(await found('p1')).not.toEqual([]);
    });
  });
};

const textOf = ({ excerpt }: SearchHit) => excerpt.map(({ text }) => text).join('');
