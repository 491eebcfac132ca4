import { ArchitectureMark } from '../../components/ArchitectureMark';
import { percent } from '../../lib/format';
import classes from './CurvesLegend.module.css';

interface CurvesLegendProps {
  items: { id: string; architecture: string; shade: number; label: string; value: number | undefined }[];
  /** The epoch at the cursor, whose validation accuracies stand beside the names; else each run's last. */
  step: number | undefined;
  hidden: ReadonlySet<string>;
  onToggle: (id: string) => void;
}

/** Whose line is whose, with the values at the cursor; a click hides or shows. */
export function CurvesLegend({ items, step, hidden, onToggle }: CurvesLegendProps) {
  return (
    <div className={classes.legend}>
      {items.map(item => (
        <button key={item.id} type="button" aria-pressed={!hidden.has(item.id)} onClick={() => onToggle(item.id)}>
          <ArchitectureMark of={item.architecture} shade={item.shade} />
          <b>{item.label}</b> <span className="muted">{item.value === undefined ? '–' : percent(item.value)}</span>
        </button>
      ))}
      <span className="muted">validation accuracy at {step === undefined ? 'the last epoch' : `epoch ${step}`}</span>
    </div>
  );
}
