/**
 * How the console is laid out on this machine: a preset for the displays at hand, and the sizes that a person dragged, kept for each
 * preset. `laptop`: a small display, GO first. `desk`: one large display, with
 * the picture large. `two`: the picture is on the monitor screen, and the console has the cues and the log alone.
 */
import { createStore } from 'zustand/vanilla';
import { useStore } from 'zustand';
import type { Shares } from '../../ui/split.ts';

export const PRESETS = ['laptop', 'desk', 'two'] as const;
export type Preset = (typeof PRESETS)[number];

/** Which divider's panes: the console's columns; the rows of its side, with chat or log in the lower one or with something to set up; the chat desk's columns. */
export type SplitName = 'columns' | 'side' | 'setup' | 'chat';

export interface Layout {
  readonly preset: Preset;
  readonly shares: Readonly<Partial<Record<`${Preset}.${SplitName}`, Shares>>>;
}

/** Where none are given, what stands above is as high as it must be, and what stands below has the rest: the chat, mostly. */
const FIRST: Readonly<Record<Preset, Readonly<Partial<Record<SplitName, Shares>>>>> = {
  laptop: { columns: [22, 45, 33], chat: [32, 42, 26] },
  desk: { columns: [22, 43, 35], chat: [30, 44, 26] },
  two: { columns: [26, 46, 28], chat: [30, 44, 26] },
};

/** How many panes each divides. */
const SPLITS = { columns: 3, side: 2, setup: 2, chat: 3 } as const satisfies Readonly<Record<SplitName, number>>;
const SPLIT_NAMES = Object.keys(SPLITS) as readonly SplitName[];
const REMEMBERED = 'anchor-studio.layout';

/** The layout of this window. Changes are remembered for the next one. */
export const layoutStore = createStore<Layout>(() => remembered());
layoutStore.subscribe((layout) => localStorage.setItem(REMEMBERED, JSON.stringify(layout)));

/** A part of the layout. */
export function useLayout<T>(select: (layout: Layout) => T): T {
  return useStore(layoutStore, select);
}

/** The shares of a split in this preset: a person's, else the preset's own; null: what is in the panes decides. */
export function sharesOf({ preset, shares }: Layout, split: SplitName): Shares | null {
  return shares[`${preset}.${split}`] ?? FIRST[preset][split] ?? null;
}

/** Keeps new shares for the preset in force; null puts the preset's own back. */
export function withShares(layout: Layout, split: SplitName, next: Shares | null): Layout {
  const key = `${layout.preset}.${split}` as const;
  const { [key]: _, ...others } = layout.shares;
  return { ...layout, shares: next === null ? others : { ...others, [key]: next } };
}

/** The preset behind the present one. */
export function nextPreset(layout: Layout): Layout {
  return { ...layout, preset: PRESETS[(PRESETS.indexOf(layout.preset) + 1) % PRESETS.length] ?? 'laptop' };
}

/** What was kept, read with care: it may be of another version. Anything odd is left out. */
export function layoutFrom(text: string | null, wide: boolean): Layout {
  const first: Layout = { preset: wide ? 'desk' : 'laptop', shares: {} };
  try {
    const kept = JSON.parse(text ?? '') as { preset?: unknown; shares?: Record<string, unknown> };
    const preset = PRESETS.find((one) => one === kept.preset) ?? first.preset;
    const shares: Partial<Record<`${Preset}.${SplitName}`, Shares>> = {};
    for (const name of PRESETS)
      for (const split of SPLIT_NAMES) {
        const given = kept.shares?.[`${name}.${split}`];
        if (isShares(given, SPLITS[split])) shares[`${name}.${split}`] = given;
      }
    return { preset, shares };
  } catch {
    return first;
  }
}

function isShares(value: unknown, length: number): value is Shares {
  return (
    Array.isArray(value) &&
    value.length === length &&
    value.every((share) => typeof share === 'number' && Number.isFinite(share) && share > 0)
  );
}

function remembered(): Layout {
  if (typeof localStorage === 'undefined') return layoutFrom(null, false);
  return layoutFrom(localStorage.getItem(REMEMBERED), window.innerWidth >= 1700);
}
