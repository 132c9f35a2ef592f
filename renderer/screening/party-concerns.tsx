import { useTranslation } from 'react-i18next';
import type { PassageDetail } from '../../core/contract/passages.ts';
import { Notice } from '../design/notice.tsx';
import { isolated, nameFor } from './holder-words.ts';
import { type PartyConcern, partyConcerns } from './party-check.ts';
import type { Ages } from './use-ages.ts';

/** A child without a named adult stands above every finding: somebody to look after, not something found. */
export function PartyConcerns({ passage, ages }: { passage: PassageDetail; ages: Ages }) {
  const { t } = useTranslation();
  const concerns = partyConcerns({ self: { passageId: passage.passageId, name: nameFor(passage) }, members: passage.party?.members, ages });
  return concerns.map((concern) => (
    <Notice key={concern.passageId} tone="caution" title={t('screening.party.attend')}><p>{concernText(t, concern)}</p></Notice>
  ));
}

type Translate = ReturnType<typeof useTranslation>['t'];

function concernText(t: Translate, concern: PartyConcern): string {
  switch (concern.kind) {
    case 'childAlone':
      return t('screening.party.childAlone', { age: t('screening.holder.age', { count: concern.age }) });
    case 'noGuardian':
      return t('screening.party.child', { ...isolated({ name: concern.name }), age: t('screening.holder.age', { count: concern.age }) });
    case 'guardianIsChild':
      return t('screening.party.guardianChild', isolated({ name: concern.name, guardian: concern.guardian }));
  }
}
