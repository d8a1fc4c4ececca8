import { expect, test } from 'vitest';
import type { Entry } from '../../../../core/show/show.facts.ts';
import type { ActionRun } from '../../../../core/show/show.state.ts';
import { instant } from '../../../../core/time/time.ts';
import { sentOf } from './sent.ts';

type Asked = Extract<Entry['fact'], { kind: 'words-asked' }>['asked'][number];

const entry = (seq: number, ask: Asked['ask']): Entry => ({
  runId: 'r',
  seq,
  at: instant(seq),
  commandId: null,
  by: 'moderator',
  fact: { kind: 'words-asked', asked: [{ id: `a${seq}`, cueId: null, ask, expiresAt: null }] },
});
const answered = (id: string, status: 'sent' | 'confirmed' | 'refused' | 'waiting-for-person'): ActionRun => ({
  id,
  cueId: null,
  do: 'say',
  askedAt: instant(1),
  expiresAt: null,
  answers: { commerce: { status, at: instant(2), ms: 1, code: null, detail: 'ref-7', times: null } },
});

test('what was asked of the room stands there newest first, and is done only when somebody said so', () => {
  const viewer = { source: 'twitch', person: { id: 'p7', name: '小美' } };
  const log = [
    entry(1, { do: 'say', text: '在的', replyTo: 'twitch:5' }),
    entry(2, { do: 'pin-comment', text: '3号链接已加量' }),
    entry(3, { do: 'scene', scene: '近景' }),
    entry(4, { do: 'pin-comment', text: null }),
    entry(5, { do: 'hide-message', event: 'twitch:9', reason: 'spam' }),
    entry(6, { do: 'say', text: '还有10分钟', replyTo: null }),
    entry(7, { do: 'mute-viewer', ...viewer, event: 'twitch:9', time: null, reason: 'abuse' }),
    entry(8, { do: 'unmute-viewer', ...viewer }),
  ];
  const actions = {
    a1: answered('a1', 'confirmed'),
    a2: answered('a2', 'refused'),
    a4: answered('a4', 'waiting-for-person'),
    a5: answered('a5', 'sent'),
  };
  expect(sentOf(log, actions).map(({ what, text, state }) => `${what} ${text} ${state}`)).toEqual([
    'unmute 小美 queued',
    'mute 小美 queued',
    'say 还有10分钟 queued',
    'hide spam sent',
    'unpin  by-hand',
    'pin 3号链接已加量 refused',
    'reply 在的 confirmed',
  ]);
});
