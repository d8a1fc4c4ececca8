import { expect, it } from 'vitest';
import { textOf } from '../house/files.ts';
import { gatewayPage } from './gateway.ts';

it('docs/gateway.md is what the schemas say; `npm run docs` writes it anew', () => {
  expect(textOf('docs/gateway.md')).toBe(gatewayPage());
});
