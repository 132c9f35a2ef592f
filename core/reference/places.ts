/**
 * Where posts lie, and how fast anybody can travel: enough to say that nobody can have been at two posts so soon after
 * one another. Places are read off general maps; `within` is how far off they may be, and counts for the traveller.
 */
import type { Row } from './row.ts';

export interface PostPlace extends Row {
  postId: string;
  latitude: number;
  longitude: number;
  /** Kilometres. */
  within: number;
  airport: boolean;
}

const MAPS = 'General maps of Iraq, rounded';
const land = (postId: string, latitude: number, longitude: number, within = 25): PostPlace => ({ postId, latitude, longitude, within, airport: false, source: MAPS, confidence: 'confirmed' });
const doubtful = (postId: string, latitude: number, longitude: number): PostPlace => ({ ...land(postId, latitude, longitude, 60), confidence: 'unconfirmed' });
const air = (postId: string, latitude: number, longitude: number, within = 10): PostPlace => ({ ...land(postId, latitude, longitude, within), airport: true });

export const postPlaces: readonly PostPlace[] = [
  land('ibrahim-khalil', 37.14, 42.57),
  doubtful('sarzeri', 37.2, 43.6),
  land('peshkhabour', 37.07, 42.37),
  land('rabia', 36.8, 42.08),
  doubtful('al-faw-ninewa', 36.9, 42.2),
  land('al-qaim', 34.38, 41.0),
  land('al-waleed-anbar', 33.45, 38.93, 40),
  land('trebil', 32.85, 39.0, 50),
  land('arar', 31.3, 41.3, 50),
  doubtful('al-uwayqila', 30.5, 42.6),
  land('safwan', 30.1, 47.72),
  land('haji-omaran', 36.67, 45.05),
  doubtful('kele', 36.1, 45.3),
  doubtful('siran-bin', 35.9, 45.8),
  land('bashmakh', 35.62, 46.0),
  land('parwezkhan', 34.7, 45.7, 40),
  land('pishta', 35.1, 46.1, 40),
  land('twila', 35.2, 46.18),
  land('muntheriyah', 34.42, 45.46),
  land('mandali', 33.75, 45.55),
  land('zurbatiyah', 33.14, 46.08),
  land('al-sheeb', 32.0, 47.7, 50),
  doubtful('jilat', 32.6, 47.1),
  land('al-shalamcha', 30.5, 48.03),
  land('umm-qasr-north', 30.04, 47.93),
  land('umm-qasr-south', 30.02, 47.95),
  land('khor-al-zubair', 30.19, 47.88),
  land('abu-floos', 30.46, 48.03),
  doubtful('basrah-port', 30.55, 47.8),
  doubtful('al-ameeq', 29.8, 48.7),
  air('bgw', 33.26, 44.23),
  air('bsr', 30.55, 47.66),
  air('njf', 31.99, 44.4),
  air('ebl', 36.24, 43.96),
  air('isu', 35.56, 45.32),
  air('kik', 35.47, 44.35),
  air('osm', 36.31, 43.15),
  air('nasiriyah-airport', 30.94, 46.09),
  air('karbala-airport', 32.75, 43.9, 40),
];

export interface Pace {
  by: 'road' | 'air';
  kilometresPerHour: number;
  /** Spent however short the way: boarding, taxiing, leaving. */
  hours: number;
}

/** The fastest that can be, as the crow flies: real roads wind, and real flights wait. */
export const paces: Readonly<Record<Pace['by'], Pace>> = {
  road: { by: 'road', kilometresPerHour: 120, hours: 0 },
  air: { by: 'air', kilometresPerHour: 850, hours: 1 },
};

/**
 * Hours that the fastest way between two posts takes at least, by road or by road, air and road, where they are more than
 * `spent`; `undefined` where the time was enough, and where these rows do not know both posts.
 */
export function hoursNeeded(from: string, to: string, spent: number, places: readonly PostPlace[]): number | undefined {
  const a = places.find(({ postId }) => postId === from);
  const b = places.find(({ postId }) => postId === to);
  if (a === undefined || b === undefined) return undefined;
  let least = hoursBy(paces.road, a, b);
  if (spent >= least) return undefined;
  const airports = places.filter(({ airport }) => airport);
  for (const off of airports) {
    for (const on of airports) {
      if (off !== on) least = Math.min(least, hoursBy(paces.road, a, off) + hoursBy(paces.air, off, on) + hoursBy(paces.road, on, b));
    }
  }
  return spent < least ? least : undefined;
}

const hoursBy = ({ kilometresPerHour, hours }: Pace, a: PostPlace, b: PostPlace): number => (a === b ? 0 : Math.max(0, kilometres(a, b) - a.within - b.within) / kilometresPerHour + hours);

const RADIUS = 6371;
const toRadians = (degrees: number): number => (degrees * Math.PI) / 180;

/** Great circle. */
export function kilometres(a: Pick<PostPlace, 'latitude' | 'longitude'>, b: Pick<PostPlace, 'latitude' | 'longitude'>): number {
  const half = (one: number, other: number) => Math.sin(toRadians(other - one) / 2) ** 2;
  const h = half(a.latitude, b.latitude) + Math.cos(toRadians(a.latitude)) * Math.cos(toRadians(b.latitude)) * half(a.longitude, b.longitude);
  return 2 * RADIUS * Math.asin(Math.min(1, Math.sqrt(h)));
}
