/** The laws of the tokens: on air is one colour that nothing else uses, and every tone can be read on every ground in every theme. */
import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const sheets = globSync('{app,features,ui}/**/*.css', { cwd: root }).map((path) => ({
  path,
  text: readFileSync(`${root}/${path}`, 'utf8').replaceAll(/\/\*[^]*?\*\//g, ''),
}));
const tokens = sheets.find(({ path }) => path === 'ui/tokens.css')?.text ?? '';

type Tokens = ReadonlyMap<string, string>;

function blockOf(selector: string): Tokens {
  const start = tokens.indexOf(`${selector} {`);
  const block = tokens.slice(start, tokens.indexOf('\n}', start));
  return new Map([...block.matchAll(/--([\w-]+):\s*([^;]+);/g)].map((match) => [match[1] ?? '', match[2] ?? '']));
}

const DARK = blockOf(':root');
const THEMES: Readonly<Record<string, Tokens>> = {
  dark: DARK,
  light: new Map([...DARK, ...blockOf(":root[data-theme='light']")]),
  contrast: new Map([...DARK, ...blockOf(":root[data-theme='contrast']")]),
};

function rgb(theme: Tokens, name: string): readonly [number, number, number] {
  const value = theme.get(name) ?? '';
  const alias = /^var\(--([\w-]+)\)$/.exec(value);
  if (alias) return rgb(theme, alias[1] ?? '');
  const hex = /^#([0-9a-f]{6})$/.exec(value)?.[1];
  if (hex === undefined) throw new Error(`--${name} is no plain colour: ${value}`);
  return bytes([0, 2, 4].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)));
}

/** WCAG 2.2, relative luminance and contrast ratio. */
function contrast(theme: Tokens, text: string, ground: string): number {
  const light = (name: string) => {
    const [r, g, b] = rgb(theme, name).map((byte) => {
      const share = byte / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    }) as [number, number, number];
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const [low, high] = [light(text), light(ground)].toSorted((a, b) => a - b) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

/** Hue in degrees and saturation, for "is this a red". */
function isRed([r, g, b]: readonly [number, number, number]): boolean {
  const [max, min] = [Math.max(r, g, b), Math.min(r, g, b)];
  if (max !== r || max - min < 40) return false;
  const hue = (60 * (g - b)) / (max - min);
  return hue < 14 && hue > -30;
}

/** Colours that a style sheet writes out itself; null for a way of writing that this test does not reckon. */
function literals(text: string): readonly { text: string; colour: readonly [number, number, number] | null }[] {
  return [
    ...text.matchAll(
      /#([0-9a-f]{3,8})\b|\b(rgb|hsl|hwb|oklch|lab|color)\(([^)]*)\)|:\s*(red|crimson|tomato|firebrick)\b/gi,
    ),
  ].map(([found, hex, fn, inside]) => {
    if (hex !== undefined) {
      const long = hex.length < 6 ? [...hex].map((digit) => digit + digit).join('') : hex;
      return { text: found, colour: bytes([0, 2, 4].map((at) => Number.parseInt(long.slice(at, at + 2), 16))) };
    }
    return { text: found, colour: fn === 'rgb' ? bytes((inside ?? '').split(/[\s,/]+/).map(Number)) : null };
  });
}

function bytes([r = 0, g = 0, b = 0]: readonly number[]): readonly [number, number, number] {
  return [r, g, b];
}

describe('on air is one colour', () => {
  test('no other token is a red, in any theme', () => {
    for (const [name, theme] of Object.entries(THEMES)) {
      const reds = [...theme.keys()].filter(
        (token) => /^#[0-9a-f]{6}$/.test(theme.get(token) ?? '') && isRed(rgb(theme, token)),
      );
      expect({ name, others: reds.filter((token) => !token.startsWith('air-live')) }).toEqual({ name, others: [] });
      expect(reds).toContain('air-live');
    }
  });

  test('no style sheet of a screen brings a red of its own', () => {
    const reds = sheets
      .filter(({ path }) => path !== 'ui/tokens.css')
      .flatMap(({ path, text }) => literals(text).map((literal) => ({ path, ...literal })))
      .filter(({ colour }) => colour === null || isRed(colour));
    expect(reds.map(({ path, text }) => `${path}: ${text}`)).toEqual([]);
  });

  test('only what tells of the air uses its colour', () => {
    const users = sheets
      .filter(({ path, text }) => path !== 'ui/tokens.css' && /var\(--air/.test(text))
      .map(({ path }) => path);
    expect(users.filter((path) => !AIR_USERS.includes(path))).toEqual([]);
  });
});

/** Each draws whether viewers see this: the lamp, the segment on air, the frame of the program picture. A new one needs its reason here. */
const AIR_USERS = [
  'features/anchor/TopLine.module.css',
  'features/console/OnAirPanel.module.css',
  'features/console/SegmentRow.module.css',
  'features/editor/grid/Grid.module.css',
  'features/editor/panel/Panel.module.css',
  'features/frame/TopBar.module.css',
  'features/kit/Kit.module.css',
  'features/monitor/Pictures.module.css',
];

describe.each(Object.entries(THEMES))('%s', (name, theme) => {
  const least = name === 'contrast' ? 7 : 4.5;
  const grounds = ['bg', 'panel', 'raised', 'sunk'];
  test.each(['text', 'text-2', 'text-3', 'go-text', 'armed', 'fault', 'info', 'air-live-text', 'air-rehearsal-text'])(
    '--%s can be read',
    (text) => {
      for (const ground of grounds)
        expect(contrast(theme, text, ground), `on --${ground}`).toBeGreaterThanOrEqual(least);
    },
  );
  test.each([
    ['armed-ink', 'armed'],
    ['tip-text', 'tip'],
    ['text', 'raised-2'],
    ['text-2', 'raised-2'],
    ['text', 'air-live-soft'],
    ['go-text', 'go-soft'],
    ['armed', 'armed-soft'],
    ['fault', 'fault-soft'],
    ['info', 'info-soft'],
  ])('--%s can be read on --%s', (text, ground) => {
    expect(contrast(theme, text, ground)).toBeGreaterThanOrEqual(4.5);
  });
  test('the edge of a control and the focus ring stand out', () => {
    for (const ground of grounds) {
      expect(contrast(theme, 'control', ground)).toBeGreaterThanOrEqual(3);
      expect(contrast(theme, 'focus', ground)).toBeGreaterThanOrEqual(3);
    }
  });
});
