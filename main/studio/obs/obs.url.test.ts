import { describe, expect, it } from 'vitest';
import { readObsAddress } from './obs.url.ts';

describe('an address of OBS', () => {
  it.each([
    ['ws://127.0.0.1:4455', 'ws://127.0.0.1:4455', true],
    ['localhost', 'ws://127.0.0.1:4455', true],
    ['localhost:4460', 'ws://127.0.0.1:4460', true],
    [' ws://10.0.0.7:80 ', 'ws://10.0.0.7:80', false],
    ['wss://obs.example.com:443', 'wss://obs.example.com:443', false],
    ['ws://[::1]:4455', 'ws://[::1]:4455', true],
  ])('%s is %s', (text, url, local) => {
    expect(readObsAddress(text)).toMatchObject({ url, local, password: null });
  });

  it("takes the password out of OBS's connect code", () => {
    expect(readObsAddress('obsws://192.168.1.5:4455/p%40ss%E5%AF%86')).toMatchObject({
      url: 'ws://192.168.1.5:4455',
      password: 'p@ss密',
    });
  });

  it.each(['', 'http://127.0.0.1:4455', 'ws://', 'ws://a b', 'ws://host:99999', 'ws://u:p@host', 'obsws://h:1/%ZZ'])(
    'refuses %j',
    (text) => expect(readObsAddress(text)).toBeNull(),
  );
});
