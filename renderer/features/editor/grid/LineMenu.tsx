/** What may be done with the lines that are taken: behind the other mouse button and the menu key. */
import { ContextMenu } from '@base-ui/react/context-menu';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Kbd } from '../../../ui/Kbd.tsx';
import menu from '../../../ui/Menu.module.css';
import { headOf, editorStore } from '../editor.store.ts';
import { carryOut, type ActDeps } from './act.ts';
import { doubleLines, insertLine, nudgeLines, removeLines, selectedSegments } from './lines.ts';

export interface LineMenuProps {
  readonly deps: ActDeps;
  readonly children: ReactElement<Record<string, unknown>>;
}

/** The table with its menu. */
export function LineMenu({ deps, children }: LineMenuProps) {
  const { t } = useTranslation();
  const { doc, newTitle } = deps;
  const head = () => headOf(editorStore.getState())?.row;
  const groups = [
    [
      { id: 'before', keys: '', run: () => insertLine(doc, newTitle, 'before', head()) },
      { id: 'behind', keys: 'Insert', run: () => insertLine(doc, newTitle, 'behind', head()) },
      { id: 'double', keys: '', run: () => doubleLines(doc, selectedSegments(doc)) },
    ],
    [
      { id: 'up', keys: 'Alt+↑', run: () => nudgeLines(doc, -1) },
      { id: 'down', keys: 'Alt+↓', run: () => nudgeLines(doc, 1) },
      { id: 'fill', keys: 'Ctrl+D', run: () => carryOut({ act: 'fill-down' }, deps) },
    ],
    [{ id: 'remove', keys: 'Ctrl+Delete', run: () => removeLines(doc, selectedSegments(doc)) }],
  ] as const;
  return (
    <ContextMenu.Root>
      <ContextMenu.Trigger render={children} />
      <ContextMenu.Portal>
        <ContextMenu.Positioner className={menu['positioner']}>
          <ContextMenu.Popup className={menu['popup']}>
            {groups.map((items, place) => (
              <ContextMenu.Group key={place} className={menu['group']}>
                {items.map(({ id, keys, run }) => (
                  <ContextMenu.Item
                    key={id}
                    className={menu['item']}
                    disabled={!doc.writable()}
                    onClick={() => void run()}
                  >
                    <span />
                    <span>{t(`editor.line.${id}`)}</span>
                    {keys !== '' && <Kbd>{keys}</Kbd>}
                  </ContextMenu.Item>
                ))}
              </ContextMenu.Group>
            ))}
          </ContextMenu.Popup>
        </ContextMenu.Positioner>
      </ContextMenu.Portal>
    </ContextMenu.Root>
  );
}
