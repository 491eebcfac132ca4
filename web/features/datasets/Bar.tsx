import classes from './Bar.module.css';

export type BarPart = { value: number; shade: 'strong' | 'middle' | 'light' | 'faint' };

/** A muted bar that repeats the numbers beside it, so screen readers skip it. */
export function Bar({ parts, of }: { parts: BarPart[]; of: number }) {
  return (
    <span className={classes.track} aria-hidden>
      {parts.map(({ value, shade }) => (
        <i key={shade} data-shade={shade} style={{ width: `${(value / Math.max(1, of)) * 100}%` }} />
      ))}
    </span>
  );
}
