/** The names of the ways between preload and shell. They never reach a page. */
export const CHANNELS = {
  connect: 'studio:connect',
  openAnchorWindow: 'studio:open-anchor-window',
  openExternal: 'studio:open-external',
} as const;
export type Channel = (typeof CHANNELS)[keyof typeof CHANNELS];

/** The shell's message that carries a port; its argument is the ticket that `connect` was asked with. */
export const PORT_CHANNEL = 'studio:port';
