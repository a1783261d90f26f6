/** What must stand beside every total. */
export const costNotes = {
  /** ISO date on which the prices were read. */
  readAt: '2026-11-21',
  model:
    'Modelo, não fatura: preços de us-east-1 sob demanda, lidos em 21/11/2026, 730 horas por mês, sem ' +
    'imposto, desconto nem suporte. Alguns preços ainda não foram conferidos na fonte.',
  tokens:
    'Os tokens não estão na conta, e da V3 em diante podem passar de tudo o mais. Exemplo com preços ' +
    'inventados: 5.000 pessoas, 60 perguntas por mês cada, 1.500 tokens de ida e 400 de volta, custam ' +
    'US$ 465 com um modelo barato e US$ 3.150 com um caro.',
  saoPaulo:
    'São Paulo custa umas 1,45 vezes us-east-1, num fator grosseiro para a região inteira. Em troca, ' +
    'poupa de 110 a 120 ms de ida e volta a quem está no Brasil.',
  door: 'Na V1, porta, saída e endereços são 45 % da conta: o que liga o chat ao mundo custa mais que ele.',
  ownServer:
    'As placas de vídeo do servidor próprio não estão na conta da V4: dependem do modelo escolhido.',
} as const;
