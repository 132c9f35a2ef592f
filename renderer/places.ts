/** Every place of the program: who may go there follows from the operation that it opens with. */
import { type ComponentType, lazy } from 'react';
import type { OperationPath } from '../core/access.ts';
import { DevicesIcon, JournalIcon, OwnIcon, PassagesIcon, PeopleIcon, ProtectionIcon, ScreeningIcon, SecondLineIcon, SettingsIcon, ShiftIcon } from './design/icons.tsx';
import type { PlaceId } from './stores/place.ts';

export interface Place {
  id: PlaceId;
  Icon: ComponentType;
  /** Full text key. */
  label: string;
  opens: OperationPath;
  Screen: ComponentType;
}

const modules = import.meta.glob<Record<string, ComponentType>>('./*/*-screen.tsx');
const screen = (path: string, name: string) => lazy(async () => ({ default: (await modules[path]?.())?.[name] ?? (() => null) }));

export const places: readonly Place[] = [
  { id: 'screening', Icon: ScreeningIcon, label: 'frame.place.screening', opens: 'screening.open', Screen: screen('./screening/screening-screen.tsx', 'ScreeningScreen') },
  { id: 'secondLine', Icon: SecondLineIcon, label: 'frame.place.secondLine', opens: 'secondLine.queue', Screen: screen('./second-line/second-line-screen.tsx', 'SecondLineScreen') },
  { id: 'protection', Icon: ProtectionIcon, label: 'frame.place.protection', opens: 'protection.locks', Screen: screen('./protection/protection-screen.tsx', 'ProtectionScreen') },
  { id: 'passages', Icon: PassagesIcon, label: 'frame.place.passages', opens: 'passages.ofDay', Screen: screen('./passages/passages-screen.tsx', 'PassagesScreen') },
  { id: 'shift', Icon: ShiftIcon, label: 'frame.place.shift', opens: 'shift.current', Screen: screen('./shift/shift-screen.tsx', 'ShiftScreen') },
  { id: 'people', Icon: PeopleIcon, label: 'frame.place.people', opens: 'people.list', Screen: screen('./people/people-screen.tsx', 'PeopleScreen') },
  { id: 'devices', Icon: DevicesIcon, label: 'frame.place.devices', opens: 'devices.settings', Screen: screen('./devices/devices-screen.tsx', 'DevicesScreen') },
  { id: 'settings', Icon: SettingsIcon, label: 'frame.place.settings', opens: 'policy.set', Screen: screen('./settings/settings-screen.tsx', 'SettingsScreen') },
  { id: 'journal', Icon: JournalIcon, label: 'frame.place.journal', opens: 'journal.status', Screen: screen('./journal/journal-screen.tsx', 'JournalScreen') },
  { id: 'own', Icon: OwnIcon, label: 'frame.place.own', opens: 'people.changeOwnPin', Screen: screen('./people/own-pin-screen.tsx', 'OwnPinScreen') },
];

