import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { useServices } from '../app/use-services.ts';
import { text } from '../text/pt-br.ts';
import { createCountdown } from './create-countdown.ts';
import type { Toast } from './create-toaster.ts';
import './toast-region.css';

const limitMs = 10_000;

/** Where what has just happened is told, and can be taken back. */
export const ToastRegion = () => {
  const { toaster } = useServices();
  const toast = useSyncExternalStore(toaster.subscribe, toaster.current);
  return (
    <section className="toast-region" aria-label={text.toasts.label}>
      {toast && <ToastView key={toast.id} toast={toast} onEnd={() => toaster.dismiss(toast.id)} />}
    </section>
  );
};

type Props = { readonly toast: Toast; readonly onEnd: () => void };

/** Ten seconds, which stand still while the pointer or the focus is on it; Esc ends them. */
const ToastView = ({ toast, onEnd }: Props) => {
  const [pointed, setPointed] = useState(false);
  const [focused, setFocused] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: one countdown for the life of a toast.
  const countdown = useMemo(() => createCountdown(limitMs, onEnd), []);
  const looked = pointed || focused;
  useEffect(() => {
    if (looked) return;
    countdown.run();
    return countdown.pause;
  }, [countdown, looked]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: looking at it is not doing anything.
    <div
      className="toast"
      onPointerEnter={() => setPointed(true)}
      onPointerLeave={() => setPointed(false)}
      onFocus={() => setFocused(true)}
      onBlur={() => setFocused(false)}
      onKeyDown={(event) => event.key === 'Escape' && onEnd()}
    >
      <p>{toast.sentence}</p>
      {toast.action && (
        <button
          type="button"
          className="toast-action"
          data-toast-action
          onClick={() => {
            toast.action?.run();
            onEnd();
          }}
        >
          {toast.action.verb}
        </button>
      )}
    </div>
  );
};
