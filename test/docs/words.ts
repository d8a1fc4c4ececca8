/** What the protocol's page says about each message, request and fact. The types hold it whole: what is added to the contract is missed here. */
import type { ToSeat, ToStudio } from '../../core/contract/messages.ts';
import type { RequestType } from '../../core/contract/requests.ts';
import type { Fact } from '../../core/show/show.facts.ts';

export const TO_STUDIO: Readonly<Record<ToStudio['t'], string>> = {
  request: 'Asks for something to be done. Every request is answered exactly once, by `answer` with its id.',
  sync: 'Asks for a `snapshot`: after a gap in the facts, or to be sure.',
  watch: 'Switches a stream on or off for this seat.',
  sheet:
    'Opens a run sheet on this seat, or closes it. It comes as `sheet`, and from then on every edit of it as `edited`. Asked again after a gap, it comes anew.',
  at: 'Says which cell of a sheet that is open here is in hand, null for none: the other seats are told with `others`. Nothing is kept.',
  'chat-taken':
    'A batch of `chat` was taken in; `next` is the number behind its last line. A seat that has three batches open is sent no more until it takes one.',
  clock: 'Asks for the studio’s clock. `sent` is yours and comes back, so that you can halve the round trip.',
};

export const TO_SEAT: Readonly<Record<ToSeat['t'], string>> = {
  welcome:
    'The first message on every connection. `session` is given once, for the ticket: connect with it as `token` from then on; it is null when you came with one.',
  snapshot:
    'Everything a seat needs to stand where the show stands. Answers `sync`; comes unasked when another run is opened.',
  answer: 'The result of a request.',
  facts: 'What happened, in order, each entry once. See [Facts](#facts).',
  sheet: 'A run sheet that this seat opened: `copy` is a result with a [SheetCopy](#sheetcopy), or why there is none.',
  edited:
    'An accepted edit of the show’s sheet (every seat but the overlay hears of it) or of one that this seat has open. Apply `op` to the revision before; after a gap ask for the sheet again, or `sync` for the show’s.',
  others:
    'Who else is at which cell of a sheet that this seat has open, whole, whenever it changes, at most ten times a second. `id` tells seats of one name apart.',
  obs: 'What the studio sees of OBS, whole, whenever it changes.',
  gateway:
    'How the line to the gateway is and what its platform can be asked for, whole, whenever it changes. The overlay is not told.',
  settings: 'The studio’s settings, whole, whenever they change.',
  program: 'The `program` stream: a JPEG of OBS’s program as a data URL, a few times a second.',
  preview: 'The `preview` stream: the scene in preview, as `program`; only in Studio Mode.',
  meters: 'The `meters` stream: how loud each sounding input is, at most 20 times a second.',
  chat: 'The `chat` stream: the lines of a tick, in order. Answer each with `chat-taken`; a seat that falls behind is sent the newest lines, and told how many were skipped.',
  figures:
    'The `figures` stream: the figures of the run that is on, at most once a second; with plots of what is on air and of the show.',
  'chat-desk':
    'The `chat-desk` stream: questions, suggestions, rates and the room’s state, whole, at most four times a second.',
  clock: 'Answers `clock`: the studio’s time in ms when it was asked.',
};

/** What an edit may be refused with. */
const EDIT_REFUSALS = [
  'no-such-sheet',
  'sheet-unreadable',
  'no-such-segment',
  'no-such-product',
  'no-such-cue',
  'no-such-field',
  'bad-value',
  'text-moved',
  'id-taken',
  'no-such-anchor',
  'segment-on-air',
  'sheet-replaced',
  'edit-not-kept',
];

/** What a request does, and the codes with which it is refused besides those that any request may meet. */
export const REQUESTS: Readonly<Record<RequestType, readonly [does: string, refusals: readonly string[]]>> = {
  start: [
    'Starts the show with its first segment. A live show that the pre-flight blocks needs `override` with a name and a reason; the studio fills in what is overridden.',
    ['already-started', 'ended', 'no-such-segment', 'preflight-blocked'],
  ],
  go: [
    'GO: fires the cue that stands by, else enters the next segment. Never wraps and never ends the show.',
    [
      'not-started',
      'ended',
      'stale',
      'paused',
      'last-segment',
      'no-such-cue',
      'unknown-product',
      'unknown-coupon',
      'nothing-next',
      'no-price',
      'no-words',
      'changed-since-armed',
      'over-budget',
      'over-quantity',
      'out-of-stock',
      'over-release',
    ],
  ],
  jump: [
    'Enters any segment; the one on air again is a new take.',
    ['not-started', 'ended', 'stale', 'paused', 'no-such-segment'],
  ],
  fire: [
    'Fires a cue of the segment on air, early, late or again. What spends money or touches the stream must be armed first, and fires once in a take. Guards of budget, quantity and stock are passed over with `override.reason` alone, which the log keeps.',
    [
      'not-started',
      'ended',
      'no-such-cue',
      'cue-not-on-air',
      'already-skipped',
      'already-fired',
      'needs-arming',
      'needs-second',
      'unknown-product',
      'unknown-coupon',
      'nothing-next',
      'no-price',
      'no-words',
      'changed-since-armed',
      'over-budget',
      'over-quantity',
      'out-of-stock',
      'over-release',
    ],
  ],
  arm: [
    'Arms a cue that spends money, or starts or stops the stream: the first of two steps. Armed before it is due, a timed cue fires by itself. What costs more than this role may arm alone waits for `confirm-arm`.',
    [
      'not-started',
      'ended',
      'no-such-cue',
      'cue-not-on-air',
      'not-armable',
      'already-armed',
      'already-fired',
      'already-skipped',
      'unknown-product',
      'unknown-coupon',
      'nothing-next',
      'no-price',
      'no-words',
      'over-budget',
      'over-quantity',
      'out-of-stock',
      'over-release',
    ],
  ],
  'confirm-arm': [
    'The second person types back what an armed cue costs: a line for each coupon and price, in the cue’s order. A wrong value is refused and written down; the third one disarms the cue.',
    [
      'not-started',
      'ended',
      'no-such-cue',
      'cue-not-on-air',
      'not-awaited',
      'same-person',
      'value-differs',
      'disarmed-mistyped',
    ],
  ],
  'close-coupon': [
    'Takes the coupon off the picture: a person has closed it on the platform.',
    ['not-started', 'ended', 'no-coupon'],
  ],
  disarm: ['Takes the arming back.', ['not-started', 'ended', 'no-such-cue', 'cue-not-on-air', 'not-armed']],
  skip: [
    'Takes a cue out of this take: neither a timer nor GO fires it.',
    ['not-started', 'ended', 'no-such-cue', 'cue-not-on-air', 'already-fired', 'already-skipped'],
  ],
  pause: ['Stops the segment’s clock.', ['not-started', 'ended', 'paused']],
  resume: ['Lets the segment’s clock go on.', ['not-started', 'ended', 'not-paused']],
  extend: ['Moves the segment’s planned end by some ms, back when negative.', ['not-started', 'ended', 'too-short']],
  end: ['Ends the show, for good.', ['not-started', 'ended']],
  replan: [
    'Writes down that the rest of the show was re-planned: which way, how late it was, how much sooner it ends. The sheet itself is edited by `sheet.edit`.',
    ['not-started', 'ended'],
  ],
  restore: [
    'Brings the picture back to what the show wants, scene and overlays, without waiting for the next cue: undoes what a person changed in OBS.',
    ['not-started', 'ended'],
  ],
  clear: [
    'The panic key: takes every overlay off the picture at once, past whatever OBS is still busy with; also in a pause. The scene stays. A disk that refuses does not hold it up.',
    ['not-started', 'ended', 'cleared-unlogged'],
  ],
  note: [
    'Shows a note to the anchor. One with words that may not be said on air needs `despite.reason`; the studio fills in the words.',
    ['ended', 'risky-words'],
  ],
  say: [
    'Says something in the room in the shop’s name. Words that may not be said on air need `despite.reason`.',
    ['ended', 'risky-words'],
  ],
  pin: [
    'Pins a comment in the room; null takes the pinned one down. Words that may not be said on air need `despite.reason`.',
    ['ended', 'risky-words'],
  ],
  'see-note': ['Marks a note as seen by the anchor; without `note`, the newest.', ['ended', 'no-note']],
  'see-must-say': [
    'Marks a must-say line of the take on air as seen: it stood at the reading height for its reading time (`read`), or the anchor pressed (`confirmed`).',
    ['not-started', 'ended', 'stale', 'no-such-line'],
  ],
  question: ['Puts a question of viewers on the anchor’s screen, as a card.', ['ended']],
  'close-question': ['Takes a question off the anchor’s screen, answered or not.', ['ended', 'no-question']],
  settle: [
    'Reports what the platform did with an action that only a person can do there.',
    ['no-such-action', 'already-settled'],
  ],
  'sheet.import': [
    'Imports a run sheet from a file as it is proposed, without a look; `content` is base64 of its bytes. A file that can’t be read is a success with `sheet: null` and the reasons in `problems`.',
    ['import-too-slow', 'import-failed'],
  ],
  'import.open': [
    'Opens a file (CSV, TSV, XLSX, ODS, HTML table, JSON, Ontime) and proposes what its columns are. Nothing is changed. A draft lasts until it is applied or closed, at most an hour.',
    ['import-too-slow', 'import-failed'],
  ],
  'import.look': [
    'Looks at another worksheet of a draft, or at the same with other headers or columns.',
    ['no-such-draft', 'import-too-slow', 'import-failed'],
  ],
  'import.preview': [
    'What applying would do: the report, and against a standing sheet each change. Nothing is changed.',
    ['no-such-draft', 'no-such-sheet', 'currency-differs', 'import-too-slow', 'import-failed'],
  ],
  'import.apply': [
    'Applies a draft as one edit and remembers its columns for files with the same headers. `base` is the revision that was looked at.',
    ['no-such-draft', 'no-such-sheet', 'currency-differs', 'sheet-changed', 'import-too-slow', 'import-failed'],
  ],
  'import.close': ['Lets go of a draft.', []],
  'products.search': ['Lists the product library, or the products that have all of the words; with thumbnails.', []],
  'products.import': [
    'Imports a shop’s catalogue (CSV, XLSX, JSON). A product that is known by its SKU is renewed and keeps its picture. A file that can’t be read is a success with `taken: false` and the reasons in `problems`.',
    ['import-too-slow', 'import-failed'],
  ],
  'products.picture': [
    'Gives a picture to every product that names this file, or whose SKU it is named by.',
    ['image-of-nothing', 'image-broken'],
  ],
  'products.fetch': [
    'Fetches pictures from the web, at most 40 products a call. Never asks an address of this machine or its network.',
    [],
  ],
  'products.put': [
    'Puts copies of products into a run sheet as one edit; those that it has by their SKU are left as they are.',
    ['no-such-sheet'],
  ],
  'products.remove': ['Takes products out of the library. Run sheets keep their copies.', []],
  'sheet.edit': [
    'Edits a run sheet. On the disk when it is answered. An edit on an older revision is merged by field; where somebody else changed the same since, it is answered with `done` false and the clashes, and nothing is changed.',
    EDIT_REFUSALS,
  ],
  'sheet.undo': [
    'Takes back the newest edit of this seat’s person that stands; where there is none, that of somebody who has no seat any more. `step-lost`: what it changed is gone; the next undo goes on to the one before.',
    ['nothing-to-undo', 'step-lost', 'edit-unreadable', ...EDIT_REFUSALS],
  ],
  'sheet.redo': [
    'Does again what was taken back last, until an edit of one’s own.',
    ['nothing-to-redo', 'step-lost', 'edit-unreadable', ...EDIT_REFUSALS],
  ],
  'sheet.history': ['Lists who edited what when, newest first. It has no end.', []],
  'sheet.duplicate': ['Makes a sheet of its own of the newest revision.', ['no-such-sheet', 'sheet-unreadable']],
  'sheet.archive': ['Puts a sheet away, or back. Nothing of it is lost.', ['no-such-sheet', 'sheet-of-show']],
  'sheet.list': ['Lists the run sheets, newest first.', []],
  'run.open': [
    'Opens a new run of the newest revision of a sheet.',
    ['run-in-progress', 'no-such-sheet', 'sheet-unreadable'],
  ],
  'log.read': ['Reads the as-run log of this run from a number on.', []],
  'obs.connect': [
    'Connects to OBS and stays connected. Answers at once; how it went comes as `obs`. A null password means the one kept before.',
    [],
  ],
  'obs.find': [
    'Looks for an OBS on this machine: in its configuration, at its port, among the programs that run. The answer holds no password.',
    [],
  ],
  'obs.connect-local': [
    'Connects to this machine’s OBS with port and password from its own configuration. The password does not leave the studio’s process. Answers at once, like `obs.connect`.',
    ['obs-not-found', 'obs-server-disabled'],
  ],
  'obs.disconnect': ['Lets go of OBS.', []],
  'obs.map': [
    'Says which scene of OBS a scene of the sheet is, for the scene collection that is loaded; null takes it back. See `sceneMap` of the view.',
    ['obs-offline', 'obs-no-such-scene'],
  ],
  'obs.create-scene': [
    'Makes an empty scene of that name in OBS; one that is there is left as it is. It belongs to the person: `obs.unprovision` leaves it.',
    ['obs-offline', 'obs-name-taken', 'obs-timeout', 'obs-refused', 'obs-incomplete'],
  ],
  'obs.plan': [
    'Tells what provisioning would make in OBS; nothing is changed. Null scenes: those that the sheet names and OBS has.',
    ['obs-offline', 'obs-names-taken', 'obs-no-such-scene', 'obs-remote-needs-browser'],
  ],
  'obs.provision': [
    'Makes the overlays that the show needs in OBS, without touching what is there.',
    [
      'obs-offline',
      'obs-names-taken',
      'obs-no-such-scene',
      'obs-remote-needs-browser',
      'obs-timeout',
      'obs-refused',
      'obs-incomplete',
    ],
  ],
  'obs.unprovision': [
    'Takes out of OBS what provisioning made, and nothing else.',
    ['obs-offline', 'obs-timeout', 'obs-refused', 'obs-overlay-on-air', 'obs-overlay-in-use', 'obs-leftovers'],
  ],
  'gateway.test': [
    'Tries an address with a token: whether a gateway answers, whether it lets in, whose room it is, what its platform can be asked for, how far its clock is off. Nothing is kept.',
    ['gateway-address', 'gateway-token'],
  ],
  'gateway.connect': [
    'Keeps address and token, and joins, now and at each start. During a live show only the token may be changed, for the same room. What was named on the command line stands until the program ends.',
    ['gateway-address', 'gateway-token', 'gateway-fixed', 'gateway-in-use'],
  ],
  'gateway.forget': [
    'Leaves the gateway and forgets address and token. A person does the platform’s part from then on.',
    ['gateway-fixed', 'gateway-in-use'],
  ],
  'gateway.run-here': [
    'Runs a gateway inside the studio, so set up, and joins it, now and at each start. In place of what was joined before. During a live show only its sources may change.',
    ['gateway-secret', 'gateway-fixed', 'gateway-in-use'],
  ],
  'gateway.stop-here': [
    'Ends the gateway inside the studio. A person does the platform’s part from then on; how it was set up is kept.',
    ['gateway-fixed', 'gateway-in-use'],
  ],
  'seat.fault': ['Tells the studio’s log that a screen of this seat could not be drawn.', []],
  'seat.invite': ['Makes a one-time ticket for another seat.', []],
  'settings.set': [
    'Sets what is given of language, reading speed and whether the first run is done; the rest stays.',
    [],
  ],
  'guards.set': [
    'Sets what is given of the guards of money and stock (limits of one person, caps of a show, floor of stock); the rest stays. In an open run it is a fact. In a live show that is on, nobody may arm more alone by it.',
    ['guards-in-show'],
  ],
  'preflight.run': [
    'Checks the show’s sheet, OBS’s scenes and the machine before the show; with `sheetId`, that sheet alone. Nothing is changed.',
    ['no-such-sheet', 'sheet-unreadable', 'check-failed'],
  ],
  'preflight.rows': [
    'What the checks find beside some lines of a sheet, and how much there is in the whole of it. Nothing is changed.',
    ['no-such-sheet', 'sheet-unreadable', 'check-failed'],
  ],
  'figures.read': [
    'Reads the figures of a run with every plot; without `runId`, of the one that is on. What no source told is null or absent, never nought.',
    ['no-such-run'],
  ],
  'sheet.sample': ['Imports the sample sheet of a language.', []],
  'keys.set': ['Sets the keys that a person chose for actions, whole; the rest have their defaults.', []],
  'chat.page': ['Reads lines of the room in order, from this run’s store.', []],
  'chat.search': [
    'Finds lines of this run that hold all the words, newest first. One Chinese character is enough.',
    [],
  ],
  'chat.person': ['Tells what a person of the room did in this run.', ['no-such-person']],
  'chat.to-anchor': [
    'Puts alike questions on the anchor’s screen as one card, with what is known of the product.',
    ['no-such-cluster', 'ended'],
  ],
  'chat.answered': ['Marks alike questions as answered. They begin anew with the next who asks.', ['no-such-cluster']],
  'chat.moderate': [
    'Hides a message on the platform, for a reason that the rules know. An unfavourable opinion is none (`negative-opinion`); where the message itself reads like one and nothing in it speaks for the reason, a `note` is needed (`reads-like-opinion`).',
    ['negative-opinion', 'reads-like-opinion', 'no-such-message', 'already-hidden', 'not-offered', 'ended'],
  ],
  'chat.mute': [
    'Mutes whoever wrote a message, for `time` ms or the rest of the show: on this desk at once, and on the platform where that can be asked for it. The reasons are those of hiding; for an opinion nobody is muted (`negative-opinion`), and whoever has written something like one in this show only for a message that speaks for the reason, or with a `note` (`mutes-opinion`).',
    ['negative-opinion', 'mutes-opinion', 'no-such-message', 'already-muted', 'too-many-muted'],
  ],
  'chat.unmute': [
    'Lets a viewer be heard again, here and on the platform where it was asked to mute them.',
    ['not-muted'],
  ],
  'chat.say': [
    'Says something in the room. Words that may not be said on air need `despite.reason`.',
    ['risky-words', 'no-such-message', 'not-offered', 'ended'],
  ],
  'chat.pin': [
    'Pins a comment in place of the one before, or takes it down. Words that may not be said on air need `despite.reason`.',
    ['risky-words', 'not-offered', 'ended'],
  ],
  'chat.dismiss': ['Takes a suggestion away.', []],
  'chat.quick-replies.set': ['Sets the quick replies, whole.', []],
  'chat.triggers.set': [
    'Sets the rules of the chat desk, whole. One that fires a cue is a producer’s to write, change, drop and switch on; a moderator may switch it off.',
    ['rule-needs-producer'],
  ],
  'studio.about': ['Tells version, data folder and platform.', []],
  'compliance.check': ['Looks for risky words in texts; nothing is kept. One list of findings for each text.', []],
  'compliance.read': ['Tells the lexicon’s version and date, and the shop’s own word lists.', []],
  'compliance.words': ['Reads one of the shop’s word lists.', ['no-such-list']],
  'compliance.save': ['Keeps a word list, whole: a new one, or in place of the one with its id.', ['too-many-lists']],
  'compliance.switch': ['Switches a word list on or off.', ['no-such-list']],
  'compliance.remove': ['Removes a word list.', ['no-such-list']],
  'compliance.import': [
    'Takes a TXT, CSV or JSON file in as a new word list that is on. Words that were not taken are in `problems`.',
    ['word-list-unreadable', 'word-list-empty', 'too-many-lists'],
  ],
  'overlay.style.set': [
    'Sets theme, corners and safe margin of the overlays, for every show. What is on the picture changes at once, without a gap.',
    [],
  ],
};

export const FACTS: Readonly<Record<Fact['kind'], string>> = {
  'run-opened':
    'A run of a sheet was opened. `dayStart` is local midnight of the show’s day: wall-clock triggers count from it.',
  'preflight-overridden':
    'A named person let a live show start in spite of `blocks`, which the pre-flight found. Stands before `show-started`.',
  'guards-changed':
    'Somebody changed the guards of money and stock while the run was open; sums are whole units of the sheet’s money, null is no limit (of `twoPersonSum`: the usual one).',
  'show-started': 'The show began. `caps`: what it may give away in coupons by its sheet, where that says so.',
  'segment-entered':
    'A segment is on air, with a frozen copy of it and of its products. `take` counts the segments taken in this run, from 1.',
  'segment-left': 'It is not any more. `asked` takes down what it left on the picture.',
  'cue-armed': 'A cue that spends money was armed. `spends`: what for.',
  'cue-arm-asked':
    'One person armed a cue that needs two, for the reason `why`. `alone`: the shop has one person, who types the value back alone.',
  'cue-arm-confirmed': 'The second person typed back what it costs: it is armed.',
  'cue-arm-mistyped': 'The second person typed back something else.',
  'cue-disarmed': 'Its arming was taken back; `why` says when nobody did it by hand.',
  'guard-overridden':
    'A person passed over guards of budget, quantity or stock for a cue, and said why. Stands before the firing or arming that it is for.',
  'cue-offered':
    'Viewers wrote what a cue waits for (`heard`), and it was proposed to the producer: it is not to fire by itself, or spends money or touches the stream. Once in a take.',
  'cue-fired':
    'A cue fired and asked for its first actions. `due` is when the plan had it; later steps count from there.',
  'cue-stepped': 'A cue’s wait is over and it asked for its next actions.',
  'cue-skipped': 'A cue was taken out of this take.',
  'cue-missed':
    'A cue was due while the studio was away, or came too late to be any good: it is listed and not fired. `why`: a guard, or a change of the sheet, kept it from firing.',
  'countdown-ended': 'A countdown on the picture came to its end.',
  'coupon-expired': 'A coupon’s life on the picture came to its end.',
  'coupon-left': 'The platform said how many are left of the coupon on the picture.',
  'coupon-closed': 'The coupon left the picture: the platform has none left (`used-up`), or a person closed it.',
  'stock-told': 'The platform said how many units are left of a product. Only changes are written down.',
  'stock-out':
    'A product ran out while it was on the picture: its card and its flash sale leave; `asked` takes it down on the platform.',
  paused: 'The segment’s clock was stopped.',
  resumed: 'It goes on.',
  extended: 'The planned end was moved.',
  'note-sent': 'A note to the anchor. `despite`: the risky words that it was sent in spite of, and why.',
  'words-asked': 'A seat said something in the room, or pinned or unpinned a comment; `despite` as with a note.',
  'message-hidden':
    'A viewer’s message was to be hidden on the platform: what it said, for which reason, by whom. The platform’s answer follows.',
  'viewer-muted':
    'A viewer was muted for a message: which, for which reason, by whom, and for how many ms; `time` null: until the run is over or somebody unmutes them. `asked` is empty where the platform can’t be asked: then only the desk has them muted.',
  'viewer-unmuted':
    'They are heard again: a person said so (`by-hand`; `asked` where the platform had been asked to mute them), or their time is over.',
  'questions-answered':
    'Alike questions were answered, up to line `upTo` of the room; whoever asks after that begins anew.',
  'note-seen': 'The anchor has seen it.',
  'must-say-seen': 'A must-say line was before the anchor’s eyes for its reading time, or the anchor confirmed it.',
  'question-sent': 'A question of viewers for the anchor’s screen. It is named by the number of this entry.',
  'question-closed': 'It left the anchor’s screen.',
  'overlays-cleared':
    'The panic key was pressed: everything but the scene left the picture. `asked` takes the product down on the platform.',
  replanned: 'The rest of the show was re-planned while it was late. The edit itself is in the sheet’s history.',
  'picture-restored': 'A person had the picture brought back to what the show wants, scene and overlays.',
  'show-ended': 'The show is over. Nothing but answers comes after.',
  'action-answered':
    'What OBS or the platform answered to an action that was asked for; `ms` from asked to answered. `times`, for OBS: when it took the change, when a re-read showed it, and when it was wholly on the program’s frames.',
  'recording-mark':
    'A product came on while OBS recorded. `timecode` is where in the recording; `chapter` says whether OBS wrote a chapter there too. `anchor-studio export --format chapters` makes a chapter list of these.',
  'replay-saved':
    'A product’s segment was left while OBS’s replay buffer ran: its last moments were saved to `file`, on OBS’s machine.',
  'obs-link': 'The link to OBS changed.',
  'obs-scene-by-hand': 'A person changed OBS’s scene. It is kept until the next cue.',
  'clock-jumped': 'The machine’s clock was set.',
  'studio-restarted': 'The studio came back after a crash or a stop in the middle of a show.',
};
