/** `npm run docs`: writes docs/protocol.md. */
import { writeFileSync } from 'node:fs';
import { inProject } from '../house/files.ts';
import { protocolPage } from './protocol.ts';

writeFileSync(inProject('docs/protocol.md'), protocolPage());
process.stdout.write('docs/protocol.md is written\n');
