/** A data page of the State of Utopia with bilingual labels, drawn with whatever sans-serif the machine has. */
import sharp from 'sharp';
import type { Quad } from '../../../core/document/reading.ts';
import { specimens } from '../../../core/document/testing/specimens.ts';

/** 12 pixels a millimetre. */
const K = 12;
export const PAGE = { width: 125 * K, height: 88 * K };

export const composeMrzOf = (): readonly string[] => specimens.TD3;

export interface Labelled {
  surname?: string;
  born?: string;
  labels?: boolean;
  turn?: number;
}

/** PNG, the place of its zone and of its portrait in pixels. */
export async function labelledPage({ surname = 'ERIKSSON', born = '12 AUG/AOUT 1974', labels = true, turn = 0 }: Labelled): Promise<{ image: Uint8Array; zone: Quad; portrait: Quad }> {
  const fields: [string, string, number, number][] = [
    ['Passport No. / No. du passeport', 'L898902C3', 84, 14],
    ['Surname / Nom', surname, 46, 22],
    ['Given names / Prenoms', 'ANNA MARIA', 46, 30],
    ['Nationality / Nationalite', 'UTOPIAN', 46, 38],
    ['Date of birth / Date de naissance', born, 46, 46],
    ['Date of expiry / Date d’expiration', '15 AVR/APR 2012', 46, 56],
  ];
  const text = fields.map(([label, value, x, y]) => (labels ? `<text x="${x * K}" y="${y * K}" font-size="${1.9 * K}">${label}</text><text x="${x * K}" y="${(y + 3.9) * K}" font-size="${3.2 * K}" font-weight="bold">${value}</text>` : '')).join('');
  const waves = Array.from({ length: 30 }, (_, i) => `<path d="M0 ${i * 28}q375 18 750 0t750 0" fill="none" stroke="#c4d4e2" stroke-width="2"/>`).join('');
  const box = { x0: 6 * K, y0: 14 * K, x1: 41 * K, y1: 59 * K };
  const portrait = `<rect x="${box.x0}" y="${box.y0}" width="${box.x1 - box.x0}" height="${box.y1 - box.y0}" fill="#f2f2f0"/><ellipse cx="${23.5 * K}" cy="${29 * K}" rx="${10 * K}" ry="${13 * K}" fill="#665a50"/>`;
  const zone = specimens.TD3.map((line, i) => `<text x="${6 * K}" y="${(88 - (i === 0 ? 15 : 8.65)) * K}" font-size="${3.6 * K}" font-family="monospace" textLength="${111.76 * K}">${line.replaceAll('<', '&lt;')}</text>`).join('');
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${PAGE.width}" height="${PAGE.height}" font-family="sans-serif" fill="#1d1f22"><rect width="100%" height="100%" fill="#eef2f5"/>${waves}${portrait}<text x="${46 * K}" y="${9 * K}" font-size="${4 * K}">PASSPORT UTOPIA</text>${text}${zone}</svg>`;
  const image = await sharp(Buffer.from(svg)).rotate(turn).png().toBuffer();
  const place = (x: number, y: number) => (turn === 180 ? { x: PAGE.width - x, y: PAGE.height - y } : { x, y });
  const quad = (x0: number, y0: number, x1: number, y1: number): Quad => [place(x0, y0), place(x1, y0), place(x1, y1), place(x0, y1)];
  return { image: new Uint8Array(image), zone: quad(6 * K, (88 - 17.6) * K, (6 + 111.76) * K, (88 - 8) * K), portrait: quad(box.x0, box.y0, box.x1, box.y1) };
}
