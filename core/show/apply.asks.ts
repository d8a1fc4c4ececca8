/** What asked actions do to the state: the picture that OBS should show, the note to the anchor, and the list of actions. */
import { isObsAction } from '../runsheet/obsAction.schema.ts';
import { after, type Instant } from '../time/time.ts';
import type { Ask, Asked } from './show.facts.ts';
import { givenBy, withGiven } from './show.spent.ts';
import { withNote } from './apply.words.ts';
import type { Picture, ShowState } from './show.state.ts';

/** Applies actions in order. `due` is their moment by the plan, `at` when they were asked for. */
export function applyAsked(
  state: ShowState,
  asked: readonly Asked[],
  due: Instant,
  at: Instant,
  by: string,
): ShowState {
  if (asked.length === 0) return state;
  const actions = { ...state.actions };
  let { picture, notes, sceneByHand, preview, spent } = state;
  for (const { id, cueId, ask, expiresAt } of asked) {
    const given = givenBy(ask, state.onAir?.segment.id ?? null);
    const dropped = ask.do === 'coupon' ? { couponId: ask.coupon.id } : {};
    actions[id] = { id, cueId, do: ask.do, askedAt: at, expiresAt, answers: {}, ...dropped, ...given };
    spent = withGiven(spent, given);
    picture = pictureAfter(picture, id, ask, due);
    if (ask.do === 'preview') preview = ask.scene;
    const scene = sceneOf(ask, preview);
    if (scene !== null) {
      picture = { ...picture, scene };
      sceneByHand = null;
    }
    if (ask.do === 'take') preview = null;
    if (ask.do === 'note') notes = withNote(notes, { id, text: ask.text, urgency: ask.urgency, at, by });
  }
  return { ...state, actions, picture, notes, sceneByHand, preview, spent };
}

/** The scene that an ask brings on air, as far as the show knows it; null when none. */
function sceneOf(ask: Ask, preview: string | null): string | null {
  if (ask.do === 'scene' || ask.do === 'transition') return ask.scene;
  return ask.do === 'take' ? preview : null;
}

function pictureAfter(picture: Picture, actionId: string, ask: Ask, due: Instant): Picture {
  if (isObsAction(ask)) return picture;
  switch (ask.do) {
    case 'pop':
      return { ...picture, productCard: { actionId, product: ask.product, offer: ask.offer } };
    case 'unpop':
      return { ...picture, productCard: null };
    case 'coupon': {
      const { coupon } = ask;
      const expiresAt = coupon.validFor === null ? null : after(due, coupon.validFor);
      return { ...picture, couponCard: { actionId, coupon, expiresAt, remaining: null } };
    }
    case 'countdown':
      return { ...picture, countdown: { actionId, label: ask.label, endsAt: ask.endsAt } };
    case 'lower-third':
      return { ...picture, lowerThird: ask.text === null ? null : { actionId, text: ask.text } };
    case 'flash-sale':
      return { ...picture, flashSale: ask.sale && { actionId, ...ask.sale } };
    case 'correction':
      return { ...picture, correction: ask.notice && { actionId, ...ask.notice } };
    case 'whats-next':
      return { ...picture, whatsNext: ask.next && { actionId, ...ask.next } };
    case 'scene':
    case 'note':
    case 'marker':
    case 'price':
    case 'release':
    case 'pin-comment':
    case 'say':
    case 'hide-message':
    case 'mute-viewer':
    case 'unmute-viewer':
      return picture;
    default:
      return ask satisfies never;
  }
}

/** Takes the countdown off the picture, unless another has taken its place. */
export function applyCountdownEnded(state: ShowState, endsAt: Instant): ShowState {
  if (state.picture.countdown?.endsAt !== endsAt) return state;
  return { ...state, picture: { ...state.picture, countdown: null } };
}
