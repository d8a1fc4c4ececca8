/**
 * The palette (命令面板): type what you want, Enter does it. What is dangerous is only armed from here: its second press is where it
 * always is.
 */
import { Dialog } from '@base-ui/react/dialog';
import { Search } from 'lucide-react';
import { useDeferredValue, useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useBindings } from '../../actions/useBindings.ts';
import { useDesk } from '../../actions/useDesk.ts';
import { useSnapshot } from '../../app/seat.ts';
import { Kbd } from '../../ui/Kbd.tsx';
import { consoleStore, useConsole } from '../console/console.store.ts';
import { entriesOf, type Entry } from './entries.ts';
import styles from './Palette.module.css';
import { search } from './search.ts';

const close = () => consoleStore.setState({ paletteShown: false });

/** The open palette. */
export function Palette() {
  const { t } = useTranslation();
  return (
    <Dialog.Root open onOpenChange={(open) => !open && close()}>
      <Dialog.Portal>
        <Dialog.Backdrop className={styles['backdrop']} />
        <Dialog.Popup className={styles['palette']} aria-label={t('action.palette')}>
          <Finder />
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

function Finder() {
  const { t } = useTranslation();
  const desk = useDesk();
  const bindings = useBindings();
  // Entries of the moment at which it was opened: a list that moves under the finger is worse than one that is a second old.
  const [snapshot] = useState(useSnapshot((one) => one));
  const entries = useMemo(() => entriesOf(t, snapshot, desk, bindings), [t, snapshot, desk, bindings]);
  const typed = useConsole((state) => state.typed);
  const wanted = useDeferredValue(typed);
  const found = useMemo(() => search(entries, wanted), [entries, wanted]);
  const [at, setAt] = useState(0);
  const list = useRef<HTMLUListElement>(null);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const chosen = found[Math.min(at, found.length - 1)];
  useEffect(() => {
    list.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);

  const pick = (entry: Entry | undefined) => {
    if (!entry) return;
    close();
    // Behind the closing, so that the focus is back on the screen before the action moves it.
    setTimeout(entry.run);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      setAt(Math.max(0, Math.min(found.length - 1, at + step)));
    } else if (event.key === 'Enter') {
      event.preventDefault();
      pick(chosen);
    }
  };

  return (
    <>
      <div className={styles['field']}>
        <Search size={18} aria-hidden="true" />
        <input
          ref={field}
          value={typed}
          placeholder={t('palette.placeholder')}
          aria-label={t('palette.placeholder')}
          role="combobox"
          aria-expanded="true"
          aria-controls="palette-list"
          aria-activedescendant={chosen && idOf(chosen)}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => {
            consoleStore.setState({ typed: event.target.value });
            setAt(0);
          }}
          onKeyDown={onKeyDown}
        />
      </div>
      <ul id="palette-list" ref={list} className={styles['list']} role="listbox" aria-label={t('action.palette')}>
        {found.map((entry, place) => (
          <li
            key={entry.id}
            id={idOf(entry)}
            className={styles['entry']}
            role="option"
            aria-selected={entry === chosen}
            onPointerMove={() => setAt(place)}
            onClick={() => pick(entry)}
          >
            <span className={styles['group']}>
              {place === 0 || found[place - 1]?.group !== entry.group ? entry.group : ''}
            </span>
            <span className={styles['name']}>{entry.name}</span>
            {entry.aside !== '' && <span className={styles['aside']}>{entry.aside}</span>}
            {entry.keys.map((caps) => (
              <Kbd key={caps}>{caps}</Kbd>
            ))}
          </li>
        ))}
      </ul>
      {found.length === 0 && <p className={styles['none']}>{t('palette.none')}</p>}
      <p className={styles['hint']}>
        <Kbd>↑</Kbd> <Kbd>↓</Kbd> {t('palette.choose')} <Kbd>↵</Kbd> {t('palette.do')} <Kbd>Esc</Kbd>{' '}
        {t('common.close')}
      </p>
    </>
  );
}

const idOf = (entry: Entry) => `palette-${entry.id}`;
