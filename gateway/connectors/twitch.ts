/**
 * Twitch chat, read without an account (Twitch lets anybody read along). The library joins again by itself after a lost connection; what was said
 * meanwhile Twitch does not repeat, so the state says that it was away.
 */
import type { createConnection } from 'node:net';
import { ChatClient } from '@twurple/chat';
import { twitchSettingsSchema } from '../../core/gateway/room.settings.ts';
import type { Connector } from './connector.ts';
import { ofCleared, ofMessage, ofRemoved, ofSub } from './twitch.map.ts';

/** Where Twitch is; a test puts a server of its own there. */
export interface TwitchPlace {
  readonly ssl: boolean;
  readonly connect?: typeof createConnection;
}

/** Makes the connector. */
export function twitchAt(place: TwitchPlace): Connector<{ readonly channel: string }> {
  return {
    name: 'twitch',
    settings: twitchSettingsSchema,
    async start({ channel }, { push, state }) {
      const { ssl, connect } = place;
      const client = new ChatClient({
        channels: [channel],
        rejoinChannelsOnReconnect: true,
        ssl,
        logger: { minLevel: 'CRITICAL' },
        ...(connect === undefined ? {} : { connectionOptions: { wsOptions: { createConnection: connect } } }),
      });
      let stopped = false;
      const tell: typeof state = (...word) => void (stopped || state(...word));
      tell('connecting', null, channel);
      client.onJoin(() => tell('live', null, channel));
      client.onJoinFailure((_channel, reason) => tell('refused', 'no-such-channel', reason));
      client.onDisconnect((manually, reason) => void (manually || tell('lost', 'unreachable', reason?.message ?? '')));
      client.onMessage((_channel, user, text, msg) => push([ofMessage(user, text, msg)]));
      client.onSub((_channel, _user, info, msg) => push([ofSub(info, msg)]));
      client.onResub((_channel, _user, info, msg) => push([ofSub(info, msg)]));
      client.onMessageRemove((_channel, id, msg) => push([ofRemoved(id, msg)]));
      client.onTimeout((_channel, _user, seconds, msg) => push([ofCleared(msg, seconds)]));
      client.onBan((_channel, _user, msg) => push([ofCleared(msg, null)]));
      client.onChatClear((_channel, msg) => push([ofCleared(msg, null)]));
      client.connect();
      return {
        async stop() {
          stopped = true;
          client.quit();
        },
      };
    },
  };
}

export const twitch = twitchAt({ ssl: true });
