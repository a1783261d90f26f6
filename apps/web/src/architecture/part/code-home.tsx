import { codePlaceOf } from '../../lab/experiments/code-place-of.ts';
import './code-home.css';

type Props = {
  readonly path: string;
  readonly symbol?: string;
  /** In the laboratory, composition roots have a screen. */
  readonly inLab: boolean;
};

/** A file of this checkout; a link where these screens can show it. */
export const CodeHome = ({ path, symbol, inLab }: Props) => {
  const place = inLab ? codePlaceOf(path) : undefined;
  const words = (
    <>
      {path
        .split('/')
        .flatMap((part, index) => (index === 0 ? [part] : ['/', <wbr key={part} />, part]))}
      {symbol && <b> {symbol}</b>}
    </>
  );
  return (
    <code className="code-home">
      {place ? (
        <a className="link" href={place}>
          {words}
        </a>
      ) : (
        words
      )}
    </code>
  );
};
