/**
 * Keys to rooms. A token opens one room in one role until it is revoked; only its SHA-256 is kept, and look-ups compare hashes, whose timing tells
 * nothing about a secret that one does not have.
 */
import { hash, randomBytes } from 'node:crypto';
import { gatewayRoleSchema, type GatewayRole } from '../../core/gateway/gateway.protocol.ts';
import type { GatewayDb } from './gateway.store.ts';

export interface Admission {
  readonly room: string;
  readonly role: GatewayRole;
  /** Names the holder in lists and logs; not a secret. */
  readonly label: string;
}

export interface TokenStore {
  /** Makes a token and returns its secret, which is kept nowhere. */
  create(admission: Admission): string;
  /** Makes `token` the only one of its room and label: those of before are forgotten. */
  replace(token: string, admission: Admission): void;
  find(token: string): Admission | null;
  /** Takes back all tokens of a room with that label; tells how many there were. */
  revoke(room: string, label: string): number;
  list(): readonly Admission[];
}

/** Prepares the tokens of a file. @param now wall clock, ms since 1970. */
export function tokenStore(db: GatewayDb, now: () => number): TokenStore {
  const insert = db.prepare('INSERT INTO token (sha256, room, role, label, created_at) VALUES (?, ?, ?, ?, ?)');
  const select = db.prepare<[string], Admission>(
    'SELECT room, role, label FROM token WHERE sha256 = ? AND revoked_at IS NULL',
  );
  const revoke = db.prepare('UPDATE token SET revoked_at = ? WHERE room = ? AND label = ? AND revoked_at IS NULL');
  const forget = db.prepare('DELETE FROM token WHERE room = ? AND label = ?');
  const all = db.prepare<[], Admission>(
    'SELECT room, role, label FROM token WHERE revoked_at IS NULL ORDER BY room, label',
  );
  return {
    create({ room, role, label }) {
      const secret = randomBytes(32).toString('base64url');
      insert.run(sha256(secret), room, role, label, now());
      return secret;
    },
    replace: db.transaction((token: string, { room, role, label }: Admission) => {
      forget.run(room, label);
      insert.run(sha256(token), room, role, label, now());
    }),
    find(token) {
      const row = select.get(sha256(token));
      const role = gatewayRoleSchema.safeParse(row?.role);
      return row === undefined || !role.success ? null : { ...row, role: role.data };
    },
    revoke: (room, label) => revoke.run(now(), room, label).changes,
    list: () => all.all(),
  };
}

function sha256(secret: string): string {
  return hash('sha256', secret, 'hex');
}
