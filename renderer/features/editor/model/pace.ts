/** How long scripts take to say, reckoned once for each: a script is a value, and a changed one is another. */
import { scriptTime } from '../../../../core/forecast/reading.ts';
import type { RunSheet, Script } from '../../../../core/runsheet/runsheet.schema.ts';
import type { Duration } from '../../../../core/time/time.ts';

const reckoned = new WeakMap<Script, { readonly language: RunSheet['language']; readonly time: Duration }>();

/** The time to say a script in this sheet's language. */
export function paceOf(script: Script, language: RunSheet['language']): Duration {
  const known = reckoned.get(script);
  if (known?.language === language) return known.time;
  const time = scriptTime(script, language);
  reckoned.set(script, { language, time });
  return time;
}
