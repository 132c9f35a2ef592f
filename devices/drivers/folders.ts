/**
 * Full-page readers that work through their maker's own program. It takes the picture, with its lamps, and writes it
 * into a folder; this program waits until the file is whole. Nothing of the device's own protocol is known here.
 */
import type { Driver } from './driver.ts';

const folder = (id: string, name: string, program: string): Driver => ({ id, name, port: { kind: 'folder' }, source: [program], testedOnHardware: 'no' });

export const folders: readonly Driver[] = [
  folder('regula-folder', 'Regula 70X4 / 70X8 / 7017 / 7027', 'Regula Document Reader: pictures saved as files by the demonstration program or by a few lines on its SDK'),
  folder('adaptive-recognition-folder', 'Adaptive Recognition (ARH) Osmond / Combo Smart / PRMc', 'Adaptive Recognition, Passport Reader software and open Pr22 samples (pr04_analyzing, saving of page images)'),
  folder('desko-folder', 'DESKO PENTA Scanner / ICON / IDenty chrom', 'DESKO ID_Analyze and PageScan API samples: page image saved after each scan'),
  folder('thales-folder', 'Thales (3M, Gemalto) AT9000 / AT10K / QS1000 / CR5400', 'Thales Document Reader SDK: demonstration program that logs images to a folder'),
  folder('any-folder', 'Watched folder', 'Any program that writes PNG, JPEG, WebP or TIFF'),
];
