/** uPlot as a small plot wants it: no axes, no legend, no pointer; steps, since a figure holds until the next word and is never interpolated. */
import uPlot from 'uplot';
import 'uplot/dist/uPlot.min.css';
import type { Plot } from '../../../core/contract/figures.schema.ts';
import { axisOf, lineOf, lonely, type Span } from './plot.line.ts';

export interface Drawing {
  show(plot: Plot, spans: readonly Span[]): void;
  dispose(): void;
}

/** Begins to draw in an element, in the colours of the theme that is on. */
export function drawPlot(element: HTMLElement): Drawing {
  const { stroke, fill } = coloursOf(element);
  const steps = uPlot.paths.stepped?.({ align: 1 });
  let length = 1;
  const plot = new uPlot(
    {
      ...sizeOf(element),
      padding: [3, 3, 2, 3],
      cursor: { show: false },
      legend: { show: false },
      axes: [{ show: false }, { show: false }],
      scales: {
        x: { time: false, range: () => [0, length] },
        // From nought: a small change must not look like a large one.
        y: { range: (_self, _least, most) => [0, most > 0 ? most * 1.05 : 1] },
      },
      series: [
        {},
        {
          stroke,
          fill,
          width: 1.5,
          spanGaps: false,
          ...(steps === undefined ? {} : { paths: steps }),
          points: {
            show: true,
            size: 4,
            fill: stroke,
            filter: (self, series) => lonely([...(self.data[series] ?? [])]),
          },
        },
      ],
    },
    [[], []],
    element,
  );
  const resized = new ResizeObserver(() => plot.setSize(sizeOf(element)));
  resized.observe(element);
  return {
    show(shown, spans) {
      const axis = axisOf(spans);
      length = axis.length;
      plot.setData(lineOf(shown, axis.place));
    },
    dispose() {
      resized.disconnect();
      plot.destroy();
    },
  };
}

function sizeOf(element: HTMLElement): { readonly width: number; readonly height: number } {
  return { width: Math.max(20, element.clientWidth), height: Math.max(16, element.clientHeight) };
}

function coloursOf(element: HTMLElement): { readonly stroke: string; readonly fill: string } {
  const style = getComputedStyle(element);
  return { stroke: style.getPropertyValue('--info').trim(), fill: style.getPropertyValue('--info-soft').trim() };
}
