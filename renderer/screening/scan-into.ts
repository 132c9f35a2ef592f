/** A case that waits for its document to be scanned once more: the next scan belongs to it and opens nothing. */
import { create } from 'zustand';
import type { PassageId } from '../../core/contract/common.ts';

export const useScanInto = create<{ passageId: PassageId | undefined }>()(() => ({ passageId: undefined }));
