/** A shop's catalogue, or pictures of its products, on their way into the product library. */
import { useCallback, useState } from 'react';
import type { CatalogueReport } from '../../../core/contract/products.schema.ts';
import { useAsk } from '../../app/seat.ts';
import { base64Of, LARGEST_FILE } from '../sheets/importFile.ts';

const DEADLINE = 60_000;
const PICTURE = /\.(?:jpe?g|png|gif|webp)$/i;

export type Bringing =
  | { readonly step: 'idle' }
  | { readonly step: 'busy'; readonly name: string }
  | { readonly step: 'too-big' }
  | { readonly step: 'done'; readonly report: CatalogueReport }
  /** Pictures were given to so many products. */
  | { readonly step: 'pictures'; readonly products: number };

/** What is brought, and the way to bring files: one catalogue, or any number of pictures. `onDone` is called when something was taken. */
export function useCatalogue(onDone: () => void): readonly [Bringing, (files: readonly File[]) => void] {
  const ask = useAsk();
  const [bringing, setBringing] = useState<Bringing>({ step: 'idle' });
  const bring = useCallback(
    (files: readonly File[]) => {
      const [first] = files;
      if (first === undefined) return;
      if (files.some(({ size }) => size > LARGEST_FILE)) return setBringing({ step: 'too-big' });
      setBringing({ step: 'busy', name: first.name });
      const pictures = files.filter(({ name }) => PICTURE.test(name));
      const take = async () => {
        if (pictures.length > 0) {
          let products = 0;
          for (const file of pictures) {
            const content = await base64Of(file);
            const done = await ask({ type: 'products.picture', name: file.name, content }, DEADLINE);
            if (done.ok) products += done.value.products;
          }
          return setBringing({ step: 'pictures', products });
        }
        const done = await ask({ type: 'products.import', name: first.name, content: await base64Of(first) }, DEADLINE);
        setBringing(done.ok ? { step: 'done', report: done.value } : { step: 'idle' });
      };
      void take()
        .then(onDone)
        .catch(() => setBringing({ step: 'idle' }));
    },
    [ask, onDone],
  );
  return [bringing, bring];
}
