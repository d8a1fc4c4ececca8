/** `npm run docs`: writes the pages that come from schemas. */
import { writeFileSync } from 'node:fs';
import { inProject } from '../house/files.ts';
import { checksPage } from './checks.ts';
import { gatewayPage } from './gateway.ts';
import { obsPage } from './obs.ts';
import { protocolPage } from './protocol.ts';

writeFileSync(inProject('docs/protocol.md'), protocolPage());
writeFileSync(inProject('docs/gateway.md'), gatewayPage());
writeFileSync(inProject('docs/checks.md'), checksPage());
writeFileSync(inProject('docs/obs.md'), obsPage());
process.stdout.write('docs/protocol.md, docs/gateway.md, docs/checks.md and docs/obs.md are written\n');
