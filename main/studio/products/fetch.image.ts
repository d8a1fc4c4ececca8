/**
 * Fetches one picture from the web, because a person asked for it. An address that a catalogue gives may point anywhere: nothing on this machine
 * or in its network is ever asked, whatever a name resolves to and wherever an answer leads.
 */
import { lookup } from 'node:dns';
import { request as requestHttp, type IncomingMessage, type RequestOptions } from 'node:http';
import { request as requestHttps } from 'node:https';
import { BlockList, isIP, type LookupFunction } from 'node:net';
import { fail, ok, type Result } from '../../../core/result.ts';
import { LARGEST_IMAGE } from './image.store.ts';

export type FetchFailure = 'image-address' | 'image-unreachable' | 'image-broken';
const DEADLINE = 10_000;
const MOST_REDIRECTS = 3;

const INNER = new BlockList();
for (const [net, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['224.0.0.0', 3],
] as const)
  INNER.addSubnet(net, bits, 'ipv4');
for (const [net, bits] of [
  ['::', 96],
  ['64:ff9b::', 96],
  ['fc00::', 7],
  ['fe80::', 10],
  ['ff00::', 8],
] as const)
  INNER.addSubnet(net, bits, 'ipv6');

/** Whether an IP address is one of the open internet. */
export function isPublicAddress(address: string): boolean {
  const family = isIP(address);
  return family !== 0 && !INNER.check(address, family === 4 ? 'ipv4' : 'ipv6');
}

/** Fetches a picture's bytes: http(s), at most 15 MB, 10 s and 3 redirects. */
export async function fetchImage(address: string): Promise<Result<Uint8Array, FetchFailure>> {
  const signal = AbortSignal.timeout(DEADLINE);
  let url = parse(address);
  try {
    for (let hops = 0; hops <= MOST_REDIRECTS; hops += 1) {
      if (url === null) return refused(address);
      const answer = await ask(url, signal);
      const { statusCode = 0, headers } = answer;
      if (statusCode >= 300 && statusCode < 400 && headers.location !== undefined) {
        answer.destroy();
        url = parse(headers.location, url);
        continue;
      }
      if (statusCode !== 200) {
        answer.destroy();
        return unreachable(`the answer was ${statusCode}`);
      }
      return await bodyOf(answer);
    }
    return unreachable('too many redirects');
  } catch (error) {
    if (error instanceof Error && error.message === NOT_PUBLIC) return refused(address);
    return unreachable(signal.aborted ? 'no answer in 10 s' : error instanceof Error ? error.message : String(error));
  }
}

const NOT_PUBLIC = 'not a public address';

/** The address, null when it is none that may be asked. */
function parse(address: string, base?: URL): URL | null {
  if (!URL.canParse(address, base?.href)) return null;
  const url = new URL(address, base);
  const literal = url.hostname.replaceAll(/[[\]]/g, '');
  const inner = isIP(literal) !== 0 && !isPublicAddress(literal);
  return /^https?:$/.test(url.protocol) && !inner && url.username === '' ? url : null;
}

/** Looks a name up and takes public addresses only: what was checked is what is connected to. */
const publicLookup: LookupFunction = (host, options, callback) => {
  lookup(host, { ...options, all: true }, (error, addresses) => {
    if (error !== null) return callback(error, '', 0);
    const [first] = addresses;
    if (first === undefined || !addresses.every((one) => isPublicAddress(one.address)))
      return callback(new Error(NOT_PUBLIC), '', 0);
    if (options.all === true) callback(null, addresses);
    else callback(null, first.address, first.family);
  });
};

function ask(url: URL, signal: AbortSignal): Promise<IncomingMessage> {
  const options: RequestOptions = { signal, lookup: publicLookup, headers: { accept: 'image/*' }, agent: false };
  return new Promise((resolve, reject) => {
    const sent = url.protocol === 'https:' ? requestHttps(url, options, resolve) : requestHttp(url, options, resolve);
    sent.on('error', reject).end();
  });
}

async function bodyOf(answer: IncomingMessage): Promise<Result<Uint8Array, FetchFailure>> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of answer as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > LARGEST_IMAGE) {
      answer.destroy();
      return fail('image-broken', 'The picture is larger than 15 MB. It was not taken.', { why: 'larger than 15 MB' });
    }
    parts.push(part);
  }
  return ok(Buffer.concat(parts));
}

function refused(address: string): Result<never, FetchFailure> {
  return fail('image-address', `“${address}” is not an address on the open web. It was not asked.`, { address });
}

function unreachable(why: string): Result<never, FetchFailure> {
  return fail('image-unreachable', `The picture could not be fetched: ${why}.`, { why });
}
