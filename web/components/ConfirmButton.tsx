'use client';
import dynamic from 'next/dynamic';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useFocusContentOnRemoval } from '../lib/useFocusContentOnRemoval';
import { Button } from './Button';

const ConfirmDialog = dynamic(() => import('./ConfirmDialog').then(loaded => loaded.ConfirmDialog), {
  ssr: false,
});

interface ConfirmButtonProps {
  /** The button's label: `Cancel`. */
  label: string;
  /** The object of the action, `run 12`, on pages with several such buttons. Only screen readers hear it. */
  of?: string;
  /** The dialog's question: `Cancel this run?` */
  title: string;
  /** The label of the dialog's confirming button: `Cancel the run`. */
  confirm: string;
  /** The label of the button that closes the dialog, `Cancel` by default. */
  dismiss?: string;
  /** The text of the dialog: what will be lost and what will be kept. */
  children: ReactNode;
  /** May reject; the dialog then stays open and shows the reason. */
  onConfirm: () => Promise<unknown>;
}

/**
 * A button for actions that cannot be undone. It asks for confirmation in a dialog that is loaded when first needed.
 */
export function ConfirmButton({ label, of, ...dialog }: ConfirmButtonProps) {
  const [state, setState] = useState<'unused' | 'open' | 'closed'>('unused');
  const button = useRef<HTMLButtonElement>(null);
  const focusContentOnRemoval = useFocusContentOnRemoval();
  // Mantine stores the focus when a dialog opens, but a dialog that loads on first use has missed that moment.
  useEffect(() => {
    if (state === 'closed') button.current?.focus();
  }, [state]);

  function open() {
    focusContentOnRemoval();
    setState('open');
  }

  return (
    <>
      <Button ref={button} onClick={open} aria-label={of && `${label} ${of}`}>
        {label}
      </Button>
      {state !== 'unused' && <ConfirmDialog {...dialog} opened={state === 'open'} onClose={() => setState('closed')} />}
    </>
  );
}
