/** The page around the tables. `{{name}}` stands where `protocol.ts` puts a part. */
export const FRAME = `# Protocol

How a program drives a studio: a console of your own, a Stream Deck plug-in, a test. This page is written from the schemas in \`core/contract\`
by \`npm run docs\`; do not edit it by hand.

The screens that come with the studio use the same contract and nothing else.

## Connect

Start a studio that opens nothing:

\`\`\`sh
node main/bootstrap/start.mjs --headless --port 0
\`\`\`

It prints one line on stdout (everything said to people goes to stderr; \`npm start -- --headless\` works too, but npm puts two lines of its own
before it, unless it is told to be \`--silent\`):

\`\`\`json
{ "address": "http://127.0.0.1:40113", "token": "…", "pid": 4242, "version": "0.1.0" }
\`\`\`

Connect to \`address\` with [socket.io-client](https://socket.io/docs/v4/client-api/) 4 and \`auth: { token }\`. The token is a **one-time ticket** for
a producer's seat. The first message you get, \`welcome\`, carries a \`session\`: keep it, and connect with it as the token from then on. A connection
without a valid ticket or session is refused with the error \`not-admitted\`. The studio listens on 127.0.0.1 only and answers only
to its own host and origin.

Tickets for other seats are made by \`seat.invite\`.

## One event

There is one Socket.IO event, **\`message\`**, in both directions. Its argument is a plain object whose \`t\` tells what it is. A message that does not
fit its schema is answered with \`bad-message\` and changes nothing. When you send a \`request\` with a Socket.IO acknowledgement callback, the callback gets
the request's [Result](#results); the \`answer\` message comes as well.

A worked example: connect, start, GO, and follow the log.

\`\`\`js
import { randomUUID } from 'node:crypto';
import { io } from 'socket.io-client';

const [address, token] = process.argv.slice(2); // as the studio printed them
const socket = io(address, { auth: { token } });
let seq = 0;
const ask = (type, fields = {}) =>
  socket.emitWithAck('message', { t: 'request', request: { type, id: randomUUID(), ...fields } });

socket.on('message', async (message) => {
  if (message.t === 'welcome') {
    seq = message.snapshot.state.seq;
    console.log(await ask('start'), await ask('go', { from: null }));
  }
  for (const { seq: number, fact } of message.t === 'facts' ? message.entries : []) {
    if (number > seq + 1) socket.emit('message', { t: 'sync' }); // missed some: ask for a snapshot
    console.log((seq = number), fact.kind);
  }
});
\`\`\`

## Messages to the studio

{{to-studio}}

## Messages to a seat

{{to-seat}}

### The sequence rule

Every fact of a run has a number, \`seq\`, one more than the fact before. A snapshot holds the state after fact \`state.seq\`. Take each entry once, in
order: an entry with a number that you have is old, drop it; an entry that leaves a gap means that you missed some, send \`sync\` and take the snapshot.
Another \`runId\` means another run: a snapshot comes with it. The other messages carry whole values; the latest counts.

### Results

\`{ ok: true, value }\`, or \`{ ok: false, code, message, detail }\`. \`code\` is stable and meant for programs; \`message\` is English prose for logs;
\`detail\` has plain values for a sentence of your own.

## Roles

A seat has one role: {{roles}}. What each may ask stands with the requests; anything else is refused with \`not-allowed\`. The \`overlay\` asks for nothing: it
only follows.

## Requests

Every request has a \`type\` and an \`id\` of your making (8–100 characters). **The id makes it safe to ask twice**: a show command whose id has been
carried out already does nothing more and answers as before. After a lost connection, ask again with the same id.

\`from\` is the number of the take that you were looking at (\`state.onAir.take\`). When the show has moved on meanwhile the command is refused as \`stale\`, so
two people who press GO together advance once. Null means: whatever is on air.

{{requests}}

## Refusals

A refused request has changed nothing. Any request may meet \`bad-message\` and \`not-allowed\`, any show command \`journal-failed\`. Any other may meet \`studio-fault\`, after which
nobody knows whether it was done.

{{refusals}}

## Facts

What happened, in the order it happened: the as-run log, and the only thing that changes a show's state. A fact is on the disk before its effect leaves
the machine. An entry is a fact with its number:

{{entry}}

{{facts}}

## Snapshot

\`\`\`ts
{{snapshot}}
\`\`\`

The state, from \`core/show/show.state.ts\`. \`apply(state, entry)\` in \`core/show/show.apply.ts\` is the function that the studio and its own screens use to
follow the facts; a program in another language may ask for snapshots instead.

\`\`\`ts
{{state}}
\`\`\`

## Shapes

{{shapes}}
`;
