/** What a person may do about a scene that OBS does not have. */
import { useAsk } from '../../app/seat.ts';

/** A scene of the sheet and the scene of OBS that stands for it. */
export interface SceneChoice {
  readonly scene: string;
  /** Null takes the word back. */
  readonly obsScene: string | null;
}

/** Says which scene of OBS the sheet means, one after the other until one is refused; makes an empty one of the sheet's name. */
export function useSceneChoices() {
  const ask = useAsk();
  return {
    async choose(choices: readonly SceneChoice[]): Promise<void> {
      for (const choice of choices) if (!(await ask({ type: 'obs.map', ...choice })).ok) return;
    },
    async create(scene: string): Promise<void> {
      await ask({ type: 'obs.create-scene', scene });
    },
  };
}
