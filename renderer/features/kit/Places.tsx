/** Whole places: panels with a divider between them, a table, and what a panel shows when it has nothing to show. */
import { useState } from 'react';
import { Badge } from '../../ui/Badge.tsx';
import { Button } from '../../ui/Button.tsx';
import { Panel } from '../../ui/Panel.tsx';
import type { Shares } from '../../ui/split.ts';
import { Split } from '../../ui/Split.tsx';
import { State } from '../../ui/State.tsx';
import { Table, type Column } from '../../ui/Table.tsx';
import styles from './Kit.module.css';
import { Shelf } from './Shelf.tsx';

const ROWS = [
  { id: '1', link: '1', name: '硅胶锅铲三件套', price: '¥29.90', stock: '1,200', state: 'good', said: 'confirmed' },
  { id: '2', link: '3', name: '双层保温饭盒', price: '¥89', stock: '500', state: 'warn', said: 'waiting' },
  { id: '3', link: '8', name: '冻干草莓脆', price: '¥44.90', stock: '60', state: 'fault', said: 'refused' },
] as const;
const COLUMNS: readonly Column<(typeof ROWS)[number]>[] = [
  { id: 'link', name: 'Link', numeric: true, cell: (row) => row.link },
  { id: 'name', name: 'Product', cell: (row) => row.name },
  { id: 'price', name: 'Price', numeric: true, cell: (row) => row.price },
  { id: 'stock', name: 'Planned stock', numeric: true, cell: (row) => row.stock },
  { id: 'state', name: 'Platform', cell: (row) => <Badge tone={row.state}>{row.said}</Badge> },
];
const FIRST: Shares = [40, 60];

/** The shelves of places. */
export function Places() {
  const [shares, setShares] = useState(FIRST);
  return (
    <>
      <Shelf
        name="Panels and dividers"
        note="Arrows move a divider, Shift by more; Enter or a double press puts it back."
      >
        <div className={styles['place']}>
          <Split
            direction="row"
            shares={shares}
            onShares={setShares}
            onReset={() => setShares(FIRST)}
            panes={[
              { id: 'a', label: 'Width of the first panel', min: 200, content: <Empty /> },
              { id: 'b', label: '', min: 320, content: <Rows /> },
            ]}
          />
        </div>
      </Shelf>
      <Shelf name="Nothing to show" note="Why, and what to do about it.">
        <div className={styles['states']}>
          <State kind="empty" title="No segments yet">
            Import a sheet, or add the first segment.
          </State>
          <State kind="loading" title="Reading the sheet…" />
          <State kind="error" title="The sheet could not be read" action={<Button>Choose another</Button>}>
            Row 14 has no title. Nothing was changed.
          </State>
          <State kind="offline" title="Not connected">
            The show goes on; this is what was known last.
          </State>
          <State kind="read-only" title="Only to be read">
            This seat may look and not change.
          </State>
        </div>
      </Shelf>
    </>
  );
}

function Empty() {
  return (
    <Panel title="A panel" aside="beside its title">
      <State kind="empty" title="Nothing here" />
    </Panel>
  );
}

function Rows() {
  return (
    <Panel title="A table">
      <Table label="Products" rows={ROWS} keyOf={(row) => row.id} columns={COLUMNS} />
    </Panel>
  );
}
