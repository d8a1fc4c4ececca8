import { expect, it } from 'vitest';
import { isAllowed, licenceOf } from './licences.ts';

it.each(['MIT', '(MIT OR GPL-3.0)', 'Apache-2.0 AND MIT', '(BSD-2-Clause OR MIT OR Apache-2.0)'])(
  'allows %s',
  (expression) => expect(isAllowed(expression)).toBe(true),
);

it.each(['GPL-3.0-only', 'MIT AND LGPL-3.0', 'AGPL-3.0 OR SSPL-1.0', 'UNLICENSED', ''])('refuses %j', (expression) =>
  expect(isAllowed(expression)).toBe(false),
);

it('reads the three ways in which packages have stated a licence', () => {
  expect(licenceOf({ license: 'MIT' })).toBe('MIT');
  expect(licenceOf({ license: { type: 'ISC' } })).toBe('ISC');
  expect(licenceOf({ licenses: [{ type: 'MIT' }, { type: 'GPL-2.0' }] })).toBe('MIT AND GPL-2.0');
  expect(licenceOf({})).toBe('');
});
