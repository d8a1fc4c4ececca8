/** A two-way pipe of plain messages. Implemented over MessagePort (desktop), Socket.IO (browser, LAN) and memory (tests). */
export interface Port<In, Out> {
  /** Sends; never throws. After close it does nothing. */
  post(message: Out): void;
  /** Calls back for each message, in order. Returns the unsubscribe. */
  onMessage(listener: (message: In) => void): () => void;
  /** Calls back once when the pipe is gone, whoever closed it. Returns the unsubscribe. */
  onClose(listener: () => void): () => void;
  close(): void;
}
