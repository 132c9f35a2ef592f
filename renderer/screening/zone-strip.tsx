import { memo } from 'react';
import type { Quad } from '../../core/document/reading.ts';
import { STRIP_HEIGHT, stripOf } from './page-view.ts';
import type { PagePicture } from './use-page-picture.ts';

/** One line of the zone as it is printed, upright and as wide as the characters under it, so that eyes go straight down. */
export const ZoneStrip = memo(function ZoneStrip({ picture, zone, lines, line, length }: { picture: PagePicture; zone: Quad | undefined; lines: number; line: number; length: number }) {
  if (picture.state !== 'ready' || zone === undefined) return null;
  const { viewBox, transform } = stripOf(zone, lines, length, line);
  return (
    // The page is described where it is shown whole; here it only stands beside its own text.
    <svg className="zone-strip" viewBox={viewBox} preserveAspectRatio="none" aria-hidden="true" style={{ '--strip-length': length, '--strip-height': STRIP_HEIGHT } as React.CSSProperties}>
      <g transform={transform}>
        <image href={picture.address} width={picture.size.width} height={picture.size.height} preserveAspectRatio="none" />
      </g>
    </svg>
  );
});
