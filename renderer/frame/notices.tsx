import { useTranslation } from 'react-i18next';
import { FailureNotice, Notice } from '../design/notice.tsx';
import { ArrivalBar } from '../screening/arrival-bar.tsx';
import { CameWhileLocked } from '../screening/came-while-locked.tsx';
import { LooseCodes } from '../screening/loose-codes.tsx';
import { useNotices } from '../stores/notices.ts';

export function Notices() {
  const { t } = useTranslation();
  const { items, close } = useNotices();
  return (
    <div className="messages no-print">
      <CameWhileLocked />
      <ArrivalBar />
      <LooseCodes />
      {items.map(({ id, tone, text, params, failure }) => {
        const words = text === undefined ? undefined : t(text, params ?? {});
        return failure === undefined
          ? <Notice key={id} tone={tone} title={words} onClose={() => close(id)} />
          : <FailureNotice key={id} failure={failure} kept={words} onClose={() => close(id)} />;
      })}
    </div>
  );
}
