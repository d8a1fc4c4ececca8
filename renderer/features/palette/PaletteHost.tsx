/** Keeps the palette's code out of the first load: it is fetched when it is first asked for, and right behind the first paint. */
import { lazy, Suspense, useEffect } from 'react';
import { useConsole } from '../console/console.store.ts';

const load = () => import('./Palette.tsx').then((one) => ({ default: one.Palette }));
const Palette = lazy(load);

/** Nothing until it is asked for. */
export function PaletteHost() {
  const shown = useConsole((state) => state.paletteShown);
  useEffect(() => {
    // A studio that is away just now brings it when it is asked for.
    const timer = setTimeout(() => void load().catch(() => undefined), 2_000);
    return () => clearTimeout(timer);
  }, []);
  return (
    shown && (
      <Suspense>
        <Palette />
      </Suspense>
    )
  );
}
