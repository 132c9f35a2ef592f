/** Every place of the program: who may go there follows from the operation that it opens with. */
import { type ComponentType, lazy } from 'react';
import type { OperationPath } from '../core/access.ts';
import { CertificateIcon, DevicesIcon, JournalIcon, ListsIcon, MeasuresIcon, OwnIcon, PassagesIcon, PeopleIcon, ProtectionIcon, ScreeningIcon, SecondLineIcon, SettingsIcon, ShiftIcon, SpecimenIcon } from './design/icons.tsx';
import type { PlaceId } from './stores/place.ts';

export interface Place {
  id: PlaceId;
  Icon: ComponentType;
  /** Full text key. */
  label: string;
  opens: OperationPath;
  Screen: ComponentType;
}


export const places: readonly Place[] = [
  { id: 'screening', Icon: ScreeningIcon, label: 'frame.place.screening', opens: 'screening.open', Screen: lazy(async () => ({ default: (await import('./screening/screening-screen.tsx')).ScreeningScreen })) },
  { id: 'secondLine', Icon: SecondLineIcon, label: 'frame.place.secondLine', opens: 'secondLine.queue', Screen: lazy(async () => ({ default: (await import('./second-line/second-line-screen.tsx')).SecondLineScreen })) },
  { id: 'protection', Icon: ProtectionIcon, label: 'frame.place.protection', opens: 'protection.locks', Screen: lazy(async () => ({ default: (await import('./protection/protection-screen.tsx')).ProtectionScreen })) },
  { id: 'passages', Icon: PassagesIcon, label: 'frame.place.passages', opens: 'passages.ofDay', Screen: lazy(async () => ({ default: (await import('./passages/passages-screen.tsx')).PassagesScreen })) },
  { id: 'shift', Icon: ShiftIcon, label: 'frame.place.shift', opens: 'shift.current', Screen: lazy(async () => ({ default: (await import('./shift/shift-screen.tsx')).ShiftScreen })) },
  { id: 'people', Icon: PeopleIcon, label: 'frame.place.people', opens: 'people.list', Screen: lazy(async () => ({ default: (await import('./people/people-screen.tsx')).PeopleScreen })) },
  { id: 'devices', Icon: DevicesIcon, label: 'frame.place.devices', opens: 'devices.settings', Screen: lazy(async () => ({ default: (await import('./devices/devices-screen.tsx')).DevicesScreen })) },
  { id: 'settings', Icon: SettingsIcon, label: 'frame.place.settings', opens: 'policy.set', Screen: lazy(async () => ({ default: (await import('./settings/settings-screen.tsx')).SettingsScreen })) },
  { id: 'lists', Icon: ListsIcon, label: 'frame.place.lists', opens: 'lists.list', Screen: lazy(async () => ({ default: (await import('./lists/lists-screen.tsx')).ListsScreen })) },
  { id: 'certificates', Icon: CertificateIcon, label: 'frame.place.certificates', opens: 'certificates.list', Screen: lazy(async () => ({ default: (await import('./certificates/certificates-screen.tsx')).CertificatesScreen })) },
  { id: 'specimens', Icon: SpecimenIcon, label: 'frame.place.specimens', opens: 'specimens.list', Screen: lazy(async () => ({ default: (await import('./specimens/specimens-screen.tsx')).SpecimensScreen })) },
  { id: 'measures', Icon: MeasuresIcon, label: 'frame.place.measures', opens: 'measures.table', Screen: lazy(async () => ({ default: (await import('./measures/measures-screen.tsx')).MeasuresScreen })) },
  { id: 'journal', Icon: JournalIcon, label: 'frame.place.journal', opens: 'journal.status', Screen: lazy(async () => ({ default: (await import('./journal/journal-screen.tsx')).JournalScreen })) },
  { id: 'own', Icon: OwnIcon, label: 'frame.place.own', opens: 'people.changeOwnPin', Screen: lazy(async () => ({ default: (await import('./people/own-pin-screen.tsx')).OwnPinScreen })) },
];

