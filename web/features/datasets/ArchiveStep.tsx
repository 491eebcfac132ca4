'use client';
import '@mantine/dropzone/styles.css';
import { Dropzone } from '@mantine/dropzone';
import { Button } from '../../components/Button';
import { ArchiveShapes } from './ArchiveShapes';
import classes from './ArchiveStep.module.css';
import { UploadProgress } from './UploadProgress';
import { useUpload } from './useUpload';

interface ArchiveStepProps {
  onReceived: (uploadId: string) => void;
  /** The error of an archive that was received but cannot be imported. */
  refusal?: string;
}

/**
 * Accepts a zip by drag and drop or by button and shows the upload. A refusal by the server is shown beside the drop
 * zone.
 */
export function ArchiveStep({ onReceived, refusal: earlier }: ArchiveStepProps) {
  const { state, start, cancel } = useUpload(onReceived);
  const refused = state.phase === 'refused' ? state : undefined;
  const refusal = refused?.error.message ?? earlier;
  if (state.phase === 'sending') return <UploadProgress {...state} onCancel={cancel} />;
  return (
    <>
      <Dropzone
        className={classes.zone}
        classNames={{ inner: classes.inner }}
        onDrop={([file]) => file && start(file)}
        multiple={false}
        enablePointerEvents
        // The button inside is the only keyboard stop; its click bubbles to the zone, which opens the file chooser.
        activateOnKeyboard={false}
        inputProps={{ 'aria-label': 'Archive', accept: '.zip,application/zip' }}
      >
        <b>Drop a zip of labelled images here</b>
        <Button>Choose a file</Button>
        <span className="muted">You can check its contents before the import starts.</span>
      </Dropzone>
      {refusal && (
        <div role="alert" className={classes.refused}>
          <b>Cannot import {refused?.fileName ?? 'the archive'}</b>
          <p>{refusal}</p>
        </div>
      )}
      <ArchiveShapes />
    </>
  );
}
