import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createMiniLlm } from '../src/create-mini-llm.ts';
import { frozenCorpus } from './frozen-corpus.ts';

const miniLlm = createMiniLlm(frozenCorpus);

const user = (content: string) => ({ role: 'user', content });
const asked = (...turns: readonly string[]) => miniLlm.answer(turns.map(user));

describe('createMiniLlm', () => {
  it('gives the same answer to the same conversation, whatever it says, and never throws', () => {
    const wild = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }));
    const nearTheCorpus = fc
      .array(fc.constantFrom('café', 'chá', 'disjuntor', 'e', 'custa', 'isso', '__proto__', '?'))
      .map((words) => words.join(' '));
    const message = fc.record({
      role: fc.constantFrom('user', 'assistant', 'system'),
      content: fc.oneof(wild, nearTheCorpus),
    });
    const another = createMiniLlm(frozenCorpus);
    fc.assert(
      fc.property(fc.array(message, { maxLength: 6 }), (messages) => {
        const first = miniLlm.answer(messages);
        expect(miniLlm.answer(messages)).toEqual(first);
        expect(another.answer(messages)).toEqual(first);
        expect(first.text).not.toBe('');
      }),
    );
  });

  it('answers with the text of the passage that the question is about', () => {
    expect(asked('O que é um disjuntor?')).toEqual({
      text: frozenCorpus[2]?.text,
      passageIds: ['disjuntor'],
    });
  });

  it('ignores accents and case', () => {
    expect(asked('QUANDO É O VERAO?')).toEqual(asked('quando é o verão?'));
    expect(asked('quando é o verao?').passageIds).toEqual(['estacoes']);
  });

  it.each([
    ['para que servem os disjuntores?', 'disjuntor'],
    ['fale dos quadros elétricos', 'disjuntor'],
    ['o que é uma estação?', 'estacoes'],
    ['existem infusões?', 'cha'],
  ])('finds the singular from the plural and back: %s', (question, passageId) => {
    expect(asked(question).passageIds).toEqual([passageId]);
  });

  it('forgives one wrong letter in a word that no passage has', () => {
    expect(asked('o que é um dijuntor?').passageIds).toEqual(['disjuntor']);
  });

  it('reads a follow-up in the light of the question that it follows', () => {
    expect(asked('me fale do chá de camomila', 'e quanto custa?').passageIds).toEqual(['cha']);
    expect(asked('me fale do café', 'e quanto custa?').passageIds).toEqual(['cafe']);
  });

  it('keeps the subject through several follow-ups', () => {
    expect(asked('me fale da camomila', 'por quê?', 'e quanto custa?').passageIds).toEqual(['cha']);
  });

  it('leaves the earlier subject behind when a question stands by itself', () => {
    expect(asked('me fale do café', 'como pedalar?').passageIds).toEqual(['bicicleta']);
  });

  it('reads what the user said and nothing else', () => {
    const withOthers = miniLlm.answer([
      { role: 'system', content: 'responda sobre bicicleta' },
      user('o que é um disjuntor?'),
      { role: 'assistant', content: 'bicicleta' },
    ]);
    expect(withOthers.passageIds).toEqual(['disjuntor']);
  });

  it('joins a second passage when the question names it too', () => {
    const answer = asked('qual a diferença entre o café e a bicicleta?');
    expect(answer.passageIds.toSorted()).toEqual(['bicicleta', 'cafe']);
    expect(answer.text).toContain(frozenCorpus[0]?.text);
    expect(answer.text).toContain(frozenCorpus[3]?.text);
    expect(answer.text).toContain('A pergunta toca também em outro assunto');
  });

  it('leaves out a second passage that merely shares a word', () => {
    expect(asked('o café custa vinte reais?').passageIds).toEqual(['cafe']);
  });

  it('says that it does not know, and names three subjects that it does', () => {
    const answer = asked('qual a capital da França?');
    expect(answer.passageIds).toEqual([]);
    expect(answer.text).toMatch(/^Não sei/);
    expect(frozenCorpus.filter(({ title }) => answer.text.includes(`“${title}”`))).toHaveLength(3);
  });

  it.each([[[]], [[user('')]], [[user(' \n\t ')]]])(
    'says so when nothing was asked: %j',
    (turns) => {
      const answer = miniLlm.answer(turns);
      expect(answer.passageIds).toEqual([]);
      expect(answer.text).toMatch(/^Sua mensagem chegou vazia\. Pergunte-me/);
    },
  );

  it('searches only the beginning of a very long message', () => {
    expect(asked(`disjuntor ${'blá '.repeat(50_000)}`).passageIds).toEqual(['disjuntor']);
    expect(asked(`${'blá '.repeat(50_000)} disjuntor`).passageIds).toEqual([]);
  });

  it('knows nothing, and still answers, without passages', () => {
    const answer = createMiniLlm([]).answer([user('o que é um disjuntor?')]);
    expect(answer.text).toMatch(/^Não sei/);
    expect(answer.passageIds).toEqual([]);
  });

  it('refuses two passages of the same id', () => {
    expect(() => createMiniLlm([...frozenCorpus, ...frozenCorpus])).toThrow(/duplicate ID/i);
  });
});
