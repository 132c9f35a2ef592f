/** What the slip needs of the package `qrcode`, which carries no types. */
declare module 'qrcode' {
  export interface QrMatrix {
    size: number;
    /** Row by row; 1 is dark. */
    data: Uint8Array;
  }
  export function create(text: string, options: { errorCorrectionLevel: 'L' | 'M' | 'Q' | 'H' }): { modules: QrMatrix };
}
