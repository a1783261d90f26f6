/** The words of the sessions page. */
export const sessionsText = {
  title: 'Sessões',
  lead: 'Onde sua conta está aberta. Se não reconhecer uma sessão, encerre-a e troque a senha.',
  toAccount: 'Trocar a senha',
  current: 'esta sessão',
  since: (date: string) => `desde ${date}`,
  device: (program: string, system: string) => `${program} no ${system}`,
  unknownProgram: 'Navegador desconhecido',
  unknown: 'Aparelho desconhecido',
  end: 'Encerrar',
  endLabel: (device: string) => `Encerrar a sessão: ${device}`,
  ended: 'Sessão encerrada.',
  endAll: 'Sair de todos os lugares',
  endAllTitle: 'Sair de todos os lugares?',
  endAllDetail:
    'Todas as sessões terminam, esta também, e você volta à entrada. Os tokens de API continuam valendo.',
  ending: 'Saindo…',
  stay: 'Ficar',
} as const;
