import { expect, test } from 'vitest';
import { readGatewayAddress } from './gateway.address.ts';

test.each([
  ['http://127.0.0.1:4488', 'http://127.0.0.1:4488'],
  [' https://gw.shop.example/ ', 'https://gw.shop.example'],
  ['wss://gw.shop.example', 'https://gw.shop.example'],
  ['ws://10.0.0.7:4488', 'http://10.0.0.7:4488'],
  ['127.0.0.1:4488', 'http://127.0.0.1:4488'],
  ['studio-mac', 'http://studio-mac:4488'],
  ['[::1]:4488', 'http://[::1]:4488'],
  ['http://网关.example:4488', 'http://xn--d6q013i.example:4488'],
])('%s is %s', (given, meant) => {
  expect(readGatewayAddress(given)).toBe(meant);
});

test.each([
  '',
  'ftp://host',
  'http://user:secret@host:4488',
  'http://host:4488/?token=secret',
  'http://host:4488/room',
  'http://host:4488#secret',
  'http://host:99999',
  'two words',
])('%j is no address of a gateway', (given) => {
  expect(readGatewayAddress(given)).toBeNull();
});
