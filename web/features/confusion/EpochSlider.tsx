import { type ReactNode, useId } from 'react';
import classes from './EpochSlider.module.css';

interface EpochSliderProps {
  /** Describes the epoch: `Epoch 3 of 30`. */
  label: ReactNode;
  epoch: number;
  last: number;
  onChange: (epoch: number) => void;
  /** Text beside the slider that describes the epoch or links back to the best one. */
  children: ReactNode;
}

/** Chooses an epoch; the arrow keys work as well. */
export function EpochSlider({ label, epoch, last, onChange, children }: EpochSliderProps) {
  const id = useId();
  return (
    <div className={classes.epoch}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="range"
        min={1}
        max={last}
        value={epoch}
        disabled={last === 1}
        onChange={event => onChange(Number(event.currentTarget.value))}
      />
      {children}
    </div>
  );
}
