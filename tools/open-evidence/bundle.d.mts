export class BundleError extends Error {}

export interface EvidenceManifest {
  bundleId: string;
  at: string;
  recipient: string;
  software: string;
  station: { publicKey: string; checkpoint: { station: string; epoch: number; sequence: number; hash: string; signature: string } };
  parts: { name: string; type: string; bytes: number; sha256: string }[];
}

export function openBundle(file: Uint8Array, privateKey: Uint8Array, stationKey?: string): { header: { recipient: string; enc: string }; manifest: EvidenceManifest; parts: Map<string, Buffer> };
