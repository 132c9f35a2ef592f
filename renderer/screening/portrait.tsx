import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button as AriaButton } from 'react-aria-components';
import type { Quad } from '../../core/document/reading.ts';
import { Dialog } from '../design/dialog.tsx';
import { uprightOf } from './upright.ts';
import type { PagePicture } from './use-page-picture.ts';

/** The portrait for the officer's eye: a part of the picture that is on the screen anyway, so that no other copy of it exists. */
export function Portrait({ picture, corners }: { picture: PagePicture; corners: Quad }) {
  const { t } = useTranslation();
  const [isLarge, setLarge] = useState(false);
  if (picture.state !== 'ready') return null;
  const { viewBox, transform } = uprightOf(corners);
  const drawn = (
    <svg className="portrait-svg" viewBox={viewBox} role="img" aria-label={t('evidence.portrait')} preserveAspectRatio="xMidYMid meet">
      <image href={picture.address} width={picture.size.width} height={picture.size.height} transform={transform} preserveAspectRatio="none" />
    </svg>
  );
  return (
    <>
      <AriaButton className="portrait" aria-label={t('evidence.portraitLarger')} onPress={() => setLarge(true)}>{drawn}</AriaButton>
      {isLarge ? <Dialog isOpen onClose={() => setLarge(false)} title={t('evidence.portrait')}><div className="portrait-large">{drawn}</div></Dialog> : null}
    </>
  );
}
