/** A figure over its stretch, as small as a word. Drawn on a canvas outside of React, and only while it is seen; its numbers stand beside it. */
import { useEffect, useRef } from 'react';
import type { Plot } from '../../../core/contract/figures.schema.ts';
import { useTheme } from '../../app/theme.ts';
import { useSeen } from '../../ui/useSeen.ts';
import { drawPlot, type Drawing } from './plot.draw.ts';
import type { Span } from './plot.line.ts';
import styles from './SmallPlot.module.css';

export interface SmallPlotProps {
  /** null: nothing was told. */
  readonly plot: Plot | null;
  readonly spans: readonly Span[];
}

/** Takes the size that its place gives it. */
export function SmallPlot({ plot, spans }: SmallPlotProps) {
  const place = useRef<HTMLDivElement>(null);
  const drawing = useRef<Drawing | null>(null);
  const theme = useTheme();
  const seen = useSeen(place);
  const drawn = plot !== null && seen;
  useEffect(() => {
    if (!drawn || place.current === null) return;
    const made = drawPlot(place.current);
    drawing.current = made;
    return () => {
      drawing.current = null;
      made.dispose();
    };
  }, [drawn, theme]);
  useEffect(() => {
    if (plot !== null) drawing.current?.show(plot, spans);
  }, [plot, spans, drawn, theme]);
  return <div ref={place} className={styles['plot']} data-empty={plot === null} aria-hidden="true" />;
}
