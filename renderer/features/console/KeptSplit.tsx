/** A split whose sizes this machine remembers, for each preset of the layout. */
import { Split, type SplitProps } from '../../ui/Split.tsx';
import { layoutStore, sharesOf, useLayout, withShares, type SplitName } from './layout.store.ts';

export interface KeptSplitProps extends Pick<SplitProps, 'direction' | 'panes'> {
  readonly split: SplitName;
}

/** Sizes come from the layout and go back to it. */
export function KeptSplit({ split, direction, panes }: KeptSplitProps) {
  const shares = useLayout((layout) => sharesOf(layout, split));
  return (
    <Split
      direction={direction}
      panes={panes}
      shares={shares}
      onShares={(next) => layoutStore.setState((layout) => withShares(layout, split, next))}
      onReset={() => layoutStore.setState((layout) => withShares(layout, split, null))}
    />
  );
}
