/** How the page gets to paper: by the browser's own print, or as a PDF where the shell can make one. */
import { useEffect, useState } from 'react';
import type { StudioBridge } from '../../../preload/bridge.ts';

export type Orientation = 'landscape' | 'portrait';

/**
 * Sets the paper of this page for as long as the screen stands: a sheet of its own, since the policy allows no style elements. Page numbers
 * are the browser's margin boxes here; in the shell its own footer has them.
 */
export function usePaper(orientation: Orientation, name: string) {
  const savePdf = window.anchorStudio?.savePdf;
  const [saved, setSaved] = useState<Awaited<ReturnType<StudioBridge['savePdf']>> | null>(null);
  useEffect(() => {
    const numbers = savePdf ? '' : '@bottom-right { content: counter(page) " / " counter(pages); font-size: 8pt; }';
    const page = new CSSStyleSheet();
    page.replaceSync(`@page { size: A4 ${orientation}; margin: 10mm 10mm 12mm; ${numbers} }`);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, page];
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== page);
    };
  }, [orientation, savePdf]);

  const press = () => {
    if (savePdf === undefined) return window.print();
    void savePdf({ name, landscape: orientation === 'landscape' }).then((done) =>
      setSaved(done.ok && done.value.file === null ? null : done),
    );
  };
  return { saves: savePdf !== undefined, saved, press };
}
