/** The live hand on the platform: through the gateway, where a room is joined; a person's, where none is. */
import { DESCRIPTION, type Act } from '../../../core/gateway/gateway.protocol.ts';
import type { Product } from '../../../core/runsheet/runsheet.schema.ts';
import type { Asked } from '../../../core/show/show.facts.ts';
import type { CommerceAnswer, CommercePort } from '../show/commerce.port.ts';
import type { GatewayLink } from './gateway.link.ts';

/** What the gateway says that asking again can mend. */
const PASSING: ReadonlySet<string> = new Set(['too-much', 'gateway-store']);

/** Makes the port over a line that outlives it. */
export function gatewayCommerce(link: GatewayLink): CommercePort {
  return {
    async send(asked, key) {
      const { state } = link.view;
      if (state === 'off') return { status: 'waiting-for-person', code: null, detail: '' };
      const act = actOf(asked);
      if (act === null) return { status: 'refused', code: 'not-offered', detail: asked.ask.do };
      return read(await link.act({ key, act, expiresAt: asked.expiresAt }), link);
    },
    // What a gateway may have done is no person's work, though that gateway is gone: they would do it a second time.
    isReachable: (again) => link.view.state === 'live' || (link.view.state === 'off' && !again),
    async recall(asked, key) {
      const act = actOf(asked);
      // What is over since 1970 the gateway begins under no circumstances; it tells what it knows.
      return act === null ? unreachable('') : read(await link.act({ key, act, expiresAt: 0 }), link);
    },
    dispose() {},
  };
}

function read(answer: Awaited<ReturnType<GatewayLink['act']>>, { view }: GatewayLink): CommerceAnswer {
  if (answer === null) return unreachable(view.state === 'live' ? 'no answer' : (view.problem ?? view.state));
  if ('refused' in answer) {
    if (PASSING.has(answer.refused)) return unreachable(answer.refused);
    return { status: 'refused', code: answer.refused, detail: '' };
  }
  const { status, code, detail } = answer;
  if (status === 'unknown') return { status: 'unreachable', code, detail };
  return { status, code: status === 'waiting-for-person' ? null : code, detail };
}

function unreachable(detail: string): CommerceAnswer {
  return { status: 'unreachable', code: null, detail };
}

/**
 * An ask of the show as the gateway knows it; null for one that is not the platform's. Words that only describe are cut to what an act carries; a SKU or
 * a link that is too long is no name of anything then, and stays: the pre-flight tells of it.
 */
export function actOf({ ask }: Asked): Act | null {
  switch (ask.do) {
    case 'pop': {
      const { product, offer } = ask;
      const name = cut(product.name, DESCRIPTION.name);
      return { do: 'pop', ...refOf(product), name, price: offer?.finalPrice ?? offer?.livePrice ?? null };
    }
    case 'unpop':
      return { do: 'unpop' };
    case 'coupon': {
      const { name, typeLabel, value, minSpend, scope, quantity } = ask.coupon;
      const words = {
        name: cut(name || typeLabel || '-', DESCRIPTION.name),
        type: cut(typeLabel, DESCRIPTION.type) || null,
        scope: cut(scope, DESCRIPTION.scope) || null,
      };
      return { do: 'coupon', ...words, value, minSpend, quantity: quantity === 0 ? null : quantity };
    }
    case 'price':
      return { do: 'price', ...refOf(ask.product), price: ask.price };
    case 'release':
      return { do: 'release', ...refOf(ask.product), units: ask.units };
    case 'pin-comment':
      return { do: 'pin-comment', text: ask.text };
    case 'say':
      return { do: 'say', text: ask.text, replyTo: ask.replyTo };
    case 'hide-message':
      return { do: 'hide-message', event: ask.event, reason: ask.reason };
    case 'mute-viewer': {
      const { source, person, event, time, reason } = ask;
      return {
        do: 'mute-viewer',
        source,
        person,
        event,
        seconds: time === null ? null : Math.ceil(time / 1000),
        reason,
      };
    }
    case 'unmute-viewer':
      return { do: 'unmute-viewer', source: ask.source, person: ask.person };
    default:
      return null;
  }
}

/** A product as platforms call it. */
function refOf({ sku, link }: Product): { sku: string | null; link: string | null } {
  return { sku: sku || null, link: link || null };
}

/** The text, or as much of it as goes into so many UTF-16 units, with a mark that it was cut. */
function cut(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
