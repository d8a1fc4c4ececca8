/** The browser's way in: a one-time ticket in the address's fragment becomes an HttpOnly cookie, and leaves the address bar at once. */

/** Takes the ticket out of the address (`#t=…`), so that no history, screenshot or copied link holds it. */
export function takeTicket(): string | null {
  const ticket = new URLSearchParams(location.hash.slice(1)).get('t');
  if (ticket !== null) history.replaceState(null, '', location.pathname + location.search);
  return ticket;
}

/** Trades the ticket for the session cookie. False when the studio does not take it (used, old or unknown). */
export async function openSession(ticket: string): Promise<boolean> {
  const answer = await fetch('/session', {
    method: 'POST',
    credentials: 'same-origin',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ ticket }),
  });
  return answer.ok;
}
