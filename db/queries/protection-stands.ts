/**
 * SQL: does a protection decision of traveller `t` count more than the last plain one of passage `p`? The same answer as
 * `inDecisionOrder` gives, from columns that an index holds.
 */
export const PROTECTION_STANDS = '(t.protectedAt IS NOT NULL AND (p.decided IS NULL OR t.protectedAt > p.decided OR t.protectedReverses = p.decisionId))';

/** SQL: no such decision. */
export const NOT_REFERRED = `NOT EXISTS (SELECT 1 FROM identity.travellers t WHERE t.key = p.key AND ${PROTECTION_STANDS})`;
