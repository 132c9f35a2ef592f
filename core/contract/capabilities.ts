import { z } from 'zod';

/** What a person may do. A person holds a set of them; screens branch on them and on nothing else. */
export const Capability = z.enum([
  'officer',
  'registrar',
  'supervisor',
  'commander',
  'protection',
  'health',
  'analyst',
  'auditor',
  'dataProtection',
  'administrator',
]);
export type Capability = z.infer<typeof Capability>;
