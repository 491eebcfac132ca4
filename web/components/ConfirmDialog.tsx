'use client';
import { Modal } from '@mantine/core';
import '@mantine/core/styles/UnstyledButton.css';
import '@mantine/core/styles/CloseButton.css';
import '@mantine/core/styles/Paper.css';
import '@mantine/core/styles/Overlay.css';
import '@mantine/core/styles/ModalBase.css';
import '@mantine/core/styles/Modal.css';
import { type ReactNode, useState } from 'react';
import { Button } from './Button';
import classes from './ConfirmDialog.module.css';

interface ConfirmDialogProps {
  opened: boolean;
  title: string;
  confirm: string;
  dismiss?: string;
  children: ReactNode;
  onConfirm: () => Promise<unknown>;
  onClose: () => void;
}

export function ConfirmDialog({
  opened,
  title,
  confirm,
  dismiss = 'Cancel',
  children,
  onConfirm,
  onClose,
}: ConfirmDialogProps) {
  const [pending, setPending] = useState(false);
  const [failure, setFailure] = useState<string>();

  async function act() {
    setPending(true);
    setFailure(undefined);
    try {
      await onConfirm();
      onClose();
    } catch (error) {
      setFailure(error instanceof Error ? error.message : String(error));
    } finally {
      setPending(false);
    }
  }

  function close() {
    setFailure(undefined);
    onClose();
  }

  return (
    <Modal
      opened={opened}
      onClose={close}
      title={title}
      centered
      classNames={{ title: classes.title, content: classes.content }}
      transitionProps={{ duration: 0 }}
      overlayProps={{ backgroundOpacity: 0.3 }}
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      <div className={classes.words}>{children}</div>
      {failure && (
        <p role="alert" className={classes.failure}>
          {failure}
        </p>
      )}
      <div className={classes.actions}>
        <Button data-autofocus onClick={close}>
          {dismiss}
        </Button>
        <Button look="danger" onClick={act} disabled={pending}>
          {confirm}
        </Button>
      </div>
    </Modal>
  );
}
