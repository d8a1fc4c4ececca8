/** Puts the app on the page: what the product's entry and the development harness share. */
import { createRoot } from 'react-dom/client';
import { App, fetchScreen } from './App.tsx';
import { stayConnected, type Way } from './connect.ts';
import { startLanguage } from './i18n.ts';
import { screenOf } from './route.ts';
import { createSeat, type Seat } from './seat.ts';
import { startTheme } from './theme.ts';

/** Draws the page and connects it. Called once. Resolves when there are words to draw with. */
export async function start(way: Way): Promise<void> {
  startTheme();
  const words = startLanguage();
  const element = document.getElementById('root');
  if (element === null) throw new Error('The page has no root.');
  const screen = screenOf(location);
  fetchScreen(screen);
  const root = createRoot(element);
  const draw = (seat: Seat | null, refused = false) =>
    void words.then(() => root.render(<App seat={seat} refused={refused} />));
  // The shell in the page stays until there is something to draw.
  if (screen === 'kit') draw(null);
  else
    void stayConnected(way, {
      replica: (replica) => draw(createSeat(replica)),
      refused: () => draw(null, true),
    });
  void import('../ui/tips.ts').then(({ startTips }) => startTips());
  // A face for machines that have no Chinese one: fetched behind the first paint, and only the pieces that are needed.
  void import('./fonts.ts');
  await words;
}
