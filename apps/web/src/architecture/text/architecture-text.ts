import type { VersionId } from '@evolua/architecture/model/version-id';
import { formatNumber } from '../../format/format-number.ts';

const nameOf = (version: VersionId): string => version.toUpperCase();
const list = new Intl.ListFormat('pt-BR');

/** Every word of the page's frame and tools, in Brazilian Portuguese. What varies is a function. */
export const architectureText = {
  title: 'Arquitetura',
  nameOf,
  list: (words: readonly string[]) => list.format(words),
  nav: { label: 'Páginas', conversations: 'Conversas', lab: 'Laboratório', menu: 'Tema' },
  slider: {
    label: 'Versão',
    here: 'você está aqui',
    announced: (usd: number) => `US$\u00a0${formatNumber(usd)}`,
    arrived: (version: VersionId, name: string) => `${nameOf(version)} ${name}.`,
  },
  tools: {
    label: 'O que mostrar',
    flow: 'Percorrer',
    noFlow: 'nenhum caminho',
    overlay: 'Camada',
    noOverlay: 'nenhuma',
    overlays: { cost: 'custo', availability: 'disponibilidade' },
    beside: 'Comparar com',
    alone: 'ninguém',
    svg: 'SVG',
    svgTitle: (version: VersionId) => `Baixar o diagrama da ${nameOf(version)} em SVG`,
    json: 'JSON',
    jsonTitle: 'Baixar o modelo das quatro versões em JSON',
  },
  diagram: {
    label: (version: VersionId, name: string) => `Diagrama da ${nameOf(version)} ${name}`,
    hint: 'Setas andam pelas ligações, Enter abre uma peça, Esc volta. Com + e − o desenho cresce e encolhe; com 0 ele volta ao tamanho.',
    frame: (version: VersionId) => `Desenho da ${nameOf(version)}, que se pode arrastar`,
    zoomIn: 'Aumentar',
    zoomOut: 'Diminuir',
    zoomWhole: 'Tamanho do começo',
    isNew: 'chegou nesta versão',
    isSinglePoint: 'ponto único de falha',
    isDead: 'fora do ar, por hipótese',
    isStranded: 'de pé, mas sem poder trabalhar',
  },
  legend: {
    label: 'Legenda',
    isNew: (version: VersionId) => `o que a ${nameOf(version)} trouxe`,
    copy: 'cópia de dados',
    singlePoint: 'ponto único de falha: sem ela, ninguém é respondido',
    dead: 'fora do ar, por hipótese',
    stranded: 'de pé, sem poder trabalhar',
  },
  panel: 'Detalhes',
  close: 'Fechar',
  back: 'Voltar',
} as const;
