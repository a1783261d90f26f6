import { Link, useLocation } from 'wouter';
import { labText } from '../text/lab-text.ts';

const { nav } = labText;
const pages = [
  ['/', nav.lab],
  ['/experimentos', nav.experiments],
  ['/dia-de-jogo', nav.gameDay],
  ['/codigo', nav.code],
  ['/processos', nav.processes],
  ['/pedidos', nav.requests],
] as const;

type Props = { readonly onLeave?: () => void };

/** The laboratory's screens, with the one that is on the page marked, and the diagrams' own page. */
export const LabPages = ({ onLeave }: Props) => {
  const [location] = useLocation();
  const isHere = (at: string) => (at === '/' ? location === at : location.startsWith(at));
  const links = pages.map(([at, name]) => (
    <Link key={at} href={at} aria-current={isHere(at) ? 'page' : undefined} onClick={onLeave}>
      {name}
    </Link>
  ));
  return (
    <>
      {links}
      <a href="/v1/chat/arquitetura">{nav.architecture}</a>
    </>
  );
};
