/**
 * The command line over the same studio that the windows use. Exit status: 0 all went well, 1 something did not (said on stderr),
 * 2 the words of the call are off. Results go to stdout, everything said to people goes to stderr.
 */
import { readFileSync } from 'node:fs';
import { Command, InvalidArgumentError, Option } from 'commander';
import { defaultDataDir } from './dataDir.ts';

const version = (
  JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { version: string }
).version;
const home = defaultDataDir(process.platform, process.env);
const dataOption = () => new Option('--data <dir>', 'data folder').default(home);
const obsOptions = (command: Command) =>
  command
    .option('--obs <url>', 'drive this OBS, e.g. ws://127.0.0.1:4455')
    .option('--obs-password-env <name>', "environment variable that holds OBS's password");

const program = new Command('anchor-studio')
  .description('Anchor Studio: one sheet that binds speech, scene, pop and coupon')
  .version(version)
  .addHelpText(
    'after',
    `
Exit status: 0 when all went well; 1 when something did not (a file refused, a row dropped, a finding that blocks a live show,
a cue that failed, a broken log), with the reason in words; 2 when the command line itself is not understood.`,
  )
  .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2));

obsOptions(program.command('start'))
  .description('open the studio and serve its screens on 127.0.0.1')
  .option('--sheet <file>', 'run sheet to open (default: the one opened last, else the Chinese sample)')
  .addOption(dataOption())
  .option(
    '--port <n>',
    'port on 127.0.0.1, 0 for any free one (default: 7788, or any free one when that is taken)',
    integer,
  )
  .option('--gateway <url>', "the gateway that a live run's coupons and pops go through")
  .option('--gateway-token-env <name>', "environment variable that holds the token of the gateway's room")
  .option('--headless', 'print one JSON line with address and one-time token, open nothing')
  .addOption(
    new Option('--mode <mode>', 'live reaches real ports, rehearsal only simulators').choices(['live', 'rehearsal']),
  )
  .action(async (options) => exit((await import('./cli/startCommand.ts')).startCommand({ ...options, version })));

program
  .command('import')
  .description(
    'import a run sheet (CSV, TSV, XLSX, ODS, HTML table, JSON, Ontime) and report every row and cell that was dropped, coerced or guessed',
  )
  .argument('<file>')
  .addOption(dataOption())
  .option('--sheet <name>', 'the worksheet to take (default: the one that looks most like a run sheet)')
  .addOption(
    new Option('--mode <mode>', 'a new run sheet, or what to do with a standing one').choices([
      'new',
      'replace',
      'merge',
    ]),
  )
  .option('--into <id>', 'the run sheet to replace or merge into')
  .option('--dry-run', 'report and change nothing')
  .option('--json', 'print the report as JSON')
  .action(async (file, options) => exit((await import('./cli/importCommand.ts')).importCommand(file, options)));

program
  .command('products')
  .description('the product library')
  .command('import')
  .description(
    'take a shop’s catalogue (CSV, TSV, XLSX, ODS, JSON) into the product library, with the pictures that lie beside it; nothing is fetched from the web',
  )
  .argument('<file>')
  .addOption(dataOption())
  .option('--images <dir>', 'where the pictures are (default: beside the file, or in images/ beside it)')
  .option('--json', 'print the report as JSON')
  .action(async (file, options) =>
    exit((await import('./cli/productsCommand.ts')).importProductsCommand(file, options)),
  );

obsOptions(program.command('run'))
  .description('rehearse a whole show without a screen; prints the as-run log as JSON lines')
  .argument('<file>')
  .addOption(dataOption())
  .option('--speed <n>', 'how many times faster than the clock', positive, 1)
  .option('--live', 'refused, with the reason: a live show is run by people')
  .action(async (file, options) => exit((await import('./cli/runCommand.ts')).runCommand(file, options)));

program
  .command('check')
  .description('pre-flight checks of a run sheet; exit status 1 when something would keep a live show from starting')
  .argument('<file>')
  .option('--json', 'print {findings: [{row, columns, rule, severity, message}]}')
  .addOption(new Option('--lang <lang>', "language of the messages (default: the sheet's)").choices(['zh', 'en']))
  .option('--characters-a-minute <n>', 'reading speed in Chinese (default: 240)', positive)
  .option('--words-a-minute <n>', 'reading speed in English (default: 150)', positive)
  .option('--two-person-sum <n>', 'what one person may drop in coupons alone, in whole units of money', positive)
  .action(async (file, options) => exit((await import('./cli/checkCommand.ts')).checkCommand(file, options)));

program
  .command('check-text')
  .description(
    'which terms of the compliance lexicon fire on each line {id, lang, text, product_category} of a JSONL file',
  )
  .argument('<file>')
  .option('--json', 'print {id, fired} as a line of JSON for each')
  .action(async (file, options) => exit((await import('./cli/checkTextCommand.ts')).checkTextCommand(file, options)));

program
  .command('verify')
  .description('check the hash chain of the as-run log; names the first bad entry')
  .argument('<dir>')
  .option('--json', 'print the result as JSON')
  .action(async (dir, options) => exit((await import('./cli/verifyCommand.ts')).verifyCommand(dir, options)));

program
  .command('export')
  .description(
    'write a run sheet (csv, xlsx, json), its call sheets for print (callsheet: HTML), the as-run log of a run (log) or the products of its recording (chapters: OGM text) to stdout or a file',
  )
  .addOption(dataOption())
  .addOption(
    new Option('--format <format>')
      .choices([
        'csv',
        'xlsx',
        'json',
        'json-schema',
        'callsheet',
        'log',
        'chapters',
        'chapters-ffmetadata',
        'chapters-csv',
      ])
      .default('csv'),
  )
  .option('--sheet <id>', 'which sheet (default: the newest)')
  .addOption(new Option('--role <role>', 'whose call sheet (default: all)').choices(['host', 'producer', 'moderator']))
  .option('--run <id>', 'which run, for log and chapters (default: the newest)')
  .option('--pdf', 'print the call sheets to PDF with an installed Chromium, Chrome or Edge')
  .option('--browser <path>', 'the browser that prints (default: the first that is found)')
  .option('--out <file>', 'write there instead of stdout')
  .action(async (options) => exit((await import('./cli/exportCommand.ts')).exportCommand(options)));

await program.parseAsync();

async function exit(status: Promise<number>): Promise<void> {
  process.exitCode = await status;
}

function integer(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 0 || value > 65_535)
    throw new InvalidArgumentError('a port is a whole number from 0 to 65535');
  return value;
}

function positive(text: string): number {
  const value = Number(text);
  if (!(value > 0) || !Number.isFinite(value)) throw new InvalidArgumentError('it has to be a number above 0');
  return value;
}
