import { useCallback, useMemo } from 'react';
import type { Axis } from '../../components/curve/series';
import { useIdsInAddress, useInAddress } from '../../lib/address';
import { type Span, spanIn } from '../../lib/span';

/** With more smoothing, the end of a line would mean nothing. */
export const mostSmoothing = 0.95;

/** Keeps how the curves are shown in the address, so that a link shows the same. */
export function useCurvesView() {
  const [hidden, hide] = useIdsInAddress('hide');
  const [smooth, setSmooth] = useInAddress('smooth');
  const [x, setX] = useInAddress('x');
  const [zoomText, setZoomText] = useInAddress('zoom');
  const [markText, setMarkText] = useInAddress('mark');
  const [charts, setCharts] = useInAddress('charts');
  const [metrics, setMetrics] = useInAddress('metrics');
  const smoothing = Number(smooth);
  const axis: Axis = x === 'time' ? 'time' : 'epochs';
  return {
    /** The numbers of the hidden runs. */
    hidden,
    hide,
    smoothing: smoothing > 0 ? Math.min(smoothing, mostSmoothing) : 0,
    smooth: (weight: number) => setSmooth(weight > 0 ? String(weight) : null),
    axis,
    turnTo(next: Axis) {
      setZoomText(null);
      setX(next === 'time' ? next : null);
    },
    /** In epochs or seconds, depending on the axis. */
    zoom: useMemo(() => spanIn(zoomText), [zoomText]),
    zoomTo: useCallback((span: Span | undefined) => setZoomText(span ? `${span.from}-${span.to}` : null), []),
    /** In epochs. */
    marked: useMemo(() => spanIn(markText), [markText]),
    unmark: () => setMarkText(null),
    oneEach: charts === 'each',
    setOneEach: (each: boolean) => setCharts(each ? 'each' : null),
    /** Whether all metrics of the runs are shown. */
    allMetrics: metrics === 'all',
    showAllMetrics: (all: boolean) => setMetrics(all ? 'all' : null),
  };
}

export type CurvesView = ReturnType<typeof useCurvesView>;
