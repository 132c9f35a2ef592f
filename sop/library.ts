/** Reads the procedures from their YAML files. A library that does not fit its schema stops the station: nobody may follow half a procedure. */
import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { Sop } from './schema.ts';

export const LIBRARY = new URL('./library/', import.meta.url);

/** All procedures by id. Throws with the file and the reason when one does not fit. */
export function readLibrary(folder: URL = LIBRARY): Sop[] {
  return readdirSync(folder)
    .sort()
    .map((name) => {
      const answer = Sop.safeParse(parse(readFileSync(new URL(`${name}/sop.yaml`, folder), 'utf8')));
      if (!answer.success) throw new Error(`sop/library/${name}/sop.yaml: ${z.prettifyError(answer.error)}`);
      if (answer.data.id !== name) throw new Error(`sop/library/${name}/sop.yaml calls itself ${answer.data.id}`);
      return answer.data;
    });
}
