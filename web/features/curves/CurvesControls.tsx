import { useId, useState } from 'react';
import type { Axis } from '../../components/curve/series';
import { plural } from '../../lib/format';
import type { Span } from '../../lib/span';
import { useAtRest } from '../../lib/useAtRest';
import classes from './CurvesControls.module.css';
import { type CurvesView, mostSmoothing } from './curvesView';

const axes: { value: Axis; label: string }[] = [
  { value: 'epochs', label: 'Epochs' },
  { value: 'time', label: 'Time' },
];

interface CurvesControlsProps {
  view: CurvesView;
  extent: Span;
  runs: number;
}

/** Controls how the curves are drawn. Its fields make zooming possible by keyboard, not only by dragging in a chart. */
export function CurvesControls({ view, extent, runs }: CurvesControlsProps) {
  const id = useId();
  const [smoothing, smooth] = useAtRest(view.smoothing, view.smooth);
  return (
    <div className={classes.controls}>
      <fieldset className={classes.choice}>
        <legend className="visually-hidden">Horizontal axis</legend>
        {axes.map(({ value, label }) => (
          <label key={value}>
            <input
              type="radio"
              name="curves-axis"
              className="visually-hidden"
              checked={view.axis === value}
              onChange={() => view.turnTo(value)}
            />
            <span>{label}</span>
          </label>
        ))}
      </fieldset>
      <ZoomFields view={view} extent={extent} />
      <span className={classes.field}>
        <label htmlFor={id}>Smoothing</label>
        <input
          id={id}
          type="range"
          min={0}
          max={mostSmoothing}
          step={0.05}
          value={smoothing}
          onChange={event => smooth(Number(event.currentTarget.value))}
        />
        <output htmlFor={id} className={classes.value}>
          {smoothing === 0 ? 'off' : smoothing.toFixed(2)}
        </output>
      </span>
      {runs > 1 && (
        <label className={classes.field}>
          <input
            type="checkbox"
            checked={view.oneEach}
            onChange={event => view.setOneEach(event.currentTarget.checked)}
          />
          One chart per run
        </label>
      )}
      {view.marked && (
        <span className={classes.field}>
          <span className={classes.band} />
          {view.marked.from === view.marked.to
            ? `epoch ${view.marked.from}`
            : `epochs ${view.marked.from} to ${view.marked.to}`}
          <button type="button" className={classes.reset} onClick={view.unmark}>
            Clear<span className="visually-hidden"> highlight</span>
          </button>
        </span>
      )}
      {view.hidden.length > 0 && (
        <button type="button" className={classes.reset} onClick={() => view.hide([])}>
          Show {plural(view.hidden.length, 'hidden run')}
        </button>
      )}
    </div>
  );
}

const secondsPerMinute = 60;

function ZoomFields({ view: { axis, zoom, zoomTo }, extent }: { view: CurvesView; extent: Span }) {
  const unit = axis === 'epochs' ? 1 : secondsPerMinute;
  const shown = zoom ?? extent;
  const inUnits = (place: number) => Number((place / unit).toFixed(axis === 'epochs' ? 0 : 1));
  const change = (part: Partial<Span>) => {
    const next = { ...shown, ...part };
    if (next.from < next.to) zoomTo({ from: Math.max(extent.from, next.from), to: Math.min(extent.to, next.to) });
  };
  const field = (end: keyof Span, label: string) => (
    <PlaceField
      label={label}
      value={inUnits(shown[end])}
      least={inUnits(extent.from)}
      most={inUnits(extent.to)}
      onChange={place => change({ [end]: place * unit })}
    />
  );
  return (
    <span className={classes.field}>
      {field('from', axis === 'epochs' ? 'First epoch shown' : 'First minute shown')}–
      {field('to', axis === 'epochs' ? 'Last epoch shown' : 'Last minute shown')}
      {axis === 'time' && 'min'}
      <button type="button" className={classes.reset} disabled={!zoom} onClick={() => zoomTo(undefined)}>
        Reset<span className="visually-hidden"> zoom</span>
      </button>
    </span>
  );
}

interface PlaceFieldProps {
  label: string;
  value: number;
  least: number;
  most: number;
  onChange: (value: number) => void;
}

/** Applies its value on blur or Enter. The text being typed stays even if the axis changes. */
function PlaceField({ label, value, least, most, onChange }: PlaceFieldProps) {
  const [written, setWritten] = useState<string>();
  function take() {
    setWritten(undefined);
    if (written && Number(written) !== value) onChange(Number(written));
  }
  return (
    <input
      type="number"
      aria-label={label}
      className={classes.number}
      value={written ?? value}
      min={least}
      max={most}
      step="any"
      onChange={event => setWritten(event.currentTarget.value)}
      onBlur={take}
      onKeyDown={event => event.key === 'Enter' && take()}
    />
  );
}
