/** An Electron for the tests; throws with a sentence when there is none. See fetchTestElectron.mjs. */
export function fetchTestElectron(options?: {
  env?: Record<string, string | undefined>;
  cache?: string;
}): Promise<{ path: string; dist: string; stock: 'own' | 'pinned' }>;
