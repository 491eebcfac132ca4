'use client';
import { Button } from '../../components/Button';
import { plural } from '../../lib/format';
import classes from './AllMetrics.module.css';
import { useCurvesView } from './curvesView';

/** Shows all charts of a run with many metrics, or only the first ones. */
export function AllMetrics({ shown, total }: { shown: number; total: number }) {
  const { allMetrics, showAllMetrics } = useCurvesView();
  if (!allMetrics && shown === total) return null;
  return (
    <Button look="link" className={classes.all} aria-expanded={allMetrics} onClick={() => showAllMetrics(!allMetrics)}>
      {allMetrics ? 'Show fewer charts' : `Show all ${plural(total, 'chart')}`}
    </Button>
  );
}
