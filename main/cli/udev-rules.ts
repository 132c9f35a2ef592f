/**
 * Prints the rules that let this program open its readers under Linux: `npm run --silent udev-rules`. Nothing is
 * installed; an administrator reads them and puts them where the first line says.
 */
import { drivers } from '../../devices/drivers/all.ts';
import { udevFile } from '../../devices/permissions.ts';

process.stdout.write(udevFile(drivers));
