import { plainText } from './plain-text.ts';

/** Words that say nothing about the subject; neither texts nor questions are searched by them. */
export const stopWords: ReadonlySet<string> = new Set(
  plainText(`
    a à às ao aos o os as um uma uns umas de do da dos das em no na nos nas num numa por pelo pela
    pelos pelas para pra pro com sem sob e ou mas nem não sim que se como quando onde porque porquê
    então também já ainda só mais menos muito muita muitos muitas pouco tão bem mal assim aqui ali
    lá eu tu ele ela eles elas nós nos me te lhe meu minha meus minhas seu sua seus suas nosso nossa
    este esta estes estas esse essa esses essas isto isso aquele aquela aquilo deste desta desse
    dessa disto disso nele nela neste nesta nesse nessa nisso dele dela deles delas mesmo mesma qual
    quais quanto quanta quantos quantas cada tudo nada algo alguém algum alguma alguns algumas
    nenhum nenhuma outro outra outros outras tal tanto ser é são era foi sou será seria sendo sido
    está estão estava estar estou ter tem têm tinha tenho tendo haver há ir vai vão vou fui fazer
    faz fazem faço feito feita dar dá dão poder pode podem posso poderia dever deve devem devo
    deveria querer quer quero queria saber sei sabe preciso precisa precisar gostaria acontece
    acontecer explicar explique explica explicação falar fale fala dizer diga diz diz mostrar mostre
    conte ensinar ensine entender entendi entendo significa significar chamado chama funciona
    funcionar funcionam serve servem usar usa usam uso usado usada usados usadas exemplo melhor
    coisa tipo diferença diferenças qualquer novo nova novos novas até entre sobre desde após antes
    depois durante enquanto logo dentro pois apenas the of and to is what how
  `)
    .split(/\s+/)
    .filter((word) => word !== ''),
);
