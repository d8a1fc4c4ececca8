/** The entry of the screens. */
import { wayToStudio } from './connect.ts';
import { screenOf } from './route.ts';
import { start } from './start.tsx';

void start(wayToStudio(screenOf(location) === 'anchor' ? 'anchor' : 'producer'));
