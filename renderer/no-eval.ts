/**
 * Imported before any schema is made: the page's policy forbids making functions from text, and without this every
 * schema would try it first and the browser would report an attack on itself.
 */
import { z } from 'zod';

z.config({ jitless: true });
