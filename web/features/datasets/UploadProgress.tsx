import { Button } from '../../components/Button';
import { bytes, duration } from '../../lib/format';
import { LabelledProgress } from './LabelledProgress';
import classes from './UploadProgress.module.css';
import type { UploadState } from './useUpload';

type UploadProgressProps = Extract<UploadState, { phase: 'sending' }> & { onCancel: () => void };

/** Shows how much of an archive has been sent, how fast, and the time left. */
export function UploadProgress({ fileName, sent, total, rate, onCancel }: UploadProgressProps) {
  return (
    <div className={classes.upload}>
      <LabelledProgress
        label={`Uploading ${fileName}`}
        share={sent / Math.max(1, total)}
        done={
          <>
            <b>{fileName}</b> {bytes(sent)} of {bytes(total)}
          </>
        }
        toCome={
          sent >= total
            ? 'Reading the archive'
            : rate && `${bytes(Math.round(rate.bytesPerSecond))}/s · ${duration(rate.secondsLeft)} left`
        }
      />
      <Button onClick={onCancel}>Cancel</Button>
    </div>
  );
}
