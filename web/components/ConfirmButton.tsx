'use client';
import dynamic from 'next/dynamic';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { usePassFocusOn } from '../lib/usePassFocusOn';
import { Button } from './Button';

const ConfirmDialog = dynamic(() => import('./ConfirmDialog').then(loaded => loaded.ConfirmDialog), {
  ssr: false,
});

interface ConfirmButtonProps {
  /** On the button: `Cancel`. */
  label: string;
  /** What it is done to, `run 12`, where several such buttons stand on one page: heard and not seen. */
  of?: string;
  /** The dialog's question: `Cancel this run?` */
  title: string;
  /** On the dialog's button that does it: `Cancel the run`. */
  confirm: string;
  /** What will be lost and what will be kept. */
  children: ReactNode;
  /** May reject; the dialog then stays and shows the reason. */
  onConfirm: () => Promise<unknown>;
}

/** For what cannot be undone: asks first. The dialog is loaded when it is first needed. */
export function ConfirmButton({ label, of, ...dialog }: ConfirmButtonProps) {
  const [state, setState] = useState<'unused' | 'open' | 'closed'>('unused');
  const button = useRef<HTMLButtonElement>(null);
  const passFocusOn = usePassFocusOn();
  // Mantine remembers the focus when a dialog opens, which one that is first loaded then has missed.
  useEffect(() => {
    if (state === 'closed') button.current?.focus();
  }, [state]);

  function open() {
    passFocusOn();
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
