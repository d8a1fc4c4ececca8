/**
 * English headers that nobody has listed, told by the words that they are made of (voucher + pcs, spend + over, low + 30 d), and short ones that mean
 * one thing or another (Off, Net, Now, From, Clock). It proposes only: the cells below must agree, and it is told as a guess.
 */
import type { ColumnKey } from './columns.ts';
import type { SimilarHeader } from './headers.similar.ts';

/** Above the likeness of letters, below the words that we list. */
const CONFIDENCE = 0.85;
/** Nobody writes a longer header; a sentence is none. */
const LONGEST = 48;
/** Things that a column of ours is not, whatever else is in the header: pictures, addresses, the shop's own costs and figures. */
const OTHER_THINGS =
  /\b(?:images?|photos?|pictures?|pics?|videos?|urls?|links? to|colou?rs?|costs?|margins?|profits?|commissions?|shipping|postage|weight|gmv|revenue|sold so far|conversion|clicks?|tax|vat)\b/;

const CODE = '(?:coupons?|vouchers?|promos?|codes?|offers?|deals?|discounts?)';
const TOLD =
  '(?:basis|source|proof|evidence|backing|note|comes from|where from|reference|comparison|substantiation|how we know)';
const GOODS = '(?:stocks?|units?|inventory|pieces|pcs|allocation)';

/** Read in order, the narrow ones first; each against a whole header in lower case with single blanks. */
const PARTS: readonly (readonly [ColumnKey, string])[] = [
  // The coupon: how many, from what sum, how much, for what, called what, of what kind.
  ['couponQuantity', `(?:no|number|qty|quantity|count|total|max)(?: of)? (?:of )?(?:${CODE}|redemptions?|claims|uses)`],
  [
    'couponQuantity',
    `${CODE} (?:no|qty|quantity|count|pcs|pieces|issued|available|limit|cap|stock|redemptions?|to give)`,
  ],
  ['couponQuantity', `(?:max )?(?:redemptions?|claims|uses|usage|vouchers|coupons|codes)(?: limit| cap)?`],
  [
    'couponMinSpend',
    `(?:${CODE} )?(?:min|minimum|spend|basket|cart|order|purchase|threshold|qualifying|over|at least|from|above|amount)+(?: (?:min|minimum|spend|basket|cart|order|purchase|value|total|amount|threshold|over|from|above|at least))*`,
  ],
  [
    'couponScope',
    `(?:${CODE} )?(?:good|works|valid|applies|applied|applicable|redeem|usable|used|redeemable|covers?|covered|use|scope|for|eligible|limited|restricted)(?: (?:on|to|for|with|items?|products?|skus?|scope|which))*`,
  ],
  ['couponScope', `(?:which|what) (?:items?|products?) .*`],
  [
    'couponValue',
    `(?:${CODE} )?(?:amount |money |how much |takes? )?(?:off|value|amount|saving|savings|reduction|worth|deduction|discount|discounted|rebate)(?: amount| value)?`,
  ],
  ['couponType', `${CODE}|(?:${CODE} )?(?:type|kind|mechanic|mechanics)(?: of ${CODE})?|mechanism`],
  ['couponName', `${CODE}(?: (?:name|code|text|wording|label|title|details?))?`],
  // Prices. Where a price comes from goes before the price.
  [
    'priceBasis',
    `.*(?:price|prices|was|rrp|msrp|srp|list|compare[ds]?|comparison|omnibus|strike).* ${TOLD}.*|where .* comes from|how we know .*|compared? (?:to|with|against).*|${TOLD}(?: of| for)? .*(?:price|was|low).*|.*omnibus.*`,
  ],
  [
    'lowestPrice',
    '.*(?:low|lowest|lo|floor|min|minimum|prior|best|cheapest)\\b.*(?:\\d+ ?d(?:ays?)?|month|30|recent|sold|price).*|\\d+ ?(?:d|days?).* (?:low|lowest|min|floor|best).*|.*(?:omnibus|prior) (?:price|low|lowest).*',
  ],
  [
    'finalPrice',
    `.*(?:after|less|with|net of|post) ${CODE}.*|(?:customer|buyer|viewer|shopper|they|you|to|final|nett?|checkout|real)? ?(?:pays?|nett?|checkout|payable|total|final)(?: price| cost)?`,
  ],
  [
    'listPrice',
    '(?:u p|rrp|srp|msrp|was|list|list price|reg|regular|retail|normal|full|usual|ticket|tag|shop|store|website|web|everyday|original|before|old|book|market|high street|strike|struck|strikethrough|strike through|crossed out|compare at|compared at)(?: (?:price|value|rrp|retail))?',
  ],
  [
    'livePrice',
    '(?:now|deal|live|show|stream|tonight|tonight s|today|today s|on air|event|special|sale|our|offer|promo|flash|bin|buy it now|buy now|todays special|today s special|qvc|hsn|tsv|tiktok|whatnot|amazon|shopee|lazada)(?: (?:price|value|special|deal|only))*|price|.*\\b(?:live|show|stream|deal|special|sale) price',
  ],
  // Goods: how many, how they are let out, what comes with them.
  [
    'releasePlan',
    `(?:${GOODS} )?(?:release|releases|drop|drops|waves?|phases?|phasing|tranches|batches|plan|schedule|split|rollout)(?: (?:in|plan|schedule|of stock))*`,
  ],
  [
    'limit',
    '(?:max|limit|cap)?(?: ?(?:per|each|a|an)) (?:customer|person|order|household|buyer|account|viewer|cart)|(?:max|limit|cap) (?:per |each )?(?:customer|person|order|household|buyer|account|cart)(?: qty)?',
  ],
  [
    'stock',
    `(?:${GOODS}|qty|quantity|on hand|available|allotment|allocated|set aside|reserved)(?: (?:on hand|available|for (?:the )?(?:show|live|stream)|allocated|total|in stock|reserved|set aside|qty|count|level|left))*|(?:live|show|total|available|warehouse) (?:${GOODS}|qty|quantity)`,
  ],
  ['gift', '(?:free|bonus|extra|gift|freebie|add on|goodie)s?(?: (?:gift|item|with purchase|included|stuff|extra))*'],
  // What is said.
  [
    'priceReveal',
    '(?:the )?(?:price|pricing|deal|offer) (?:call|moment|beat|talk|words?|line|script|copy|wording|callout|mention|reveal|drop line|pitch|spiel|statement|say)|say the price|price to say|.*reveal',
  ],
  [
    'close',
    '(?:.* )?(?:close|closer|closing|wrap|wrap up|push|cta|call to action|urgency|last words?|final words?|sign off|ask)(?: (?:line|script|copy|words?))?',
  ],
  ['hook', '(?:.* )?(?:hook|opener|opening|problem|pain|pain point|need|lead in|intro)(?: (?:line|script|copy))?'],
  [
    'mustSay',
    '(?:.* )?(?:must|required|mandatory|legal|legals|compliance|disclosures?|disclaimers?|info duty|regulatory|rules|fine print|small print|t c|terms)(?: (?:say|says|be said|be read|read|mention|mentions|include|lines?|copy|text|words?|wording|notes?|duty))*',
  ],
  [
    'evidence',
    '(?:.* )?(?:on file|docs?|documents?|documentation|paperwork|paper trail|permits?|certs?|certificates?|certification|substantiation|licen[cs]es?|test reports?|reports?|compliance files?|papers|proofs?)',
  ],
  [
    'targetLength',
    '(?:.* )?(?:words?|word)(?: (?:ct|count|target|no|number|budget|limit|length))*|(?:no|number|count) (?:of )?words',
  ],
  // What is done, when, by whom.
  [
    'twoPersonCheck',
    '.*\\b(?:two|2|dual|double|second|2nd|four|4|counter|countersign(?:ed)?|both)\\b.*(?:person|people|persons|check|checks|checked|approval|approvals|approver|approve|sign|signed|sign off|signature|signatures|keys?|eyes?|control|verif\\w*|confirm\\w*|witness|pair|man)?|countersign\\w*|.*co ?sign\\w*|witness(?:ed)?(?: by)?',
  ],
  [
    'pinAt',
    '(?:pin|pop|popup|pop up|card|graphic|graphics|highlight|feature|show card|product card|tag|spotlight)(?: (?:at|in|time|cue|after|offset|on|when|s|sec|secs|seconds))+',
  ],
  ['countdown', '(?:.* )?(?:countdown|count down|timer|clock)(?: (?:s|sec|secs|seconds|length|duration))*'],
  [
    'producerNote',
    '(?:.* )?(?:producer|gallery|desk|backstage|ops|operator|control|control room|director|td|admin|booth|crew|switcher|tech|technical|back end|backend)(?: (?:notes?|actions?|cues?|does|tasks?|to do|instructions?|steps?))*',
  ],
  [
    'moderatorNote',
    '(?:.* )?(?:mod|mods|moderator|chat|community|comments desk)(?: (?:notes?|actions?|cues?|does|tasks?|to do|instructions?))*',
  ],
  ['coHost', '(?:.* )?(?:co host|cohost|guest|sidekick|second host|assistant|co presenter|expert)s?'],
  [
    'host',
    '(?:.* )?(?:host|presenter|talent|streamer|anchor|who|seller on camera|live seller|on air|on camera|on cam|mc|emcee|kol|creator|influencer|livestreamer|live seller)s?(?: name)?',
  ],
  ['fallback', '.*(?:fallback|fall back|backup|plan b|contingency|if (?:it|anything|something) .*)'],
  ['scene', '(?:.* )?(?:scene|camera|cam|shot|shots|layout|angle)'],
  ['graphics', '(?:.* )?(?:graphics?|gfx|overlays?|lower thirds?|supers?|assets)'],
  [
    'start',
    '(?:(?:plan|planned|segment|show|est|local|item|cue) )?(?:start|starts|begin|begins|starting|time|in|clock|on air|air|from|tx|at|kick off|goes live)(?: (?:time|at|in|et|pt|ct|mt|est|pst|cst|gmt|bst|utc|sgt|cet|aest))*',
  ],
  [
    'end',
    '(?:(?:plan|planned|segment|show|est|local|item|cue) )?(?:end|ends|finish|finishes|out|off air|until|till|to|stop)(?: (?:time|at|et|pt|gmt|bst))*',
  ],
  [
    'duration',
    '(?:.* )?(?:dur|duration|length|len|lasts?|runs?|runtime|run time|mins?|minutes|secs?|seconds|trt|time needed)(?: (?:s|sec|secs|seconds|min|mins|minutes|est))*',
  ],
  // What the row is about.
  [
    'number',
    '(?:ln|line|row|cue|seq|sequence|step|order|running order|pos|position|idx|index)(?: no| number)?|no|s n|sn|bil',
  ],
  [
    'link',
    '(?:pin|basket|bag|cart|slot|carousel|listing|lot|link|item|product|showcase|shelf|yellow basket|deck|tile|tag)(?: (?:no|number|slot|spot|position|pos|id))*',
  ],
  [
    'sku',
    '(?:.* )?(?:sku|asin|upc|ean|ref|reference|style|article|stock|item|product|part|catalog|catalogue|code|barcode|model)(?: (?:no|number|code|id|ref|reference))*',
  ],
  [
    'name',
    '(?:.* )?(?:product|item|article|goods|listing|merch|title|card|description)(?: (?:name|title|description|desc))*',
  ],
  ['category', '(?:.* )?(?:cat|category|dept|department|kind|class|family|range)'],
  [
    'title',
    '(?:.* )?(?:segment|beat|bit|element|feature|topic|part|what happens|what|activity|headline|story|chapter|programme|program|rundown)(?: (?:name|title))*',
  ],
  [
    'keyPoints',
    '(?:.* )?(?:points?|bullets?|spiel|story|demo|pitch|usps?|features?|benefits?|messages?|presentation|script|talk|talk track|vo|copy|notes for host)(?: (?:points?|notes?|and points|track|copy|bullets?|script))*',
  ],
  ['block', '(?:.* )?(?:block|hour|part|act|half|round|group)'],
  ['notes', '(?:.* )?(?:notes?|remarks?|comments?|internal|misc|other|fyi)(?: only)?'],
];

const PATTERNS = PARTS.map(([key, parts]) => [key, new RegExp(`^(?:${parts})$`)] as const);

/** The columns that a header may mean by its words, the likeliest first; none for one that is not in plain English letters. */
export function englishHeader(header: string): readonly SimilarHeader[] {
  const bare = spaced(header);
  if (bare === '' || bare.length > LONGEST || !/^[a-z\d ]+$/.test(bare) || OTHER_THINGS.test(bare)) return [];
  const keys = new Set(PATTERNS.flatMap(([key, pattern]) => (pattern.test(bare) ? [key] : [])));
  return [...keys].map((key) => ({ key, confidence: CONFIDENCE }));
}

/** Lower case, `#` as `no`, brackets and punctuation away, single blanks. */
function spaced(header: string): string {
  return header
    .normalize('NFKC')
    .replaceAll(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .replaceAll(/\([^()]*\)|\[[^[\]]*\]/g, ' ')
    .replaceAll('#', ' no ')
    .replaceAll('@', ' at ')
    .replaceAll(/[\p{Sc}%]/gu, ' ')
    .replaceAll(/[\s_\-–./*:,'’"“”()[\]&+|?]+/g, ' ')
    .trim();
}
