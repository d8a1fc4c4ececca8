import type { Plugin } from 'vite';

export interface Notice {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  readonly authors: string;
  readonly home: string;
  readonly texts: readonly string[];
}

export function noticesOf(root?: string): readonly Notice[];
export function noticesPlugin(): Plugin;
