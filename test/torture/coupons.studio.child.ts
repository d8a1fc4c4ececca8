/**
 * The studio's half of a coupon drop, without screens: journal, outbox, line to the gateway. Drops coupons till so many have been asked for, and ends
 * by itself when each has its last word. Arguments: folder, address of the gateway, how many, life of a coupon in ms. The token is in TOKEN.
 */
import { couponSchema } from '../../core/runsheet/runsheet.schema.ts';
import type { Asked, Fact } from '../../core/show/show.facts.ts';
import { after, duration } from '../../core/time/time.ts';
import { gatewayCommerce } from '../../main/studio/gateway/gateway.commerce.ts';
import { createGatewayLink } from '../../main/studio/gateway/gateway.link.ts';
import { SILENT } from '../../main/studio/log.ts';
import { realClock } from '../../main/studio/show/clock.ts';
import { createOutbox } from '../../main/studio/show/outbox.ts';
import { draft, firedFact } from '../../main/studio/store/store.samples.ts';
import { openStore } from '../../main/studio/store/store.ts';

const [dataDir = '', url = '', count = '0', life = '0'] = process.argv.slice(2);
const RUN = 'run-1';
const IN_FLIGHT = 200;
const LAST: ReadonlySet<string> = new Set(['confirmed', 'refused', 'expired']);

const opened = openStore(dataDir);
if (!opened.ok) throw new Error(`${opened.code}: ${opened.message}`);
const { journal } = opened.value;
const clock = realClock();
const link = createGatewayLink(SILENT, () => clock.now());
link.connect(url, process.env['TOKEN'] ?? '');

const settled = new Set<string>();
let asked = 0;
for (const { fact } of journal.read(RUN, 1, 1_000_000)) note(fact);

/** What the state of a show would remember. */
function note(fact: Fact): void {
  if (fact.kind === 'cue-fired') asked += 1;
  if (fact.kind === 'action-answered' && LAST.has(fact.status)) settled.add(fact.actionId);
}

function record(facts: readonly Fact[]): void {
  const news = facts.filter((fact) => fact.kind !== 'action-answered' || !settled.has(fact.actionId));
  if (news.length === 0) return;
  journal.append(
    RUN,
    news.map((fact) => ({ ...draft(fact), at: clock.now() })),
  );
  news.forEach(note);
}

const commerce = gatewayCommerce(link);
const twice: typeof commerce = {
  ...commerce,
  // Now and then the same act goes out twice at once, as a line that repeats itself would have it.
  send: async (one, key) =>
    Math.random() < 0.05
      ? (await Promise.all([commerce.send(one, key), commerce.send(one, key)]))[1]
      : commerce.send(one, key),
};
const outbox = createOutbox({ journal, commerce: twice, clock, isSettled: (id) => settled.has(id), record });
outbox.recover(journal.outbox(RUN), () => false);

const coupon = couponSchema.parse({
  id: 'c',
  kind: 'fixed',
  typeLabel: '满减',
  name: '满89减5',
  scope: '本品',
  minSpend: null,
  value: { minor: 500, currency: 'CNY' },
  quantity: 1,
  validFor: null,
});
while (settled.size < Number(count)) {
  while (asked < Number(count) && asked - settled.size < IN_FLIGHT) {
    const now = clock.now();
    const one: Asked = {
      id: `${RUN}/${asked}`,
      cueId: null,
      ask: { do: 'coupon', coupon },
      expiresAt: after(now, duration(Number(life))),
    };
    record([firedFact('cue-1', [one])]);
    outbox.send(one, now);
  }
  await new Promise((resolve) => setTimeout(resolve, 2));
}
outbox.dispose();
link.dispose();
clock.dispose();
opened.value.close();
