/** One forecast for all the widgets of a tick. */
import { forecast, type Forecast } from '../../../core/forecast/forecast.ts';
import type { RunSheet } from '../../../core/runsheet/runsheet.schema.ts';
import type { ShowState } from '../../../core/show/show.state.ts';
import type { Instant } from '../../../core/time/time.ts';

let last: { state: ShowState; sheet: RunSheet; now: Instant; value: Forecast } | null = null;

/** The forecast at `now`, reckoned once however many ask within the same tick. */
export function forecastAt(state: ShowState, sheet: RunSheet, now: Instant): Forecast {
  if (last === null || last.state !== state || last.sheet !== sheet || last.now !== now)
    last = { state, sheet, now, value: forecast(state, sheet, now) };
  return last.value;
}
