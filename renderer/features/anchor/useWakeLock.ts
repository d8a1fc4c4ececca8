/** Keeps the display awake while the anchor's screen is seen. On the desktop the shell does it, and this asks in vain. */
import { useEffect } from 'react';

/** Holds the lock; asks again when the page is seen again, for a hidden page loses it. */
export function useWakeLock(): void {
  useEffect(() => {
    let held: WakeLockSentinel | null = null;
    let gone = false;
    const hold = async () => {
      if (document.visibilityState !== 'visible' || !('wakeLock' in navigator)) return;
      const lock = await navigator.wakeLock.request('screen').catch(() => null);
      if (gone) void lock?.release();
      else held = lock;
    };
    const onSeen = () => void hold();
    void hold();
    document.addEventListener('visibilitychange', onSeen);
    return () => {
      gone = true;
      document.removeEventListener('visibilitychange', onSeen);
      void held?.release();
    };
  }, []);
}
