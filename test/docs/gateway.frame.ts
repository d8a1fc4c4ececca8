/** The words of docs/gateway.md around what comes from the schemas. */
export const GATEWAY_FRAME = `# The gateway

A service of its own through which a room's chat comes in and commerce goes out. One process, one SQLite file, no other server. The studio joins one
room of it over Socket.IO; a merchant's own backend can send events to it and take acts from it over signed HTTP. Nothing of it answers without a key.

## Run it inside the studio

Settings → Platform gateway → Run it here: one press, and the studio runs this very service in a thread of its own (\`gateway/here.worker.ts\`) and joins it over the same line as any other. It listens on
127.0.0.1 alone, keeps its book of keys in \`gateway/\` of the studio's data folder, and has one room, \`main\`. Its token is made anew at each start of the studio and is kept nowhere, but for its hash. A thread that dies is put up
again after 0.25 s to 5 s, at the same port where that is free, and goes on with the same book; it goes when the studio goes, however that ends. Sources (a Twitch channel, a recording, a simulated
room, your own backend) and how acts are done (by hand, or your backend) are set up on the screen; the secret shared with the backend is kept in the system's key store, or till the program ends where there is none. During a live show sources may
change, the way of acting not. The screen shows the port; it is tried again at the next start, so that a backend on the same machine finds it. Connectors of your own lie in \`gateway/connectors/\` of the data folder; one that
bears the name of a built-in one takes its place. Several rooms, other machines, tokens to watch or feed: those need a gateway by itself.

## Run it by itself

\`\`\`
npm run gateway -- token --room main --label studio        # prints a token once; it is kept nowhere
npm run gateway -- serve --port 4488                       # prints one JSON line with its address
ROOM_TOKEN=… npm start -- --mode live --gateway http://127.0.0.1:4488 --gateway-token-env ROOM_TOKEN
\`\`\`

Instead of the last line a producer enters address and token under Settings → Platform gateway → Join one elsewhere: they are tried first (reached, admitted, whose room, what its platform can do, how far
its clock is off), then kept, and joined again at each start. The desktop keeps the token in the system's key store; where there is none, and in the browser host, it lasts as
long as the program. \`--gateway\` stands over what was kept until the program ends. A live show can't be moved to another gateway or room, only be given a new token for its room.

\`npm run gateway -- revoke --room main --label studio\` takes the tokens of that label back; what they had opened is cut within two seconds. \`--data DIR\` chooses the folder; \`--host\` another address
than this machine's own. A live run acts through the gateway; a rehearsal never does: it is not given the line.

What it serves stands in \`gateway.json\` in its data folder. Without the file there is one room, \`main\`, on which a person does the platform's part.

\`\`\`json
{
  "rooms": [
    {
      "name": "main",
      "commerce": { "use": "webhook", "url": "https://shop.example/anchor", "secretEnv": "SHOP_SECRET", "can": ["pop", "unpop", "coupon"] },
      "sources": [{ "use": "twitch", "channel": "myshop" }],
      "webhookInSecretEnv": "SHOP_SECRET"
    }
  ]
}
\`\`\`

Secrets are never in the file: it names the environment variables that hold them.

| \`commerce.use\` | what happens to an act |
| --- | --- |
| \`guided\` | a person does it on the platform, reads it there and says so; nothing counts as done before that |
| \`webhook\` | your backend does what \`can\` names, a person what \`byHand\` names, and the rest is refused as \`not-offered\`; cues show which is which before they are fired. \`keepsKeys: false\` says that it does not know keys: then nothing is ever handed over twice |
| \`simulated\` | nothing; it says yes |

| \`sources[].use\` | settings |
| --- | --- |
| \`twitch\` | \`channel\`. Read without an account; what was said while the line was down Twitch does not repeat |
| \`replay\` | \`file\`, \`speed\` (1 as it was, 0 all at once), \`loop\` (again and again, each time a quarter of a second later). Our own events a line, danmaku XML, Twitch VOD comments, YouTube chat actions or API items |
| \`simulated\` | \`seed\`, \`rate\` (events a second), \`language\`, \`links\` |
| your own | a drop-in file, see below |

A connector of your own is a file that exports a \`connector\`: \`{ name, settings, start }\` as \`gateway/connectors/connector.ts\` says. It lies in \`connectors/\` of the data folder, or in the folder
that \`"connectors"\` of \`gateway.json\` names (from the data folder where it is relative). Of two with one name the later counts, also over one that comes along. It is code, and runs as the gateway does.

\`\`\`
npm run gateway -- check my-platform.ts --settings '{"room": "42"}' --events 20 --seconds 30
\`\`\`

tries it against the rules that every connector has to keep, prints how it went as JSON, and ends with status 1 when one is broken: \`settings\` (it refuses what is none), \`name\` (its events name it as their
source), \`events\` (they fit the schema, and come), \`ids\` (none twice), \`state\` (it says how it is, in the known words), \`silence\` (nothing after it was stopped).

## Exactly once

An act carries a key, which is the action's id in the as-run log. The gateway writes the key down, durably, before it begins; the same key has the same
answer for ever, also after a crash; while one is under way, a second asking waits for the first. Another act under a known key is refused
(\`key-of-another-act\`). Nothing is begun after \`expiresAt\`.

What was begun and has no answer is \`unknown\`. Asked again, the gateway recalls it from the backend, or hands it over again under the same key while there is
time; a backend that keeps no keys is never asked twice, and a person says what they see. Their word stands from then on: nothing is handed over after it. Only a no of theirs gives way
to a yes that the backend says of the same key after all (\`done-after-refusal\`): what was done is done. While the backend has the act before it,
a person's word waits for the backend's. The studio's outbox asks again until the action's time is over, and
lists it then as expired: never sent, or sent without an answer. What had no answer it asks after for ten more minutes, which begins nothing: where the gateway did it, the log and the
budget say so. A studio that comes back leaves what it had handed over to the gateway, also before that line is up, and so does one without that gateway: no person is asked to do it
a second time. What waited while the machine slept is expired when it wakes.

Two limits: the answer to an act that a backend has *begun* can be late for ever, which only a person can settle; and a backend that issues twice under one key breaks the
promise behind our back.

## Webhook out: acts to your backend

\`POST\` to \`url\`, JSON \`{"type": "act", "key", "act", "expiresAt"}\`, with

| header | is |
| --- | --- |
| \`Idempotency-Key\` | the key: do the same key once, and answer the same again. A key with anything but visible ASCII in it, or a \`%\` (the number column of a sheet may say 开场) stands here percent-encoded, as \`encodeURIComponent\` does it; \`key\` in the body is as it is everywhere else |
| \`Anchor-Expires-At\` | ms since 1970; refuse what comes later. Absent where lateness does no harm |
| \`Anchor-Timestamp\` | ms since 1970 when it was sent |
| \`Anchor-Signature\` | \`v1=\` and the hex HMAC-SHA256, under the shared secret, of timestamp, \`.\` and body |

Answer 2xx with \`{"status": "confirmed" | "refused" | "unknown", "reference"?, "code"?, "message"?}\` within 2.5 s. A 4xx is a refusal; 408, 425, 429 and 5xx, a redirect, an unreadable
answer or none leave the act unknown. \`{"type": "recall", "key"}\` asks what became of a key and must do nothing: answer the same, or \`unknown\` with the code
\`never-seen\`.

## Webhook in: events from your backend

\`POST /rooms/<room>/events\` with \`{"events": […]}\`, at most 5,000 and 1 MiB, signed in the same way with the secret that \`webhookInSecretEnv\` names; the timestamp may be off by five
minutes, and what can't be right by its headers is not read. 200 \`{"taken", "bad"}\`, 207 when some were no events (the others were taken), 401 without a good signature, 413, 422, 429. An event whose id was seen is left out, so sending
again does no harm.

## Limits

| what | limit |
| --- | --- |
| acts and persons' words of one token, over all its connections | 50 a second, 200 at once |
| questions for the clock of one token | 10 a second, 50 at once |
| a connection that does not say who it is, a request that does not arrive whole | 5 s, 10 s |
| events of one feed's token, or of one room's webhook | 10,000 and 5,000 a second |
| events kept for a studio that comes back | 20,000 a room, also over a restart of the studio; what is older is told as missed |
| a batch to a studio | 500 events, one every 40 ms, four on their way at most |
| one message | 1 MiB |
| its own file | checked when it is opened: a damaged one is refused, since a key that it hides would be done twice |

## What it bears

\`npm run bench gateway\`: the gateway as a process of its own, 200 rooms with a studio's socket in each, beside Socket.IO alone with the same rooms in the same run. Latency is from the
making of a message in its connector to its arrival at the studio, the 40 ms of batching included. The first two rows were measured on two
cores at rest, the others while those had other work to do (load 12 to 18), so that their losses say more than their milliseconds:

| messages a second in all | arrived a second | lost | p50 | p99 | cores | memory |
| --- | --- | --- | --- | --- | --- | --- |
| 5,000 | 5,000 | 0 | 45 ms | 52 ms | 0.25 | 182 MB |
| 5,000, Socket.IO alone | 5,000 | 0 | under 1 ms | 2 ms | 0.14 | 114 MB |
| 10,000 | 10,000 | 0 | 98 ms | 272 ms | 0.17 | 204 MB |
| 20,000 | 17,800 | 0 | 255 ms | 519 ms | 0.19 | 293 MB |

Parsing, numbering, keeping and batching cost it some twice the processor of handing on alone. Past 10,000 a second it falls behind before it loses anything: a listener gets larger batches later, and only what is
older than the 20,000 events that a room keeps is told as missed. One process uses one core; a second gateway with other rooms is the way to more.

## The protocol

Socket.IO over WebSocket, one room a connection. The handshake's \`auth\`:

{{join}}

A refused handshake says \`not-understood\` (another protocol) or \`not-admitted\` (the token). Roles of tokens: \`studio\` everything in its room, \`watch\` events only, \`feed\` sending events only.

### From the gateway

\`room\`, first of all and whenever something of it changes:

{{room}}

\`events\`, with an acknowledgement that lets the next ones come:

{{batch}}

### To the gateway, each with an acknowledgement

\`act\` (answered with \`{ok: true, value}\` or \`{ok: false, code, message}\`: \`bad-request\`, \`key-of-another-act\`, \`not-allowed\`, \`too-much\`, \`gateway-store\`):

{{request}}

and its answer:

{{answer}}

\`settle\`, a person's word on an act that waits for one or is unknown:

{{settle}}

\`feed\`: a list of events. \`time\`: the gateway's clock, ms since 1970.

## Act

The studio cuts a name, type or scope that is longer than this; a SKU or link it does not cut, and the pre-flight tells of one that is too long.

{{acts}}

## Event

Every event has an \`id\` that is unique in its source for ever, its \`source\` (the connector) and \`at\`, ms since 1970 by the platform's clock; besides:

{{events}}

### Person

{{person}}

### Figures

What a platform does not tell is null, never nought.

{{figures}}

### Money

\`minor\` counts the currency's smallest unit: fen, cents.
`;
