import { Notice } from '../../parts/notice.tsx';
import { frameText } from '../../text/frame-text.ts';
import { labText } from '../text/lab-text.ts';

type Props = { readonly resetErrorBoundary: () => void };

/** A screen that fell, while the header with its repairs stands. */
export const FallenScreen = ({ resetErrorBoundary }: Props) => (
  <main className="lab-notices" id="conteudo" tabIndex={-1}>
    <Notice
      {...labText.fallen}
      action={
        <button type="button" className="button-quiet" onClick={resetErrorBoundary}>
          {frameText.retry}
        </button>
      }
    />
  </main>
);
