/**
 * Everything that a producer can do by a key, from the palette or by a button, and an anchor by a key: the one list. Names are
 * `action.<id>` in both languages; what an action does is in `actions.run.ts` (the anchor's: beside its screen), when it can be done in
 * `actions.ready.ts`.
 */

/** Under which heading an action stands, in the order of the headings. */
export const ACTION_GROUPS = ['show', 'cues', 'picture', 'chat', 'screens', 'look', 'anchor'] as const;

/** What is fixed of an action. */
export interface ActionSpec {
  readonly group: (typeof ACTION_GROUPS)[number];
  /** Chords by default; several do the same. */
  readonly keys: readonly string[];
  /**
   * On which screens its keys work: on the console alone what moves the show; `chat`: on the console and the chat desk; `any`: on all of
   * a producer's. `anchor`: on the anchor's screen, where nothing else has a key; what moves the show can't be reached from there.
   */
  readonly on: 'console' | 'chat' | 'any' | 'anchor';
  /** Its keys work in the middle of typing too. */
  readonly typing?: true;
  /** A held key does it again and again. Everything else is one press, one deed. */
  readonly repeats?: true;
  /** Spends, ends or leaves something: takes two presses. */
  readonly arms?: true;
  /** A person may make its key work while another program is in front. */
  readonly mayBeGlobal?: true;
}

export const ACTIONS = {
  go: { group: 'show', keys: ['Space'], on: 'console', mayBeGlobal: true },
  'select-up': { group: 'show', keys: ['ArrowUp'], on: 'console', repeats: true },
  'select-down': { group: 'show', keys: ['ArrowDown'], on: 'console', repeats: true },
  jump: { group: 'show', keys: ['Enter'], on: 'console', arms: true },
  pause: { group: 'show', keys: ['KeyP'], on: 'console', mayBeGlobal: true },
  lengthen: { group: 'show', keys: ['Equal'], on: 'console' },
  shorten: { group: 'show', keys: ['Minus'], on: 'console' },
  end: { group: 'show', keys: ['Shift+KeyE'], on: 'console', arms: true },
  note: { group: 'show', keys: ['KeyN'], on: 'console' },
  arm: { group: 'cues', keys: ['KeyA'], on: 'console' },
  disarm: { group: 'cues', keys: ['KeyD'], on: 'console' },
  skip: { group: 'cues', keys: ['Shift+KeyS'], on: 'console' },
  confirm: { group: 'cues', keys: ['KeyY'], on: 'console' },
  refuse: { group: 'cues', keys: ['Shift+KeyY'], on: 'console', arms: true },
  clear: { group: 'picture', keys: ['Alt+KeyX'], on: 'any', typing: true, mayBeGlobal: true },
  restore: { group: 'picture', keys: ['KeyR'], on: 'console' },
  'chat-say': { group: 'chat', keys: ['KeyC'], on: 'chat' },
  'chat-reply': { group: 'chat', keys: ['KeyB'], on: 'chat' },
  'chat-replies': { group: 'chat', keys: ['KeyG'], on: 'chat' },
  'chat-search': { group: 'chat', keys: ['Slash'], on: 'chat' },
  'chat-latest': { group: 'chat', keys: ['End'], on: 'chat' },
  'chat-question': { group: 'chat', keys: ['KeyQ'], on: 'chat' },
  'chat-answered': { group: 'chat', keys: ['Shift+KeyQ'], on: 'chat' },
  'chat-hide': { group: 'chat', keys: ['KeyH'], on: 'chat' },
  'chat-mute': { group: 'chat', keys: ['KeyK'], on: 'chat' },
  'chat-person': { group: 'chat', keys: ['KeyI'], on: 'chat' },
  'chat-floods': { group: 'chat', keys: ['KeyF'], on: 'chat' },
  'chat-noise': { group: 'chat', keys: ['KeyJ'], on: 'chat' },
  'tab-log': { group: 'screens', keys: ['Digit1'], on: 'console' },
  'tab-obs': { group: 'screens', keys: ['Digit2'], on: 'console' },
  'tab-sheets': { group: 'screens', keys: ['Digit3'], on: 'console' },
  'tab-chat': { group: 'screens', keys: ['Digit4'], on: 'console' },
  'open-chat': { group: 'screens', keys: ['Shift+KeyC'], on: 'any' },
  palette: { group: 'screens', keys: ['Mod+KeyK'], on: 'any', typing: true },
  'open-anchor': { group: 'screens', keys: ['Shift+KeyA'], on: 'any' },
  'open-monitor': { group: 'screens', keys: ['Shift+KeyM'], on: 'any' },
  'open-figures': { group: 'screens', keys: ['Shift+KeyF'], on: 'any' },
  'figures-csv': { group: 'screens', keys: [], on: 'any' },
  help: { group: 'screens', keys: ['Shift+Slash'], on: 'any' },
  keys: { group: 'screens', keys: [], on: 'any' },
  settings: { group: 'screens', keys: ['Mod+Comma'], on: 'any', typing: true },
  layout: { group: 'look', keys: ['KeyV'], on: 'console' },
  theme: { group: 'look', keys: ['KeyT'], on: 'any' },
  language: { group: 'look', keys: ['KeyL'], on: 'any' },
  release: { group: 'look', keys: ['Escape'], on: 'any', typing: true },
  // A presenter's clicker is a keyboard of four: Page Up, Page Down, F5 (or Shift+F5) and a full stop (or B).
  'anchor-on': { group: 'anchor', keys: ['PageDown'], on: 'anchor', repeats: true },
  'anchor-back': { group: 'anchor', keys: ['PageUp'], on: 'anchor', repeats: true },
  'anchor-down': { group: 'anchor', keys: ['ArrowDown'], on: 'anchor', repeats: true },
  'anchor-up': { group: 'anchor', keys: ['ArrowUp'], on: 'anchor', repeats: true },
  'anchor-top': { group: 'anchor', keys: ['Home'], on: 'anchor' },
  'anchor-auto': { group: 'anchor', keys: ['Space'], on: 'anchor' },
  'anchor-seen': { group: 'anchor', keys: ['Enter', 'NumpadEnter', 'F5'], on: 'anchor' },
  'anchor-adjust': { group: 'anchor', keys: ['Period', 'NumpadDecimal', 'KeyB'], on: 'anchor' },
  'anchor-larger': { group: 'anchor', keys: ['Equal', 'NumpadAdd'], on: 'anchor', repeats: true },
  'anchor-smaller': { group: 'anchor', keys: ['Minus', 'NumpadSubtract'], on: 'anchor', repeats: true },
  'anchor-longer': { group: 'anchor', keys: ['BracketRight'], on: 'anchor', repeats: true },
  'anchor-shorter': { group: 'anchor', keys: ['BracketLeft'], on: 'anchor', repeats: true },
  'anchor-mirror': { group: 'anchor', keys: ['KeyM'], on: 'anchor' },
  'anchor-theme': { group: 'anchor', keys: ['KeyT'], on: 'anchor' },
  'anchor-full': { group: 'anchor', keys: ['KeyF'], on: 'anchor' },
} as const satisfies Readonly<Record<string, ActionSpec>>;

export type ActionId = keyof typeof ACTIONS;

/** What the anchor's screen does by itself; nobody else's. */
export type AnchorAction = Extract<ActionId, `anchor-${string}`>;

/** All of them, in the order in which they are shown. */
export const ACTION_IDS = Object.keys(ACTIONS) as readonly ActionId[];

/** What is fixed of one action. */
export function specOf(id: ActionId): ActionSpec {
  return ACTIONS[id];
}

/** Whether a name is an action's. */
export function isAction(id: string): id is ActionId {
  return Object.hasOwn(ACTIONS, id);
}

/** Whether an action is the anchor's screen's. */
export function isAnchorAction(id: ActionId): id is AnchorAction {
  return specOf(id).on === 'anchor';
}
