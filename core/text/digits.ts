/** Arabic-Indic ٠–٩ (U+0660) and Persian and Kurdish ۰–۹ (U+06F0) become 0–9; all else stays. */
export const foldDigits = (text: string): string => text.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 0xf));
