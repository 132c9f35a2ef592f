import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PassageId } from '../../core/contract/common.ts';
import type { Slip } from '../../core/contract/passages.ts';
import { type PrintResult, RECEIPT_DOTS } from '../../core/contract/receipt.ts';
import type { DeviceStatus } from '../../core/contract/session.ts';
import type { TextLanguage } from '../../texts/languages.ts';
import { client } from '../client.ts';
import { Button } from '../design/button.tsx';
import { FailureNotice, Notice } from '../design/notice.tsx';
import { useCommand } from '../design/use-command.ts';
import { i18n } from '../stores/language.ts';
import { useStation } from '../stores/station.ts';
import { drawReceipt } from './draw-receipt.ts';
import { receiptSheet } from './receipt-sheet.ts';

export interface Receipt {
  /** A button for each receipt printer of the station. */
  buttons: ReactNode;
  /** What became of the last print, in words and by a symbol. */
  outcome: ReactNode;
}

/** Printing on the station's receipt printers; undefined where there is none. */
export function useReceipt(passageId: PassageId, slip: Slip | undefined, language: TextLanguage): Receipt | undefined {
  const { t } = useTranslation();
  const devices = useStation((station) => station.status?.devices);
  const { isPending, failure, run } = useCommand();
  /** The printer last asked, by its name then. */
  const [last, setLast] = useState<{ name: string; result?: PrintResult }>();
  const printers = devices?.filter(({ kind, disabled }) => kind === 'printer' && !disabled) ?? [];
  if (slip === undefined || printers.length === 0) return undefined;

  const print = async ({ deviceId, name, paper }: DeviceStatus): Promise<void> => {
    setLast({ name });
    const answer = await run(async () => client.passages.printSlip({ passageId, deviceId, image: await drawReceipt(receiptSheet(slip, language, i18n.getFixedT(language)), RECEIPT_DOTS[paper ?? 58]) }));
    setLast({ name, ...answer });
  };

  return {
    buttons: printers.map((printer, index) => (
      <Button key={printer.deviceId} kind={index === 0 ? 'primary' : 'secondary'} autoFocus={index === 0} isPending={isPending} onPress={() => void print(printer)}>
        {t('print.receipt.onReceipt', { name: printer.name })}
      </Button>
    )),
    outcome: failure === undefined ? last && <Outcome name={last.name} result={last.result} /> : <FailureNotice failure={failure} kept={t('print.receipt.resultHint')} />,
  };
}

function Outcome({ name, result }: { name: string; result: PrintResult | undefined }) {
  const { t } = useTranslation();
  if (result === undefined) return <Notice title={t('print.receipt.printing', { name })} />;
  if (result === 'printed') return <Notice tone="done" title={t('print.receipt.results.printed', { name })} />;
  return <Notice tone="problem" title={t(`print.receipt.results.${result}`, { name })}><p>{t('print.receipt.resultHint')}</p></Notice>;
}
