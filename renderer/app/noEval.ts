/**
 * The content security policy forbids code from strings. Zod would try once, and the browser would report it. Must run before the first
 * schema is made: the build puts this into zod's own chunk (vite.config.ts).
 */
import { config } from 'zod';

config({ jitless: true });
