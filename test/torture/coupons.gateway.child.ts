/** A gateway over the data folder that is given; says its port on stdout and runs till it is killed. Arguments: folder, port, token's room. */
import { writeSync } from 'node:fs';
import { readConfig } from '../../gateway/config.ts';
import { startGateway } from '../../gateway/gateway.ts';

const [dataDir = '', port = '0'] = process.argv.slice(2);
const config = readConfig(dataDir);
if (!config.ok) throw new Error(config.message);
const started = await startGateway({
  dataDir,
  config: config.value,
  host: '127.0.0.1',
  port: Number(port),
  env: process.env,
  acts: { perSecond: 5000, burst: 5000 },
  log: () => {},
});
if (!started.ok) throw new Error(started.message);
writeSync(1, `${started.value.address}\n`);
