/**
 * The prompter: moves the script over the glass. Outside of React and of the page's own thread: a plan of the pace becomes one animation
 * of a transform, which the compositor runs whatever the page is busy with. Must-say lines hold it until they were seen.
 */
import type { SeenHow } from '../../../core/show/show.facts.ts';
import type { ScriptLine } from '../../../core/script/script.lines.ts';
import {
  furthest,
  lineStep,
  mustSayAt,
  paceFrom,
  planAt,
  type Laid,
  type PacePoint,
} from '../../../core/script/script.pace.ts';
import { placeAt, placeIn, type ReadingPlace } from '../../../core/script/script.place.ts';

/** How long the pace leaves the text to the hand after its last movement, ms. */
export const HAND_REST = 2_500;
/** How often the must-say lines' reading time is counted, ms. */
const LOOK_EVERY = 200;
const GLIDE = 240;
/** An ease-out in a few straight pieces, so that a place in the middle of it can be reckoned. */
const EASE = [0, 0.2, 0.4, 0.6, 0.8, 1].map((x) => [x, 1 - (1 - x) ** 3] as const);

/** What the screen shows of it. */
export interface PrompterState {
  /** The unseen must-say line that the reading stands at, by its key. */
  readonly at: string | null;
  /** The hand wanted past it. */
  readonly blocked: boolean;
  /** Speed that would be needed to end in time, times the anchor's own; null while nothing moves by itself. */
  readonly needed: number | null;
}

export interface PrompterDeps {
  readonly viewport: HTMLElement;
  readonly text: HTMLElement;
  /** Ms of the segment's time that are left; null while the pace stands: a pause, a hand's own pace, before the show. */
  readonly left: () => number | null;
  readonly seen: (line: ScriptLine, how: SeenHow) => void;
  readonly tell: (state: PrompterState) => void;
  /** Hears of the reading's place now and then, to keep it over a reload. */
  readonly keep: (place: ReadingPlace) => void;
}

export interface Prompter {
  /** Takes a script, in its elements by `data-line`; the line that is being read stays where it is. Call before the paint. */
  show(lines: readonly ScriptLine[], said: ReadonlySet<string>): void;
  /** Reckons the pace anew: the time left or the speed has changed. */
  pace(): void;
  /** Moves by px, at once (a wheel, a finger) or gliding. */
  by(px: number, glide?: boolean): void;
  /** To the line before or behind. */
  step(by: 1 | -1): void;
  /** Moves by a share of the glass's height. */
  page(share: number): void;
  top(): void;
  /** Says that the must-say line at the reading height was said. False where none waits. */
  confirm(): boolean;
  /** Goes to a place that was kept. */
  goTo(place: ReadingPlace): void;
  dispose(): void;
}

/** Makes a prompter. The caller disposes it. */
export function createPrompter(deps: PrompterDeps): Prompter {
  const { viewport, text } = deps;
  const calm = matchMedia('(prefers-reduced-motion: reduce)');
  let lines: readonly ScriptLine[] = [];
  let said: ReadonlySet<string> = new Set();
  let laid: Laid = { lines: [], row: 1 };
  let rest = 0;
  let points: readonly PacePoint[] = [];
  let animation: Animation | null = null;
  let handUntil = 0;
  /** Where a glide of the hand leads: presses that come faster than it glides add up. */
  let gliding: number | null = null;
  let state: PrompterState = { at: null, blocked: false, needed: null };
  const readFor = new Map<string, number>();
  let looked = performance.now();

  const here = () => (animation ? planAt(points, Number(animation.currentTime ?? 0)) : rest);
  const goal = () => gliding ?? here();

  function stand(y: number): void {
    gliding = null;
    rest = y;
    text.style.transform = `translate3d(0, ${-y}px, 0)`;
    animation?.cancel();
    animation = null;
  }

  function run(plan: readonly PacePoint[]): void {
    const length = plan.at(-1)?.at ?? 0;
    if (plan.length < 2 || length < 1) return stand(plan.at(-1)?.y ?? here());
    const next = text.animate(
      plan.map(({ at, y }) => ({ transform: `translate3d(0, ${-y}px, 0)`, offset: at / length })),
      { duration: length, fill: 'both' },
    );
    animation?.cancel();
    animation = next;
    points = plan;
  }

  function become(next: PrompterState): void {
    if (next.at === state.at && next.blocked === state.blocked && next.needed === state.needed) return;
    state = next;
    deps.tell(next);
  }

  function pace(): void {
    const left = deps.left();
    if (performance.now() < handUntil) return;
    if (left === null) {
      stand(here());
      return become({ ...state, needed: null });
    }
    gliding = null;
    const plan = paceFrom(laid, here(), left);
    run(plan.points);
    become({ ...state, needed: plan.needed, blocked: false });
  }

  function hand(to: number, glide: boolean): void {
    const end = furthest(laid);
    const next = Math.min(end, Math.max(0, to));
    const from = here();
    handUntil = performance.now() + HAND_REST;
    if (glide && !calm.matches) {
      run(EASE.map(([x, share]) => ({ at: x * GLIDE, y: from + (next - from) * share })));
      gliding = next;
    } else stand(next);
    become({ ...state, blocked: to > end + 1 && laid.lines.some((line) => line.holds) });
  }

  /** Keeps the line at the reading height while the text around it changes its size or its words. */
  function keepPlace(change: () => void): void {
    const place = placeAt(laid, lines, here());
    change();
    laid = measure(text, lines, said);
    stand(Math.min(furthest(laid), place ? placeIn(laid, lines, place) : 0));
    pace();
  }

  /** Counts the time for which a must-say line stood at the reading height, with eyes on the page. */
  function look(): void {
    const now = performance.now();
    const since = Math.min(now - looked, 2 * LOOK_EVERY);
    looked = now;
    if (handUntil !== 0 && now >= handUntil) {
      handUntil = 0;
      pace();
    }
    const y = here();
    const place = placeAt(laid, lines, y);
    if (place) deps.keep(place);
    const line = mustSayAt(laid, y);
    const waits = line?.holds === true ? line : null;
    become({ ...state, at: waits?.key ?? null, blocked: state.blocked && waits !== null });
    if (waits === null || document.visibilityState !== 'visible') return;
    const read = (readFor.get(waits.key) ?? 0) + since;
    readFor.set(waits.key, read);
    const known = lines.find((one) => one.key === waits.key);
    if (read >= waits.time && y >= furthest(laid) - 1 && known) deps.seen(known, 'read');
  }

  const resized = new ResizeObserver(() => keepPlace(() => undefined));
  resized.observe(text);
  resized.observe(viewport);
  const timer = setInterval(look, LOOK_EVERY);

  return {
    show(nextLines, nextSaid) {
      keepPlace(() => {
        if (nextLines !== lines) for (const one of lines) if (!nextLines.includes(one)) readFor.delete(one.key);
        lines = nextLines;
        said = nextSaid;
      });
    },
    pace,
    by: (px, glide = false) => hand(here() + px, glide),
    step: (by) => hand(lineStep(laid, goal(), by), true),
    page: (share) => hand(goal() + viewport.clientHeight * share, true),
    top: () => hand(0, true),
    confirm() {
      const waits = mustSayAt(laid, here());
      const line = waits?.holds === true ? lines.find((one) => one.key === waits.key) : undefined;
      if (line) deps.seen(line, 'confirmed');
      return line !== undefined;
    },
    goTo: (place) => {
      stand(Math.min(furthest(laid), placeIn(laid, lines, place)));
      pace();
    },
    dispose() {
      clearInterval(timer);
      resized.disconnect();
      animation?.cancel();
    },
  };
}

function measure(text: HTMLElement, lines: readonly ScriptLine[], said: ReadonlySet<string>): Laid {
  const elements = new Map<string, HTMLElement>();
  for (const element of text.querySelectorAll<HTMLElement>('[data-line]'))
    elements.set(element.dataset['line'] ?? '', element);
  return {
    row: Number.parseFloat(getComputedStyle(text).lineHeight) || 1,
    lines: lines.flatMap((line) => {
      const element = elements.get(line.key);
      if (element === undefined) return [];
      const { offsetParent, offsetHeight: height } = element;
      // The line's own section is what it is placed by.
      const top =
        element.offsetTop + (offsetParent instanceof HTMLElement && offsetParent !== text ? offsetParent.offsetTop : 0);
      const mustSay = line.part === 'mustSay';
      const holds = mustSay && !said.has(line.text);
      return [{ key: line.key, top, bottom: top + height, time: line.time, mustSay, holds }];
    }),
  };
}
