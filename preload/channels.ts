/** The names of the ways between preload and shell. They never reach a page. */
export const CHANNELS = {
  connect: 'studio:connect',
  openAnchorWindow: 'studio:open-anchor-window',
  openMonitorWindow: 'studio:open-monitor-window',
  setGlobalKeys: 'studio:set-global-keys',
  openExternal: 'studio:open-external',
  savePdf: 'studio:save-pdf',
} as const;
export type Channel = (typeof CHANNELS)[keyof typeof CHANNELS];

/** The shell's message that a global key was pressed; its argument is the action. */
export const GLOBAL_KEY_CHANNEL = 'studio:global-key';

/** The shell's message that carries a port; its argument is the ticket that `connect` was asked with. */
export const PORT_CHANNEL = 'studio:port';
