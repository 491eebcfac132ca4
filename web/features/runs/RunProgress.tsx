import { ProgressBar } from '../../components/ProgressBar';
import type { RunDetailsFragment } from '../../graphql/graphql';
import { colourOf } from '../../lib/architecture';
import { count, duration, rate } from '../../lib/format';
import { phaseInWords } from './phases';
import { shareDone } from './progress';
import classes from './RunPage.module.css';

/** Shows the progress of a running run, or why a queued run cannot start. */
export function RunProgress({ run }: { run: RunDetailsFragment }) {
  const { progress } = run;
  if (run.obstacle) {
    return (
      <p className={classes.progress}>
        <b>This run cannot start yet.</b> {run.obstacle}
      </p>
    );
  }
  if (run.status !== 'RUNNING') return null;
  if (!progress) return <p className={classes.progress}>Preparing</p>;
  const training = progress.phase === 'training';
  const details = [
    training && `step ${count(progress.step)} of ${count(progress.steps)}`,
    !training && progress.epoch > 0 && phaseInWords(progress).toLowerCase(),
    progress.imagesPerSecond && `${rate(progress.imagesPerSecond)} images/s`,
    progress.secondsLeft && `${duration(progress.secondsLeft)} left`,
  ];
  return (
    <div className={classes.progress}>
      <div className={classes.row}>
        <span>
          {progress.epoch > 0 ? (
            <>
              <b>Epoch {progress.epoch}</b> of {progress.epochs}
            </>
          ) : (
            <b>{phaseInWords(progress)}</b>
          )}
        </span>
        <span className="muted">{details.filter(Boolean).join(' · ')}</span>
      </div>
      <ProgressBar
        label={training ? 'Training' : phaseInWords(progress)}
        share={shareDone(progress)}
        colour={colourOf(run.architecture.key)}
      />
    </div>
  );
}
