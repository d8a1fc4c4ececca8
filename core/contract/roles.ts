/** Roles of seats (席位) and what each may ask. The one table behind every port. */
import { z } from 'zod';
import type { StreamName } from './messages.ts';
import type { RequestType } from './requests.ts';

export const roleSchema = z.enum(['producer', 'anchor', 'moderator', 'viewer', 'overlay']);
export type Role = z.infer<typeof roleSchema>;

const ANYONE: readonly Role[] = ['producer', 'anchor', 'moderator', 'viewer'];
const PRODUCER: readonly Role[] = ['producer'];
/** Whoever sits at the controls: a moderator’s arming has a limit of its own. */
const DESK: readonly Role[] = ['producer', 'moderator'];
/** Who works with the room: 场控 and producer. */
const CHAT_DESK: readonly Role[] = ['producer', 'moderator'];

/** Which roles may make which request. The overlay page asks for nothing: it only watches the picture. */
export const MAY: Readonly<Record<RequestType, readonly Role[]>> = {
  start: PRODUCER,
  go: PRODUCER,
  jump: PRODUCER,
  fire: PRODUCER,
  arm: DESK,
  'confirm-arm': DESK,
  disarm: DESK,
  skip: PRODUCER,
  pause: PRODUCER,
  resume: PRODUCER,
  extend: PRODUCER,
  end: PRODUCER,
  clear: PRODUCER,
  'close-coupon': DESK,
  restore: PRODUCER,
  replan: PRODUCER,
  note: ['producer', 'moderator'],
  say: ['producer', 'moderator'],
  pin: ['producer', 'moderator'],
  'see-note': ['anchor', 'producer'],
  'see-must-say': ['anchor', 'producer'],
  question: ['producer', 'moderator'],
  'close-question': ['anchor', 'producer', 'moderator'],
  settle: PRODUCER,
  'sheet.import': PRODUCER,
  'products.search': ANYONE,
  'products.import': PRODUCER,
  'products.picture': PRODUCER,
  'products.fetch': PRODUCER,
  'products.put': PRODUCER,
  'products.remove': PRODUCER,
  'import.open': PRODUCER,
  'import.look': PRODUCER,
  'import.preview': PRODUCER,
  'import.apply': PRODUCER,
  'import.close': PRODUCER,
  'sheet.list': ANYONE,
  'sheet.edit': PRODUCER,
  'sheet.undo': PRODUCER,
  'sheet.redo': PRODUCER,
  'sheet.history': ANYONE,
  'sheet.duplicate': PRODUCER,
  'sheet.archive': PRODUCER,
  'run.open': PRODUCER,
  'log.read': ANYONE,
  'obs.connect': PRODUCER,
  'obs.find': PRODUCER,
  'obs.connect-local': PRODUCER,
  'obs.disconnect': PRODUCER,
  'obs.map': PRODUCER,
  'obs.create-scene': PRODUCER,
  'obs.plan': PRODUCER,
  'obs.provision': PRODUCER,
  'obs.unprovision': PRODUCER,
  'gateway.test': PRODUCER,
  'gateway.connect': PRODUCER,
  'gateway.forget': PRODUCER,
  'gateway.run-here': PRODUCER,
  'gateway.stop-here': PRODUCER,
  'seat.fault': ANYONE,
  'seat.invite': PRODUCER,
  'settings.set': ANYONE,
  'guards.set': PRODUCER,
  'sheet.sample': PRODUCER,
  'studio.about': PRODUCER,
  'overlay.style.set': PRODUCER,
  'compliance.check': ANYONE,
  'compliance.read': ANYONE,
  'compliance.words': PRODUCER,
  'compliance.save': PRODUCER,
  'compliance.switch': PRODUCER,
  'compliance.remove': PRODUCER,
  'compliance.import': PRODUCER,
  'preflight.run': PRODUCER,
  'preflight.rows': PRODUCER,
  'keys.set': PRODUCER,
  'figures.read': ANYONE,
  'chat.page': ANYONE,
  'chat.search': ANYONE,
  'chat.person': CHAT_DESK,
  'chat.to-anchor': CHAT_DESK,
  'chat.answered': CHAT_DESK,
  'chat.moderate': CHAT_DESK,
  'chat.mute': CHAT_DESK,
  'chat.unmute': CHAT_DESK,
  'chat.say': CHAT_DESK,
  'chat.pin': CHAT_DESK,
  'chat.dismiss': CHAT_DESK,
  'chat.quick-replies.set': CHAT_DESK,
  'chat.triggers.set': CHAT_DESK,
};

/** Whether `role` may watch a stream. What is in preview is still to come, and the overlay's key lies in OBS's settings. */
export function mayWatch(role: Role, stream: StreamName): boolean {
  return role !== 'overlay' || stream === 'program';
}

/** Whether `role` may make a request of this type. */
export function may(role: Role, type: RequestType): boolean {
  return MAY[type].includes(role);
}
