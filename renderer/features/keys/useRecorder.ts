/** Hears the next key press, whatever sends it, and lets nothing else come of it. */
import { useEffect, useState } from 'react';
import { chordOf } from '../../actions/chords.ts';

export interface Recorder {
  readonly recording: boolean;
  readonly toggle: () => void;
}

/** `heard` gets one chord; Esc and a press elsewhere give up. */
export function useRecorder(heard: (chord: string) => void): Recorder {
  const [recording, setRecording] = useState(false);
  useEffect(() => {
    if (!recording) return;
    const onKey = (event: KeyboardEvent) => {
      event.preventDefault();
      event.stopImmediatePropagation();
      if (event.repeat) return;
      const chord = chordOf(event);
      if (chord === null) return;
      setRecording(false);
      if (chord !== 'Escape') heard(chord);
    };
    const onPointer = () => setRecording(false);
    window.addEventListener('keydown', onKey, { capture: true });
    window.addEventListener('pointerdown', onPointer);
    return () => {
      window.removeEventListener('keydown', onKey, { capture: true });
      window.removeEventListener('pointerdown', onPointer);
    };
  }, [recording, heard]);
  return { recording, toggle: () => setRecording((on) => !on) };
}
