/** The procedures, read once when the program starts: a library that does not fit its schema stops it. */
import { readLibrary } from '../sop/library.ts';

export const library = readLibrary();
