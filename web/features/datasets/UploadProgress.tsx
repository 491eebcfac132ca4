import { Button } from '../../components/Button';
import { bytes, duration } from '../../lib/format';
import { ProgressTrack } from './ProgressTrack';
import classes from './UploadProgress.module.css';
import type { UploadState } from './useUpload';

type Props = Extract<UploadState, { phase: 'sending' }> & { onCancel: () => void };

/** An archive on its way: how much, how fast, how long yet. */
export function UploadProgress({ fileName, sent, total, rate, onCancel }: Props) {
  return (
    <div className={classes.upload}>
      <ProgressTrack
        label={`Sending ${fileName}`}
        done={sent}
        total={total}
        left={
          <>
            <b>{fileName}</b> {bytes(sent)} of {bytes(total)}
          </>
        }
        right={
          sent >= total
            ? 'looking into it'
            : rate && `${bytes(Math.round(rate.bytesPerSecond))}/s · ${duration(rate.secondsLeft)} left`
        }
      />
      <Button onClick={onCancel}>Cancel</Button>
    </div>
  );
}
