/** A certificate that Chromium does not trust is never accepted, whoever asks. */
import type { App } from 'electron';
import type { Log } from './log.ts';

/** Refuses for every page. */
export function installCertificateRefusal(app: Pick<App, 'on'>, log: Log): void {
  app.on('certificate-error', (event, _page, _url, error, _certificate, answer) => {
    event.preventDefault();
    log('warn', 'certificate-refused', { error });
    answer(false);
  });
}
