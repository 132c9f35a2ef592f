import { useTranslation } from 'react-i18next';
import { Button } from '../design/button.tsx';
import './outcomes.css';

/** Reasons that one press writes, so that a decision needs no keyboard. A second press takes it back. */
export function QuickReasons({ keys, value, onChange }: { keys: readonly string[]; value: string; onChange: (value: string) => void }) {
  const { t } = useTranslation();
  if (keys.length === 0) return null;
  return (
    <div className="quick-reasons" role="group" aria-label={t('screening.decide.quickTitle')}>
      {keys.map((key) => {
        const sentence = t(`screening.decide.quick.${key}`);
        const isIn = value.includes(sentence);
        return (
          <Button key={key} isPressedOn={isIn} onPress={() => onChange(isIn ? value.replace(sentence, '').replace(/ {2,}/g, ' ').trim() : `${value} ${sentence}`.trim())}>{sentence}</Button>
        );
      })}
    </div>
  );
}
