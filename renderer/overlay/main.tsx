/** The cards as a live page, for OBS's browser source: one connection to the page's own origin, and nothing to press. */
import '@fontsource-variable/noto-sans-sc/wght.css';
import './overlay.css';
import './product.css';
import './captions.css';
import './notices.css';
import { createRoot } from 'react-dom/client';
import { stayConnected, wayToStudio } from '../app/connect.ts';
import { ticker } from '../app/ticker.ts';
import { Overlay } from './Overlay.tsx';

const root = document.getElementById('root');
if (root === null) throw new Error('The overlay page has no root');
const page = createRoot(root);

void stayConnected(wayToStudio('overlay'), {
  replica(replica) {
    ticker.follow(replica.now);
    page.render(<Overlay replica={replica} />);
  },
  // A page without a key stays transparent: viewers must never see a message that is meant for the crew.
  refused() {},
});
