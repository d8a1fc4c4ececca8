/** How specs on a real studio begin and end: a ticket for a seat, what a page complains of, and nothing left behind. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { Role } from '../../core/contract/roles.ts';
import type { TestSeat } from '../support/seat.ts';
import { ROOT, type StudioProcess } from '../support/studioProcess.ts';

/** Where pictures of what a spec has shown are left for people to look at. */
export const SCREENS = process.env['SCREENS'] ?? join(ROOT, 'test-results/screens');

/** Longer than what the screens take for the bounce of one press, ms. */
export const DELIBERATE = 600;

/** The address of a screen with a ticket for a new seat in it; good for one opening. */
export async function ticketTo(
  studio: StudioProcess,
  seat: TestSeat,
  path = '/',
  role: Role = 'producer',
): Promise<string> {
  const invited = await seat.ask('seat.invite', { role });
  if (!invited.ok) throw new Error(invited.message);
  return `${studio.address}${path}#t=${(invited.value as { ticket: string }).ticket}`;
}

/** All that a page throws or writes as an error from now on, into one list. */
export function errorsOf(page: Page, errors: string[] = []): string[] {
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  return errors;
}

/** Ends a studio of a spec, however far it came up, and removes its data. */
export async function leave(studio: StudioProcess | undefined, seat: TestSeat | undefined): Promise<void> {
  seat?.close();
  await studio?.stop();
  if (studio) rmSync(studio.dataDir, { recursive: true, force: true });
}
