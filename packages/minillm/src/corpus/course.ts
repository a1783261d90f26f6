import type { Passage } from '../passage.ts';
import { prose } from './prose.ts';

export const course: readonly Passage[] = [
  {
    id: 'saudacao',
    title: 'boas-vindas',
    keywords: ['oi', 'olá', 'opa', 'bom dia', 'boa tarde', 'boa noite', 'hello', 'e aí', 'ajuda'],
    text: prose`
      Olá! Eu sou o MiniLLM, o assistente deste curso. Respondo sobre o que se aprende aqui: como um
      chat com LLM cresce de um MVP até um sistema de missão crítica, e o que cada passo custa.

      Se você não sabe por onde começar, experimente uma destas perguntas:

      - O que muda do V1 para o V2?
      - Para que serve um circuit breaker?
      - Quantos minutos por ano cabem em 99,99%?

      Pode perguntar do seu jeito, com ou sem acento. Quando eu não souber, vou dizer que não sei:
      prefiro isso a inventar.
    `,
  },
  {
    id: 'despedida',
    title: 'despedida',
    keywords: ['obrigado', 'obrigada', 'valeu', 'tchau', 'obrigado pela ajuda', 'valeu pela ajuda'],
    text: prose`
      Por nada! Foi bom conversar com você. Antes de ir, uma sugestão: leve daqui uma pergunta só, e
      faça-a ao sistema em que você trabalha hoje. Qual é a parte que, se parar agora, leva todo o
      resto junto? Quem sabe responder a isso já começou a trabalhar com disponibilidade, mesmo sem
      nenhuma ferramenta nova.

      Quando voltar, o laboratório continua no mesmo lugar: as conversas ficam guardadas na sua
      conta, e cada versão espera para ser quebrada mais uma vez. Até logo!
    `,
  },
  {
    id: 'evolua',
    title: 'o Evolua',
    keywords: ['curso', 'projeto Evolua'],
    text: prose`
      O Evolua é um curso em forma de código. A mesma API de chat com LLM aparece quatro vezes, do
      V1 ao V4: o núcleo é um só, e o que muda é a composição, ou seja, quais camadas de proteção
      cercam a chamada ao modelo e quantas cópias de cada peça existem.

      Duas ideias guiam tudo. A primeira: a diferença entre duas versões é a lição, por isso vale
      ler lado a lado o \`main.ts\` de cada uma. A segunda: toda promessa é um teste. O que se
      afirma de uma versão ou é provado por algo do repositório, ou aparece como anunciado, sem
      prova.
    `,
  },
  {
    id: 'laboratorio',
    title: 'o laboratório',
    keywords: ['lab', 'make dev', 'rodar o projeto', 'rodar localmente', 'começar o curso'],
    text: prose`
      O laboratório é a sala de aula do Evolua, e cabe na sua máquina. Um comando sobe tudo:

      \`\`\`sh
      make dev
      \`\`\`

      Ele inicia um Postgres e um Redis de verdade, o simulador no lugar dos provedores de LLM e as
      versões do chat; depois imprime um índice de links. Não é preciso ter chave de API, conta ou
      rede. O roteiro de estudo é sempre o mesmo: faça uma pergunta, quebre uma peça, pergunte de
      novo e observe quem sobrevive e em quanto tempo. Com Ctrl-C, tudo se encerra de forma limpa, e
      os dados ficam na pasta \`.evolua\`.
    `,
  },
  {
    id: 'simulador',
    title: 'o simulador de provedores',
    keywords: ['simulador', 'injetar falhas', 'provedor falso'],
    text: prose`
      O simulador fala o protocolo HTTP dos provedores de LLM nos detalhes, e por isso os SDKs
      oficiais conversam com ele sem perceber a diferença. Quem escreve as respostas é o MiniLLM;
      quem dita o ritmo dos tokens é o próprio simulador.

      O valor dele está nas falhas sob encomenda, coisa que nenhum provedor real oferece: um erro
      503, uma demora antes do primeiro token, tokens a conta-gotas, um corte no meio da frase, ou o
      silêncio depois dos cabeçalhos. Ele também anota cada tentativa recebida. Assim se confere,
      por exemplo, se uma resposta abandonada parou mesmo de ser gerada.
    `,
  },
  {
    id: 'minillm',
    title: 'o MiniLLM',
    keywords: [
      'mini llm',
      'quem é você',
      'você é uma IA',
      'você é um robô',
      'rede neural',
      'ChatGPT',
    ],
    text: prose`
      Sou o MiniLLM e, apesar do nome, não sou uma rede neural nem um modelo de linguagem. Sou uma
      busca: o curso traz algumas dezenas de textos curtos, eu procuro os que mais combinam com a
      sua pergunta e devolvo o melhor, às vezes dois.

      Isso tem um preço e uma vantagem. O preço é que não raciocino, não traduzo nem escrevo código
      sob medida: só digo o que já estava escrito. A vantagem é que respondo em menos de um
      milissegundo, de graça, sem rede, e sempre a mesma coisa à mesma conversa, o que torna as
      experiências do laboratório fáceis de repetir. Com uma chave de API, um modelo de verdade
      ocupa o meu lugar.
    `,
  },
];
