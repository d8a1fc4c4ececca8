/** The table's keyboard: what a key means, in a cell that is looked at and in one that is written in. Pure: each rule is a row of its test. */
export type GridAct =
  | { readonly act: 'move'; readonly rows: number; readonly columns: number; readonly extend: boolean }
  /** To the edge of the table, or of the line. */
  | {
      readonly act: 'edge';
      readonly to: 'top' | 'bottom' | 'left' | 'right' | 'first' | 'last';
      readonly extend: boolean;
    }
  | { readonly act: 'page'; readonly by: 1 | -1; readonly extend: boolean }
  | { readonly act: 'tab'; readonly by: 1 | -1 }
  | { readonly act: 'edit' }
  /** Takes what was typed and goes on. */
  | { readonly act: 'commit'; readonly next: 'down' | 'up' | 'next' | 'previous' | 'stay' }
  | { readonly act: 'break' }
  /** Moves the selected lines. */
  | { readonly act: 'rows'; readonly by: 1 | -1 }
  /** Makes the column in hand wider or narrower. */
  | { readonly act: 'widen'; readonly by: 1 | -1 }
  | { readonly act: Plain };

type Plain =
  | 'release'
  | 'clear'
  | 'delete-rows'
  | 'insert'
  | 'select-rows'
  | 'select-all'
  | 'fill-down'
  | 'find'
  | 'replace'
  | 'undo'
  | 'redo'
  | 'panel'
  | 'region';

type Pressed = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey' | 'isComposing'>;

const ARROWS: Readonly<
  Record<string, readonly [rows: number, columns: number, edge: 'top' | 'bottom' | 'left' | 'right']>
> = {
  ArrowUp: [-1, 0, 'top'],
  ArrowDown: [1, 0, 'bottom'],
  ArrowLeft: [0, -1, 'left'],
  ArrowRight: [0, 1, 'right'],
};

/** What a key does; null leaves it to the field or the browser. Ctrl and ⌘ are one here. */
export function gridAct(event: Pressed, editing: boolean): GridAct | null {
  if (event.isComposing) return null;
  const control = event.ctrlKey || event.metaKey;
  const always = control && !event.altKey ? ofControl(event, editing) : null;
  if (always !== null) return always;
  if (event.key === 'F6') return { act: 'region' };
  return editing ? whileEditing(event, control) : whileLooking(event, control);
}

function ofControl({ key, shiftKey }: Pressed, editing: boolean): GridAct | null {
  switch (key.toLowerCase()) {
    case 'f':
      return { act: 'find' };
    case 'h':
      return { act: 'replace' };
    case 'z':
      return editing ? null : { act: shiftKey ? 'redo' : 'undo' };
    case 'y':
      return editing ? null : { act: 'redo' };
    case 'd':
      return editing ? null : { act: 'fill-down' };
    case 'a':
      return editing ? null : { act: 'select-all' };
    case 'delete':
    case 'backspace':
      return editing ? null : { act: 'delete-rows' };
    case 'enter':
      return editing ? { act: 'commit', next: 'stay' } : { act: 'panel' };
    default:
      return null;
  }
}

function whileEditing({ key, shiftKey, altKey }: Pressed, control: boolean): GridAct | null {
  if (control) return null;
  switch (key) {
    case 'Enter':
      return altKey ? { act: 'break' } : { act: 'commit', next: shiftKey ? 'up' : 'down' };
    case 'Tab':
      return { act: 'commit', next: shiftKey ? 'previous' : 'next' };
    case 'Escape':
      return { act: 'release' };
    default:
      return null;
  }
}

function whileLooking({ key, shiftKey: extend, altKey }: Pressed, control: boolean): GridAct | null {
  const arrow = ARROWS[key];
  if (arrow !== undefined) {
    const [rows, columns, to] = arrow;
    if (altKey && rows !== 0) return { act: 'rows', by: rows === 1 ? 1 : -1 };
    if (altKey) return extend ? { act: 'widen', by: columns === 1 ? 1 : -1 } : null;
    return control ? { act: 'edge', to, extend } : { act: 'move', rows, columns, extend };
  }
  if (altKey) return null;
  switch (key) {
    case 'Tab':
      return { act: 'tab', by: extend ? -1 : 1 };
    case 'Enter':
    case 'F2':
      return { act: 'edit' };
    case 'Escape':
      return { act: 'release' };
    case 'Home':
      return { act: 'edge', to: control ? 'first' : 'left', extend };
    case 'End':
      return { act: 'edge', to: control ? 'last' : 'right', extend };
    case 'PageUp':
      return { act: 'page', by: -1, extend };
    case 'PageDown':
      return { act: 'page', by: 1, extend };
    case 'Delete':
    case 'Backspace':
      return { act: 'clear' };
    case 'Insert':
      // Shift+Insert is the browser's paste, Ctrl+Insert its copy.
      return extend || control ? null : { act: 'insert' };
    case ' ':
      return extend ? { act: 'select-rows' } : null;
    default:
      return null;
  }
}
