/** Symbols of the frame, drawn by line on a 24-unit square. They stand beside words, so screen readers skip them. */
import type { ReactNode } from 'react';

export function Icon({ children, size = 24, mirrors = false }: { children: ReactNode; size?: number; mirrors?: boolean }) {
  return (
    <svg className={mirrors ? 'icon icon-mirrors' : 'icon'} width={size} height={size} viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth="2" strokeLinecap="square" strokeLinejoin="miter" aria-hidden="true" focusable="false">
      {children}
    </svg>
  );
}

export const ProblemIcon = () => <Icon><path d="M12 3 22 20H2Z" /><path d="M12 9v5M12 16.5v1" /></Icon>;
export const DoneIcon = () => <Icon><circle cx="12" cy="12" r="9" /><path d="m7.5 12.5 3 3 6-7" /></Icon>;
export const InformationIcon = () => <Icon><circle cx="12" cy="12" r="9" /><path d="M12 11v6M12 7v.5" /></Icon>;
export const ChevronIcon = () => <Icon><path d="m6 9 6 6 6-6" /></Icon>;
export const BackspaceIcon = () => <Icon><path d="M8 5h13v14H8l-6-7Z" /><path d="m12 9 6 6m0-6-6 6" /></Icon>;
export const KeypadIcon = () => <Icon><path d="M5 5h2v2H5Zm6 0h2v2h-2Zm6 0h2v2h-2ZM5 11h2v2H5Zm6 0h2v2h-2Zm6 0h2v2h-2ZM11 17h2v2h-2Z" /></Icon>;
export const ClearIcon = () => <Icon><path d="m6 6 12 12M18 6 6 18" /></Icon>;
export const LockIcon = () => <Icon><path d="M5 11h14v10H5Z" /><path d="M8 11V7a4 4 0 0 1 8 0v4" /></Icon>;
export const SunIcon = () => <Icon><circle cx="12" cy="12" r="4" /><path d="M12 2v2m0 16v2M2 12h2m16 0h2M5 5l1 1m12 12 1 1M19 5l-1 1M6 18l-1 1" /></Icon>;
export const MoonIcon = () => <Icon><path d="M20 14.5A8.5 8.5 0 0 1 9.5 4a8.5 8.5 0 1 0 10.5 10.5Z" /></Icon>;
export const ScreeningIcon = () => <Icon><path d="M4 3h16v18H4Z" /><circle cx="12" cy="9" r="2.5" /><path d="M7 15h10M7 18h10" /></Icon>;
export const PassagesIcon = () => <Icon><path d="M4 6h16M4 12h16M4 18h10" /></Icon>;
export const SecondLineIcon = () => <Icon mirrors><path d="M4 4v16M4 12h9" /><path d="m10 8 4 4-4 4" /><circle cx="19" cy="12" r="2" /></Icon>;
export const ProtectionIcon = () => <Icon><path d="M12 3 20 6v6c0 5-4 8-8 9-4-1-8-4-8-9V6Z" /></Icon>;
export const ShiftIcon = () => <Icon><circle cx="12" cy="12" r="9" /><path d="M12 7v5l4 2" /></Icon>;
export const PeopleIcon = () => <Icon><circle cx="9" cy="8" r="3" /><path d="M3 20c0-4 2.5-6 6-6s6 2 6 6" /><path d="M15 5.5a3 3 0 0 1 0 5M17 14.5c2.5.8 4 2.7 4 5.5" /></Icon>;
export const SettingsIcon = () => <Icon><path d="M4 7h9m6 0h1M4 17h2m6 0h8" /><circle cx="16" cy="7" r="3" /><circle cx="9" cy="17" r="3" /></Icon>;
export const DevicesIcon = () => <Icon><path d="M3 6h18v9H3Z" /><path d="M8 19h8M12 15v4M7 10.5h6" /></Icon>;
export const JournalIcon = () => <Icon><path d="M5 3h14v18H5Z" /><path d="M9 3v18M12.5 8h3.5m-3.5 4h3.5" /></Icon>;
export const CertificateIcon = () => <Icon><path d="M4 4h16v11H4Z" /><path d="M8 8h8" /><circle cx="15" cy="15" r="3" /><path d="m13 17.5-1 4 3-1.5 3 1.5-1-4" /></Icon>;
export const SpecimenIcon = () => <Icon><path d="M3 5h11v14H3Z" /><path d="M17 8h4v11h-7M6 9h5M6 12h5" /></Icon>;
export const MeasuresIcon = () => <Icon><path d="M4 20V4M4 20h16M8 16v-4M12 16V8M16 16v-6" /></Icon>;
export const ListsIcon = () => <Icon><path d="M9 5h12M9 12h12M9 19h12" /><path d="m3 5 1.5 1.5L7 3.5M3 12l1.5 1.5L7 10.5M3 19l1.5 1.5L7 17.5" /></Icon>;
export const OwnIcon = () => <Icon><circle cx="12" cy="8" r="4" /><path d="M4 21c0-5 3-7 8-7s8 2 8 7" /></Icon>;
