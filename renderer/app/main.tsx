/** The entry of the screens. */
import { wayToStudio } from './connect.ts';
import { start } from './start.tsx';

start(wayToStudio());
