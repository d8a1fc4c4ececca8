/** The figures of the run as they come: numbers by the stream, plots of segments that are over by a request, since those hardly change. */
import { useEffect, useMemo, useState } from 'react';
import type { FiguresView, Plots } from '../../../core/contract/figures.schema.ts';
import { useSeat } from '../../app/seat.ts';

/** How often plots of what is over are read anew, ms: an order may be paid late. */
const READ_MS = 15_000;

/** The newest figures while this component is there; null before the first. */
export function useFigures(): FiguresView | null {
  const { replica } = useSeat();
  const [view, setView] = useState<FiguresView | null>(null);
  useEffect(() => replica.watch('figures', setView), [replica]);
  return view;
}

/** The same with a plot wherever there is something to plot. */
export function usePlottedFigures(): FiguresView | null {
  const { replica } = useSeat();
  const view = useFigures();
  const [read, setRead] = useState<FiguresView | null>(null);
  // Another segment on air: that of before has just become one that is over.
  const takes = view?.segments.reduce((sum, one) => sum + one.takes.length, 0) ?? 0;
  const runId = view?.runId ?? null;
  useEffect(() => {
    if (runId === null) return;
    let gone = false;
    const ask = () =>
      void replica.request({ type: 'figures.read', runId }).then((result) => {
        if (!gone && result.ok) setRead(result.value);
      });
    ask();
    const timer = setInterval(ask, READ_MS);
    return () => {
      gone = true;
      clearInterval(timer);
    };
  }, [replica, runId, takes]);
  return useMemo(() => (view === null ? null : withPlots(view, read)), [view, read]);
}

function withPlots(view: FiguresView, read: FiguresView | null): FiguresView {
  if (read?.runId !== view.runId) return view;
  const plots = new Map<string, Plots | null>();
  for (const { segmentId, scopes } of read.segments)
    for (const one of scopes) plots.set(`${segmentId}\n${one.source}`, one.plots);
  return {
    ...view,
    segments: view.segments.map((segment) => ({
      ...segment,
      scopes: segment.scopes.map((one) => ({
        ...one,
        plots: one.plots ?? plots.get(`${segment.segmentId}\n${one.source}`) ?? null,
      })),
    })),
  };
}
