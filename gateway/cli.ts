/**
 * `npm run gateway`: serves the rooms of a data folder, or makes and takes back tokens.
 *
 *     gateway serve  [--data DIR] [--port N] [--host ADDRESS]
 *     gateway token  --room NAME --label WHO [--role studio|watch|feed] [--data DIR]
 *     gateway revoke --room NAME --label WHO [--data DIR]
 *     gateway check  FILE [--settings JSON] [--events N] [--seconds N]
 *
 * Serving prints one JSON line with its address on stdout; all else goes to stderr. A token is printed once and kept nowhere.
 */
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { Command, Option } from 'commander';
import { gatewayRoleSchema } from '../core/gateway/gateway.protocol.ts';
import { readConfig } from './config.ts';
import { tryConnector } from './connectors/conformance.ts';
import { loadConnector } from './connectors/registry.ts';
import { startGateway } from './gateway.ts';
import { openGatewayDb } from './store/gateway.store.ts';
import { tokenStore, type TokenStore } from './store/tokens.ts';

const DATA = join(process.env['XDG_DATA_HOME'] ?? join(homedir(), '.local', 'share'), 'anchor-gateway');
const print = (value: object) => process.stdout.write(`${JSON.stringify(value)}\n`);

function refuse(message: string): void {
  process.stderr.write(`${message}\n`);
  process.exitCode = 1;
}

/** A line an event. Never a token: nobody hands one in. */
function log(event: string, fields: Readonly<Record<string, string | number>>): void {
  process.stderr.write(`${JSON.stringify({ at: new Date().toISOString(), event, ...fields })}\n`);
}

async function serve({ data, port, host }: { data: string; port: string; host: string }): Promise<void> {
  const config = readConfig(data);
  if (!config.ok) return refuse(config.message);
  const started = await startGateway({
    dataDir: data,
    config: config.value,
    host,
    port: Number(port),
    env: process.env,
    log,
  });
  if (!started.ok) return refuse(started.message);
  print({ address: started.value.address, rooms: config.value.rooms.map(({ name }) => name) });
  const stop = () => void started.value.close().then(() => process.exit(0));
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}

async function check(file: string, given: { settings: string; events: string; seconds: string }): Promise<void> {
  const settings = parseJson(given.settings);
  const [events, seconds] = [Number(given.events), Number(given.seconds)];
  if (settings === undefined) return refuse('--settings is no JSON. Nothing was tried.');
  if (!(events >= 0 && seconds > 0)) return refuse('--events and --seconds are numbers. Nothing was tried.');
  const loaded = await loadConnector(resolve(file));
  if (!loaded.ok) return refuse(loaded.message);
  const trial = { settings, events, patience: seconds * 1000, silence: 1000, now: Date.now };
  const { verdicts, events: seen } = await tryConnector(loaded.value, trial);
  print({ connector: loaded.value.name, events: seen.length, rules: verdicts });
  if (verdicts.some(({ kept }) => !kept)) process.exitCode = 1;
}

/** undefined when it is none. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function withTokens(data: string, work: (tokens: TokenStore) => void): void {
  const opened = openGatewayDb(data);
  if (!opened.ok) return refuse(opened.message);
  try {
    work(tokenStore(opened.value, Date.now));
  } finally {
    opened.value.close();
  }
}

const program = new Command('anchor-gateway').description('Chat and commerce for Anchor Studio');
const data = () => new Option('--data <dir>', 'where gateway.json and its file are').default(DATA);
const room = () => new Option('--room <name>', 'the room').makeOptionMandatory();
const label = () => new Option('--label <who>', 'names the holder, to revoke it by').makeOptionMandatory();

program
  .command('serve', { isDefault: true })
  .addOption(data())
  .option('--port <number>', '0 for any free one', '4488')
  .option('--host <address>', 'this machine alone unless told otherwise', '127.0.0.1')
  .action(serve);
program
  .command('token')
  .addOption(data())
  .addOption(room())
  .addOption(label())
  .addOption(new Option('--role <role>').choices(gatewayRoleSchema.options).default('studio'))
  .action((given: { data: string; room: string; label: string; role: string }) => {
    const config = readConfig(given.data);
    if (!config.ok) return refuse(config.message);
    if (!config.value.rooms.some(({ name }) => name === given.room)) return refuse(`There is no room ${given.room}.`);
    const admission = { room: given.room, role: gatewayRoleSchema.parse(given.role), label: given.label };
    return withTokens(given.data, (tokens) => print({ ...admission, token: tokens.create(admission) }));
  });
program
  .command('revoke')
  .addOption(data())
  .addOption(room())
  .addOption(label())
  .action((given: { data: string; room: string; label: string }) =>
    withTokens(given.data, (tokens) => print({ revoked: tokens.revoke(given.room, given.label) })),
  );

program
  .command('check')
  .description('try a drop-in connector against the rules that every one has to keep; exit status 1 when it breaks one')
  .argument('<file>')
  .option('--settings <json>', 'settings that are right for it', '{}')
  .option('--events <number>', 'how many events it should bring', '1')
  .option('--seconds <number>', 'how long they are waited for', '10')
  .action((file: string, given: { settings: string; events: string; seconds: string }) => check(file, given));

await program.parseAsync();
