/**
 * The one tooltip of a page. It follows pointer and focus over elements with `data-tip`, waits a moment under the pointer and none for the
 * keyboard, stays while it is pointed at, and goes with Esc or any press. Places itself through the CSSOM, which the policy allows.
 */
import styles from './tips.module.css';
import { placeTip } from './tips.place.ts';

const HOVER_WAIT = 450;
const LINGER = 120;

/** Starts the layer; call once for a page. */
export function startTips(): void {
  const tip = document.createElement('div');
  tip.className = styles['tip'] ?? '';
  tip.setAttribute('role', 'tooltip');
  // What it says is in the element's own name and description: readers would hear it twice.
  tip.setAttribute('aria-hidden', 'true');
  tip.hidden = true;
  document.body.append(tip);
  let shown: Element | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function hide(): void {
    clearTimeout(timer);
    shown = null;
    tip.hidden = true;
  }

  function show(element: Element): void {
    clearTimeout(timer);
    if (!element.isConnected) return hide();
    shown = element;
    const text = document.createElement('span');
    text.textContent = element.getAttribute('data-tip');
    const caps = (element.getAttribute('data-keys') ?? '').split(' ').filter(Boolean).map(cap);
    tip.replaceChildren(...(text.textContent === '' ? [] : [text]), ...caps);
    tip.hidden = false;
    const { x, y } = placeTip(element.getBoundingClientRect(), tip.getBoundingClientRect(), {
      width: innerWidth,
      height: innerHeight,
    });
    tip.style.transform = `translate(${Math.round(x)}px, ${Math.round(y)}px)`;
  }

  const ownerOf = (target: EventTarget | null) => (target instanceof Element ? target.closest('[data-tip]') : null);

  document.addEventListener('pointerover', (event) => {
    if (event.pointerType === 'touch' || (event.target instanceof Node && tip.contains(event.target)))
      return clearTimeout(timer);
    const element = ownerOf(event.target);
    if (element === shown) return clearTimeout(timer);
    clearTimeout(timer);
    if (element) timer = setTimeout(() => show(element), shown ? LINGER : HOVER_WAIT);
    else if (shown) timer = setTimeout(hide, LINGER);
    return undefined;
  });
  document.addEventListener('focusin', (event) => {
    const element = ownerOf(event.target);
    if (element?.matches(':focus-visible')) show(element);
    else hide();
  });
  document.addEventListener('focusout', hide);
  document.addEventListener('pointerdown', hide);
  document.addEventListener('scroll', hide, { capture: true, passive: true });
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') hide();
  });
}

function cap(key: string): HTMLElement {
  const element = document.createElement('kbd');
  element.className = styles['cap'] ?? '';
  element.textContent = key;
  return element;
}
