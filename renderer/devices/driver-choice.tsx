import { useTranslation } from 'react-i18next';
import type { DeviceSetting, DriverCard } from '../../core/contract/device.ts';
import { client } from '../client.ts';
import { QueryView } from '../design/query-view.tsx';
import { Select } from '../design/select.tsx';
import { type Query, useQuery } from '../stores/use-query.ts';
import { canBeTried } from './device-draft.ts';

/** Drivers do not change while the program runs. */
export const useDrivers = (): Query<DriverCard[]> => useQuery([], 'drivers', () => client.devices.drivers({}));

const UNKNOWN = 'unknown';

/** Every driver of the kind, those that name this very device first. `undefined` stands for one that is not known yet. */
export function DriverChoice({ kind, value, suggested, onChange }: { kind: DeviceSetting['kind']; value: string | undefined; suggested: readonly string[]; onChange: (driver: string | undefined) => void }) {
  const { t } = useTranslation();
  const drivers = useDrivers();
  const note = (card: DriverCard): string => [suggested.includes(card.id) ? t('devices.driver.fits') : undefined, t(card.testedOnHardware ? 'devices.driver.tested' : 'devices.driver.untested')].filter(Boolean).join(' · ');
  return (
    <QueryView query={drivers}>
      {(cards) => {
        const fitting = cards.filter((card) => card.kind === kind).toSorted((one, other) => Number(suggested.includes(other.id)) - Number(suggested.includes(one.id)));
        const chosen = fitting.find(({ id }) => id === value);
        return (
          <Select
            label={t('devices.driver.label')}
            note={chosen === undefined ? t(canBeTried(kind) ? 'devices.driver.note' : 'devices.driver.folderNote') : t(chosen.testedOnHardware ? 'devices.driver.testedLong' : 'devices.driver.untestedLong')}
            placeholder={t('devices.driver.label')}
            value={value ?? UNKNOWN}
            onChange={(id) => onChange(id === UNKNOWN ? undefined : id)}
            options={[{ id: UNKNOWN, label: t(canBeTried(kind) ? 'devices.driver.unknown' : 'devices.driver.any') }, ...fitting.map((card) => ({ id: card.id, label: card.name, note: note(card) }))]}
          />
        );
      }}
    </QueryView>
  );
}
